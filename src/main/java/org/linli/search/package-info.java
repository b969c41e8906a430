/**
 * Finding things by words, the beginnings of their readings, and numbers: how Chinese is cut into
 * pieces that an index can hold, and one page for all that modules let people find.
 */
@ApplicationModule(
    displayName = "Search",
    allowedDependencies = {"kernel", "platform", "web"})
@NullMarked
package org.linli.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

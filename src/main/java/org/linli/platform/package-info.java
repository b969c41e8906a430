/** What modules run on: transactions bound to a scope, the event inbox, rules as data, texts. */
@ApplicationModule(displayName = "Platform", allowedDependencies = "kernel")
@NullMarked
package org.linli.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The three lists of needs, and what the community says about them each quarter (NEED-2). */
@NamedInterface("lists")
@NullMarked
package org.linli.needs.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

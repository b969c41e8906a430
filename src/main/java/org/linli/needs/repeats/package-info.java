/** Needs that come again after they were settled (NEED-7). */
@NamedInterface("repeats")
@NullMarked
package org.linli.needs.repeats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

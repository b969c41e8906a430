/** Whom a need asks how it went, once it was reported done: for the module that keeps ratings. */
@NamedInterface("asking")
@NullMarked
package org.linli.needs.asking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

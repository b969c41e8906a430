/** Who an account belongs to in the register, and acting for somebody without one (INCL-2). */
@NamedInterface("residents")
@NullMarked
package org.linli.access.residents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

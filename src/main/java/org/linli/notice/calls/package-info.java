/** Reaching people by a call of staff, and what became of everything that went out. */
@NamedInterface("calls")
@NullMarked
package org.linli.notice.calls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

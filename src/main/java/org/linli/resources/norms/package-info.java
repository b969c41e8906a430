/** How the spaces of a community stand beside the norms for them (RES-9). */
@NamedInterface("norms")
@NullMarked
package org.linli.resources.norms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

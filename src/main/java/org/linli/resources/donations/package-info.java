/** What is given for good: looked at before it is accepted, and kept up afterwards (RES-4). */
@NamedInterface("donations")
@NullMarked
package org.linli.resources.donations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

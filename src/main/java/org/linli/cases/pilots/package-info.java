/**
 * Pilots: tried in a few communities, measured, then spread, adjusted or stopped (PROJ-7, PROJ-10).
 */
@NamedInterface("pilots")
@NullMarked
package org.linli.cases.pilots;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Signatures on printed sheets, by which paper is told from what was invented (EVI-1). */
@NamedInterface("sheets")
@NullMarked
package org.linli.evidence.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

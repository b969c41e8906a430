/** Registers in from a spreadsheet and out into one: checked, looked at, applied, taken back. */
@NamedInterface("imports")
@NullMarked
package org.linli.directory.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

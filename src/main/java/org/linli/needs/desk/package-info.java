/**
 * Lists of the desk in the order in which work is to be done, what may be the same matter, and one
 * thing done with many needs (NEED-5, NEED-6).
 */
@NamedInterface("desk")
@NullMarked
package org.linli.needs.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

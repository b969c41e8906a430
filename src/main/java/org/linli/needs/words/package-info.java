/**
 * What a statement says between the lines: the same matter told before, another door, what must not
 * become public, how it is meant, and what a pasted chat holds (NEED-1, NEED-6).
 */
@NamedInterface("words")
@NullMarked
package org.linli.needs.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

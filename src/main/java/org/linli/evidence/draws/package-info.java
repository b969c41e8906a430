/**
 * Draws lots so that nobody can say they were arranged (SUP-2, EVI-1): who is in the pool and how
 * is drawn is sealed first, numbers that nobody here can choose come later, and everybody can
 * compute the result again.
 */
@NamedInterface("draws")
@NullMarked
package org.linli.evidence.draws;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

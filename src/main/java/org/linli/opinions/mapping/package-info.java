/**
 * The mathematics of the map of opinions, without database or Spring: from votes on statements to
 * groups, what marks each of them, what unites them and what divides them (DELIB-6).
 *
 * <p>The method is that of Small, Bjorkegren, Erkkilä, Shaw and Megill, "Polis: Scaling
 * Deliberation by Mapping High Dimensional Opinion Spaces" (Recerca 26, 2021). Where we went
 * another way, the class says why.
 */
@NullMarked
package org.linli.opinions.mapping;

import org.jspecify.annotations.NullMarked;

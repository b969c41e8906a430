/** The most that needs can be served from slots, and a plan that comes close to it (MATCH-1). */
@NullMarked
package org.linli.matching.optimiser;

import org.jspecify.annotations.NullMarked;

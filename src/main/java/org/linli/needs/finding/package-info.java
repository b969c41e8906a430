/** Finds needs by words, by their number, by the end of a phone. */
@NullMarked
package org.linli.needs.finding;

import org.jspecify.annotations.NullMarked;

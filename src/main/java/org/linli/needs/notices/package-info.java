/** Tells people what happens to the needs that concern them (NEED-3, NEED-6, INCL-4). */
@NullMarked
package org.linli.needs.notices;

import org.jspecify.annotations.NullMarked;

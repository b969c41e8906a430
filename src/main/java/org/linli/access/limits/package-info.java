/**
 * How often anybody may try, counted in the database so that it holds across nodes (ASVS 6.3.1).
 */
@NullMarked
package org.linli.access.limits;

import org.jspecify.annotations.NullMarked;

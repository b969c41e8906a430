/** How confirmation and proxy are tested. */
@NullMarked
package org.linli.access.residents;

import org.jspecify.annotations.NullMarked;

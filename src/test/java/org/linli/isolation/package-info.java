/** Nobody reaches another community's rows, by any route, with either lock alone. */
@NullMarked
package org.linli.isolation;

import org.jspecify.annotations.NullMarked;

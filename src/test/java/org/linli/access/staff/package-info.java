/** How staff log-in is tested. */
@NullMarked
package org.linli.access.staff;

import org.jspecify.annotations.NullMarked;

/** How limits are tested. */
@NullMarked
package org.linli.access.limits;

import org.jspecify.annotations.NullMarked;

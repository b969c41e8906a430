/** Pages and API of booking. */
@NullMarked
package org.linli.booking.web;

import org.jspecify.annotations.NullMarked;

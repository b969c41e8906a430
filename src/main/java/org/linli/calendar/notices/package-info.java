/** The State Council's yearly notices of holidays and make-up days 调休. */
@NullMarked
package org.linli.calendar.notices;

import org.jspecify.annotations.NullMarked;

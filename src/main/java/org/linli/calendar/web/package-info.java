/** Pages of calendar. */
@NullMarked
package org.linli.calendar.web;

import org.jspecify.annotations.NullMarked;

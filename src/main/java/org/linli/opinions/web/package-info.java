/** Pages and API of opinions: one statement at a time, the map, the desk of those who moderate. */
@NullMarked
package org.linli.opinions.web;

import org.jspecify.annotations.NullMarked;

/** Pages and API of fairs. */
@NullMarked
package org.linli.fairs.web;

import org.jspecify.annotations.NullMarked;

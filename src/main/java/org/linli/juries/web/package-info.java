/** Pages and API of juries. */
@NullMarked
package org.linli.juries.web;

import org.jspecify.annotations.NullMarked;

/** Pages and API of spending. */
@NullMarked
package org.linli.spending.web;

import org.jspecify.annotations.NullMarked;

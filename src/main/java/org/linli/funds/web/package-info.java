/** Pages and API of funds. */
@NullMarked
package org.linli.funds.web;

import org.jspecify.annotations.NullMarked;

/** Pages of webhooks. */
@NullMarked
package org.linli.exchange.web;

import org.jspecify.annotations.NullMarked;

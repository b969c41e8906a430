/** Pages and API of the books. */
@NullMarked
package org.linli.ledger.web;

import org.jspecify.annotations.NullMarked;

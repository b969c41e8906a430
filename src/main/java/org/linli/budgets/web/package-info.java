/** Pages and API of budget rounds. */
@NullMarked
package org.linli.budgets.web;

import org.jspecify.annotations.NullMarked;

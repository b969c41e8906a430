/** What people see and do, in a real browser. */
@NullMarked
package org.linli.browser;

import org.jspecify.annotations.NullMarked;

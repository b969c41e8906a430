/** What tests of all modules share. */
@NullMarked
package org.linli.testing;

import org.jspecify.annotations.NullMarked;

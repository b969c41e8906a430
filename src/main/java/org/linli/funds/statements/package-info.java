/** What files of banks say: their text, their layouts, their lines. Knows no database. */
@NullMarked
package org.linli.funds.statements;

import org.jspecify.annotations.NullMarked;

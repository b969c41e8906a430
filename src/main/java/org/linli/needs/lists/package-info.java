/** The three lists of needs, and what the community says about them each quarter (NEED-2). */
@NullMarked
package org.linli.needs.lists;

import org.jspecify.annotations.NullMarked;

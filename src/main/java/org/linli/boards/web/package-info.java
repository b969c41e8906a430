/** Pages and API of boards. */
@NullMarked
package org.linli.boards.web;

import org.jspecify.annotations.NullMarked;

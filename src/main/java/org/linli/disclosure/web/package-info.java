/** Pages, files and API of the sheets of quarters. */
@NullMarked
package org.linli.disclosure.web;

import org.jspecify.annotations.NullMarked;

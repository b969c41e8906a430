/** The page of everything that can be found, and the same over JSON. */
@NullMarked
package org.linli.search.web;

import org.jspecify.annotations.NullMarked;

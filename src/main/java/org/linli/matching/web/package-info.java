/** Pages and API of matching. */
@NullMarked
package org.linli.matching.web;

import org.jspecify.annotations.NullMarked;

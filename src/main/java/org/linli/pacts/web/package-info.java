/** Pages and API of pacts. */
@NullMarked
package org.linli.pacts.web;

import org.jspecify.annotations.NullMarked;

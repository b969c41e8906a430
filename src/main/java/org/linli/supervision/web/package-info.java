/** Pages and API of supervision. */
@NullMarked
package org.linli.supervision.web;

import org.jspecify.annotations.NullMarked;

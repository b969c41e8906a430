/** Pages and API of access. */
@NullMarked
package org.linli.access.web;

import org.jspecify.annotations.NullMarked;

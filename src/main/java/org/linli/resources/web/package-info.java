/** Pages and API of resources. */
@NullMarked
package org.linli.resources.web;

import org.jspecify.annotations.NullMarked;

/** Pages and API of whistles. */
@NullMarked
package org.linli.dispatch.web;

import org.jspecify.annotations.NullMarked;

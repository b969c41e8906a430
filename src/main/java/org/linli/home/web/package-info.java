/** Pages and API of home. */
@NullMarked
package org.linli.home.web;

import org.jspecify.annotations.NullMarked;

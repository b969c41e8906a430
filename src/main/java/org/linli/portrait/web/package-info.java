/** Pages and API of what was counted. */
@NullMarked
package org.linli.portrait.web;

import org.jspecify.annotations.NullMarked;

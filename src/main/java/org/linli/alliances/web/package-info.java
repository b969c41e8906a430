/** Pages and API of alliances. */
@NullMarked
package org.linli.alliances.web;

import org.jspecify.annotations.NullMarked;

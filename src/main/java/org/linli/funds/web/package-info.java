/** Pages and API of funds; says money for the pages of others. */
@NamedInterface("web")
@NullMarked
package org.linli.funds.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

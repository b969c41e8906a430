/** Pages and API of needs; offers other pages the needs they list. */
@NamedInterface("web")
@NullMarked
package org.linli.needs.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

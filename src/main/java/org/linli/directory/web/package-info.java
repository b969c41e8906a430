/** Pages and API of areas and units; offers other pages the drawing of the grids. */
@NamedInterface("web")
@NullMarked
package org.linli.directory.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

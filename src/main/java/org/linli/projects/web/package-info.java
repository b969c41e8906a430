/** Pages and API of projects; says on other pages how projects stand. */
@NamedInterface("web")
@NullMarked
package org.linli.projects.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

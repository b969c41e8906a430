/** Pages and API of files; serves pictures for the pages of others. */
@NamedInterface("web")
@NullMarked
package org.linli.files.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

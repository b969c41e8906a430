/** Mandate lists 权责清单: who must do what by when, and where the law says so (ORG-4). */
@NamedInterface("mandates")
@NullMarked
package org.linli.directory.mandates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

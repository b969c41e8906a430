/** Groups that residents form themselves, from an idea to a registered group (ORG-12). */
@NamedInterface("groups")
@NullMarked
package org.linli.bodies.groups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

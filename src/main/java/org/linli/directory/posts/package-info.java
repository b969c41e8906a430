/** Posts and who holds them, staffing against norms, who looks after which unit (ORG-5, 6, 11). */
@NamedInterface("posts")
@NullMarked
package org.linli.directory.posts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Whom the community went to ask, and how often what it found was real (NEED-9). */
@NamedInterface("surveys")
@NullMarked
package org.linli.needs.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** What a person reads of their own notices, and what they want to be told. */
@NamedInterface("inbox")
@NullMarked
package org.linli.notice.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

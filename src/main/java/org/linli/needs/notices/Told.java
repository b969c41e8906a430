package org.linli.needs.notices;

import java.util.Optional;
import org.linli.kernel.ShortNumber;
import org.linli.notice.Recipient;

/**
 * Somebody whom a need concerns.
 *
 * @param raised the number under which they raised it themselves; empty if they only joined
 */
record Told(Recipient to, Optional<ShortNumber> raised) {}

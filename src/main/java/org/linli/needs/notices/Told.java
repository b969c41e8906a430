package org.linli.needs.notices;

import java.util.Optional;
import org.linli.kernel.ShortNumber;
import org.linli.needs.Subject;
import org.linli.notice.Recipient;

/**
 * Somebody whom a need concerns.
 *
 * @param raised the number under which they raised it themselves; empty if they only joined
 * @param about whom that one complains about
 */
record Told(Recipient to, Optional<ShortNumber> raised, Subject about) {}

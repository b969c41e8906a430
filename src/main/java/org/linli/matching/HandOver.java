package org.linli.matching;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A unit is asked to do something instead of another one.
 *
 * @param claim of whoever does it now
 * @param holder who that is
 * @param unit who is asked
 * @param reason why
 * @param agreed when the unit said yes
 * @param promised until when it wants to be done
 */
public record HandOver(
    UUID claim,
    String holder,
    UUID unit,
    String reason,
    Optional<Instant> agreed,
    Optional<Instant> promised) {}

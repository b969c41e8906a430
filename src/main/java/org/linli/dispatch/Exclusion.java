package org.linli.dispatch;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ShortNumber;

/**
 * What a department asked not to be counted.
 *
 * @param number of the whistle
 * @param appeal what it said after a refusal; empty before
 * @param decision what was decided last; empty before
 * @param decidedBy who decided last
 */
public record Exclusion(
    UUID whistle,
    UUID receiver,
    ShortNumber number,
    String name,
    Rate rate,
    ExclusionStatus status,
    String reason,
    String appeal,
    String decision,
    Instant askedAt,
    Optional<UUID> decidedBy) {}

package org.linli.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ShortNumber;

/**
 * A request to a unit.
 *
 * @param most how much at most, in what {@code mostOf} names
 * @param reason code of why the unit cannot help, or empty
 */
public record UnitRequest(
    UUID id,
    ShortNumber need,
    UUID unit,
    String unitName,
    String what,
    int most,
    String mostOf,
    LocalDate byDay,
    Instant answerBy,
    UnitRequestStatus status,
    String reason,
    Instant askedAt,
    Optional<Instant> answeredAt) {}

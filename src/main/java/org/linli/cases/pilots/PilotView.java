package org.linli.cases.pilots;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.linli.calendar.DueShown;

/**
 * A pilot as lists show it.
 *
 * @param due until when the next step is to be taken; absent where it has ended
 * @param filingDays working days since it was filed, until nobody can object any more (PROJ-10)
 */
public record PilotView(
    UUID id,
    Subject subject,
    String question,
    PilotStatus status,
    LocalDate startsOn,
    LocalDate endsOn,
    LocalDate reviewOn,
    Instant filedAt,
    Optional<DueShown> due,
    int filingDays) {}

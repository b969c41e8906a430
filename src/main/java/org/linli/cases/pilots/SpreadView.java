package org.linli.cases.pilots;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A community that is asked to do what a pilot tried.
 *
 * @param from the pilot's community, by its name
 * @param fromCode code of that
 * @param to who is asked, by its name
 * @param toCode code of that
 * @param state {@code ASKED}, {@code TAKEN_UP} or {@code REFUSED}
 */
public record SpreadView(
    UUID pilotId,
    String from,
    String fromCode,
    String to,
    String toCode,
    Optional<UUID> caseId,
    String title,
    LocalDate byOn,
    String state,
    String reason) {}

package org.linli.matching;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ShortNumber;
import org.linli.resources.Slot;

/**
 * An area asked a unit for a need of another community than its own.
 *
 * @param area who asked
 * @param needCommunity whose need it is
 * @param title the need's public summary
 * @param resource what the unit could give
 * @param answerBy the last day for an answer
 * @param promisedOn by when it wants to be done, once it agreed
 */
public record AcrossRequest(
    UUID id,
    long area,
    long needCommunity,
    UUID need,
    ShortNumber number,
    String title,
    UUID resource,
    String resourceName,
    UUID unit,
    String unitName,
    Optional<Slot> slot,
    LocalDate answerBy,
    AcrossStatus status,
    Optional<LocalDate> promisedOn) {}

package org.linli.compensation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A workshop as everybody reads it: nobody's amount, nobody's answer.
 *
 * @param matter of Civil Code art. 278, in words
 * @param source law and article
 * @param reason why it was given up
 * @param ballot to which ballot it goes
 */
public record PublicWorkshop(
    UUID id,
    String place,
    String title,
    String matter,
    String source,
    WorkshopStatus status,
    LocalDate openedOn,
    Optional<LocalDate> endedOn,
    String reason,
    String ballot,
    PublicPicture picture) {}

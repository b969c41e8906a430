package org.linli.cases;

import java.util.Optional;
import java.util.UUID;
import org.linli.calendar.DueShown;
import org.linli.kernel.ShortNumber;

/**
 * A case as those see it who write and check it.
 *
 * @param reason why it was returned or withdrawn
 * @param due until when somebody has to act
 * @param own whether the reader wrote it, so that somebody else checks it
 */
public record CaseFile(
    UUID id,
    ShortNumber project,
    CaseStatus status,
    CaseWords words,
    String reason,
    Optional<DueShown> due,
    boolean own) {}

package org.linli.directory.people;

import java.time.Instant;
import java.util.UUID;

/**
 * A correction that a person asked for.
 *
 * @param name masked; empty where nobody asked for it
 * @param due until when it must be answered (rule {@code privacy/requests})
 * @param answer what was done, or why not; empty while it is open
 */
public record CorrectionView(
    UUID id,
    UUID personId,
    String name,
    UUID askedBy,
    Instant askedAt,
    Instant due,
    CorrectionStatus status,
    String answer) {}

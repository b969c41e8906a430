package org.linli.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A request about personal data.
 *
 * @param words what the person wrote
 * @param due until when it must be answered
 * @param answer what was done, or why not; empty while it is open
 * @param staying keys of the texts that say what a deletion left, and why
 */
public record RequestView(
    UUID id,
    UUID accountId,
    RequestKind kind,
    String words,
    RequestStatus status,
    Instant askedAt,
    Instant due,
    Optional<Instant> decidedAt,
    String answer,
    List<String> staying) {}

package org.linli.needs;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ShortNumber;

/**
 * A need as the street sees it that it came up to.
 *
 * @param title its public summary; empty before there is one
 * @param endedAt since when nothing is to be done any more
 */
public record UpwardNeed(
    UUID needId,
    long fromCommunityId,
    ShortNumber number,
    UpwardReason reason,
    String title,
    NeedStatus status,
    String category,
    Instant dueAt,
    Instant cameUpAt,
    Optional<Instant> endedAt) {}

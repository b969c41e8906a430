package org.linli.needs;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ShortNumber;

/**
 * A need as the street sees it that it came up to.
 *
 * @param title its public summary; empty before there is one
 * @param rank who goes first (NEED-5)
 * @param affected how many it concerns
 * @param holder the unit that has it in hand; empty where the community has
 * @param heldSince since when; unknown of what came up before that was noted
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
    Rank rank,
    int affected,
    String holder,
    Optional<Instant> heldSince,
    Optional<Instant> endedAt) {}

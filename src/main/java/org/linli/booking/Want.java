package org.linli.booking;

import java.time.Instant;
import java.util.UUID;

/**
 * A time that somebody wants.
 *
 * @param places how many may have it at once
 */
record Want(
    long communityId,
    UUID id,
    UUID resource,
    UUID unit,
    String title,
    UUID series,
    int places,
    Instant from,
    Instant to,
    int slots,
    int people,
    UUID account) {}

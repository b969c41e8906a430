package org.linli.booking;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A time that somebody wants.
 *
 * @param places how many may have it at once
 * @param guest whose people want it, if they belong to another community
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
    UUID account,
    Optional<BookingView.Guest> guest) {}

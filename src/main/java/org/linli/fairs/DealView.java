package org.linli.fairs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An agreement, for its unit and for the community.
 *
 * @param need what it is about, if it is one
 * @param shown the resource that it is about, if it is still listed
 * @param promisedOn by when
 * @param struckAt when it was written down
 */
public record DealView(
    UUID id,
    UUID fair,
    UUID unit,
    String owner,
    Optional<StallView.Sought> need,
    Optional<StallView.Shown> shown,
    String agreed,
    Optional<LocalDate> promisedOn,
    DealStatus status,
    Instant struckAt) {}

package org.linli.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an integration is told, and whether that works.
 *
 * @param failures tries that failed in a row
 * @param off why it was switched off, {@code STAFF} or {@code FAILED}; empty while it is on
 * @param formerUntil until when the former secret signs as well, if it does
 */
public record SubscriptionView(
    UUID subscriptionId,
    UUID integrationId,
    String url,
    List<String> types,
    Instant createdAt,
    int failures,
    Optional<String> off,
    Optional<Instant> offAt,
    Optional<Instant> formerUntil) {}

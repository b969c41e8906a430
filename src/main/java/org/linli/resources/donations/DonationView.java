package org.linli.resources.donations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A donation as lists show it; all of it is public once it was decided.
 *
 * @param donor the unit that gives it; empty if a person does
 * @param yearlyFen what it costs a year
 * @param years how many it lasts
 * @param reasons codes of why it was refused
 * @param words why, in the community's own
 * @param resource what became of it
 * @param at when it was decided, or offered
 */
public record DonationView(
    UUID id,
    String donor,
    String name,
    List<String> categories,
    long yearlyFen,
    int years,
    DonationStatus status,
    List<String> reasons,
    String words,
    Optional<UUID> resource,
    Instant at) {}

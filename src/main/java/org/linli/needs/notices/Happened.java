package org.linli.needs.notices;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ShortNumber;
import org.linli.needs.Subject;

/**
 * A need and the step that people are told of.
 *
 * @param summary what the public reads; empty while it was not verified
 * @param party who took the step, as the public may know it
 * @param said what was said at it
 * @param taker who took it on last
 * @param reopened how often it was
 * @param goesOn the need that goes on for this one
 * @param routedTo the unit it was given to
 * @param handler who is responsible for it
 */
record Happened(
    ShortNumber number,
    String summary,
    Subject about,
    String party,
    String said,
    String taker,
    int reopened,
    Optional<ShortNumber> goesOn,
    Optional<UUID> routedTo,
    Optional<UUID> handler,
    Instant contactDue,
    Instant answerDue,
    Optional<Instant> completionDue,
    Optional<Instant> ratingDue) {}

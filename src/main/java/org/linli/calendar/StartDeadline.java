package org.linli.calendar;

import java.time.Instant;
import java.util.UUID;

/**
 * A clock to start.
 *
 * @param subjectId what has to be done
 * @param kind {@code module.what}: one of a kind runs for a subject at a time
 * @param from when it begins; may be past
 * @param ladder rule that says to whom it goes when it is late, as {@code needs/escalation}; empty
 *     for nobody
 * @param area code of the community, by which rules are chosen
 */
public record StartDeadline(
    UUID subjectId, String kind, Instant from, Term term, String ladder, String area) {}

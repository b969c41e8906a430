package org.linli.budgets;

import java.time.Instant;
import java.util.Optional;

/**
 * An idea as everybody reads it.
 *
 * @param site where, in words
 * @param gains who gains by it
 * @param guess yuan, as whoever put it in thinks; 0 where they did not say
 * @param origin OWN, NEED or PROPOSAL
 * @param originNumber of the need or proposal, or empty
 * @param signedAs empty once its author is forgotten
 * @param cost yuan, as reviewed; 0 before that
 * @param reviewer name of who looked at it; empty before that
 * @param reason why it can or cannot be done; empty before that
 * @param paper its number on the paper; 0 where it is on none
 * @param project number of the project that began from it, or empty
 * @param own whether the reader put it in
 */
public record IdeaView(
    int number,
    String title,
    String what,
    String site,
    String gains,
    String theme,
    String area,
    long guess,
    String origin,
    String originNumber,
    String signedAs,
    Instant madeAt,
    IdeaState state,
    long cost,
    String reviewer,
    String reason,
    Optional<Instant> reviewedAt,
    int paper,
    String project,
    boolean own) {

  /** Its id in the file of votes: two digits, so that order as text is the order of ties. */
  public String projectId() {
    return "%02d".formatted(paper);
  }
}

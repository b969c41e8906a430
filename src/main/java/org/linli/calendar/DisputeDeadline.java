package org.linli.calendar;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Invalid;
import org.linli.kernel.Validation;

/**
 * An assignment that is not theirs, says who has it: their clock stops, the reviewer's runs.
 *
 * @param kind of the clock that stops
 * @param reason why it is not theirs, in words
 * @param review kind of the reviewer's clock, {@code module.what}
 * @param term how long the review may take
 * @param ladder rule that says to whom a late review goes; empty for nobody
 */
public record DisputeDeadline(
    UUID subjectId, String kind, String reason, String review, Term term, String ladder) {

  /**
   * @throws Invalid if the reason is missing or too long
   * @throws IllegalArgumentException if the review is no clock of its own
   */
  public DisputeDeadline(
      UUID subjectId,
      String kind,
      @Nullable String reason,
      String review,
      Term term,
      String ladder) {
    if (review.isEmpty() || review.equals(kind)) {
      throw new IllegalArgumentException("A review has a clock of its own: " + review);
    }
    var check = new Validation();
    this.subjectId = subjectId;
    this.kind = kind;
    this.reason = check.required("reason", reason, PauseDeadline.MAX_REASON);
    this.review = review;
    this.term = term;
    this.ladder = ladder;
    check.done();
  }
}

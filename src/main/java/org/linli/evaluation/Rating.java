package org.linli.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody said in a round, and who asked them.
 *
 * @param rater whose rating it is
 * @param sequence 1, and one more with each change
 * @param note for the handlers; empty where nothing was said or it was erased
 * @param recordedBy who wrote it down: the rater, or the member of staff who asked
 * @param askedOn when that was; empty if they chose it on the page
 */
public record Rating(
    UUID rater,
    int sequence,
    Grade grade,
    String note,
    Way way,
    UUID recordedBy,
    Optional<LocalDate> askedOn,
    Instant at) {

  Rating next(int number) {
    return new Rating(rater, number, grade, note, way, recordedBy, askedOn, at);
  }

  boolean sameAs(Rating other) {
    return grade == other.grade && note.equals(other.note);
  }
}

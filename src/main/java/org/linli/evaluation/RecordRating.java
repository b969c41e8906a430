package org.linli.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * A member of staff asked somebody whom a need concerns, and was told a grade.
 *
 * @param rater account of whoever was asked; empty for the raiser
 * @param grade name of a {@link Grade}
 * @param way how they were asked, one of {@link Way#BY_STAFF}
 * @param askedOn the day on which they said it
 * @param note what else they said, for the handlers; may be empty
 */
public record RecordRating(
    Optional<UUID> rater, String grade, String way, LocalDate askedOn, String note) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public static RecordRating of(
      @Nullable String rater,
      @Nullable String grade,
      @Nullable String way,
      @Nullable String askedOn,
      @Nullable String note) {
    var check = new Validation();
    var said =
        new RecordRating(
            account(check, rater),
            check.choice("grade", grade, Grade.codes()),
            check.choice("way", way, Way.BY_STAFF),
            check.day("askedOn", askedOn),
            check.optional("note", note, RateNeed.MAX_NOTE));
    check.done();
    return said;
  }

  private static Optional<UUID> account(Validation check, @Nullable String rater) {
    var id = check.optional("rater", rater, 36);
    try {
      return id.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException nobody) {
      check.reject("rater", KernelError.NOT_A_CHOICE);
      return Optional.empty();
    }
  }
}

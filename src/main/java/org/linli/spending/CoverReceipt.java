package org.linli.spending;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.files.Cover;
import org.linli.kernel.Validation;

/**
 * A paper is to be shown to everybody: whoever looked at it says whether anything personal is on it
 * (a bank card, an identity card, a phone, a home), and covers what is.
 *
 * @param cleared one of {@link #ANSWERS}
 * @param boxes what is covered, one a line: left, top, width, height in percent of the picture
 */
public record CoverReceipt(String cleared, String boxes) {

  static final String NOTHING = "NOTHING_PERSONAL";
  static final String COVERED = "COVERED";

  /** None of it is chosen before somebody looked. */
  public static final List<String> ANSWERS = List.of(NOTHING, COVERED);

  private static final int MOST = 40;

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public CoverReceipt(@Nullable String cleared, @Nullable String boxes) {
    var check = new Validation();
    this.cleared = check.choice("cleared", cleared, ANSWERS);
    this.boxes = check.optional("boxes", Objects.requireNonNullElse(boxes, ""), 2_000);
    var covers = read(check, this.boxes);
    if (this.cleared.equals(COVERED) && this.boxes.isEmpty()) {
      check.reject("boxes", SpendingError.NOTHING_COVERED);
    }
    if (covers.size() > MOST) {
      check.reject("boxes", SpendingError.NOT_A_BOX, covers.size());
    }
    check.done();
  }

  List<Cover> covers() {
    return read(new Validation(), boxes);
  }

  private static List<Cover> read(Validation check, String boxes) {
    var covers = new ArrayList<Cover>();
    for (var line : boxes.lines().map(String::strip).filter(it -> !it.isEmpty()).toList()) {
      var numbers = line.split("[\\s,，]+");
      try {
        covers.add(
            Cover.percent(
                new BigDecimal(numbers[0]).doubleValue(),
                new BigDecimal(numbers[1]).doubleValue(),
                new BigDecimal(numbers[2]).doubleValue(),
                new BigDecimal(numbers[3]).doubleValue()));
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException wrong) {
        check.reject("boxes", SpendingError.NOT_A_BOX, line);
        return covers;
      }
    }
    return covers;
  }
}

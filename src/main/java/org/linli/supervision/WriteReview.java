package org.linli.supervision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A review as it is published.
 *
 * @param conflict {@code yes} if the reviewer has a part in it, so that somebody else has to review
 * @param declared in words, whether and which part
 * @param scores 0 to 100 each, in the order of the rule; none where there is a conflict
 * @param summary what everybody reads first
 */
public record WriteReview(String conflict, String declared, List<String> scores, String summary) {

  /** Whether there is a conflict. */
  public static final List<String> CONFLICTS = List.of("no", "yes");

  private static final String SCORE = "100|\\d{1,2}";

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public WriteReview(
      @Nullable String conflict,
      @Nullable String declared,
      @Nullable List<String> scores,
      @Nullable String summary) {
    var check = new Validation();
    this.conflict = check.choice("conflict", conflict, CONFLICTS);
    this.declared = check.required("declared", declared, 300);
    var read = new ArrayList<String>();
    if (this.conflict.equals("yes")) {
      this.summary = check.optional("summary", summary, 1000);
    } else {
      this.summary = check.required("summary", summary, 1000);
      var sent = scores == null ? List.<String>of() : scores;
      for (var position = 1; position <= sent.size(); position++) {
        var score = check.required("score-" + position, sent.get(position - 1), 3);
        if (!score.isEmpty() && !score.matches(SCORE)) {
          check.reject("score-" + position, SupervisionError.SCORE_WRONG);
        }
        read.add(score);
      }
    }
    this.scores = List.copyOf(read);
    check.done();
  }

  boolean partial() {
    return conflict.equals("yes");
  }
}

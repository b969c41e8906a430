package org.linli.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * What came of calling back.
 *
 * @param outcome one of {@link #OUTCOMES}
 * @param way how it was tried, one of {@link Way#BY_STAFF}
 * @param note what they said; may be empty only if they were not reached
 */
public record CallBackDone(String outcome, String way, String note) {

  public static final List<String> OUTCOMES =
      List.of(
          CallBackState.CONTENT.name(),
          CallBackState.REOPENED.name(),
          CallBackState.NOT_REACHED.name());

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public CallBackDone(@Nullable String outcome, @Nullable String way, @Nullable String note) {
    var check = new Validation();
    this.outcome = check.choice("outcome", outcome, OUTCOMES);
    this.way = check.choice("way", way, Way.BY_STAFF);
    this.note =
        this.outcome.equals(CallBackState.NOT_REACHED.name())
            ? check.optional("note", note, RateNeed.MAX_NOTE)
            : check.required("note", note, RateNeed.MAX_NOTE);
    check.done();
  }

  CallBackState as() {
    return CallBackState.valueOf(outcome);
  }
}

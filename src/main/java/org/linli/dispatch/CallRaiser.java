package org.linli.dispatch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * What came of a call to the raiser.
 *
 * @param outcome {@code REACHED} or {@code NOT_REACHED}
 * @param settled what they said, as in {@link AnswerWhistle}; empty where nobody was reached
 * @param content the same
 */
public record CallRaiser(String outcome, String settled, String content) {

  public static final List<String> OUTCOMES = List.of("REACHED", "NOT_REACHED");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public CallRaiser(@Nullable String outcome, @Nullable String settled, @Nullable String content) {
    var check = new Validation();
    this.outcome = check.choice("outcome", outcome, OUTCOMES);
    check.done();
    var reached = this.outcome.equals("REACHED");
    var answer = reached ? new AnswerWhistle(settled, content) : null;
    this.settled = answer == null ? "" : answer.settled();
    this.content = answer == null ? "" : answer.content();
  }

  /** What they said, if they were reached. */
  @JsonIgnore
  Optional<AnswerWhistle> answer() {
    return settled.isEmpty() ? Optional.empty() : Optional.of(new AnswerWhistle(settled, content));
  }
}

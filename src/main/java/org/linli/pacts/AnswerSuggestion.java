package org.linli.pacts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * The drafters answer what a resident suggested.
 *
 * @param taken {@code TAKEN} word by word, {@code ADAPTED} in their own words, {@code DECLINED}
 * @param reply why, for everybody
 */
public record AnswerSuggestion(String taken, String reply) {

  /** What can be answered. */
  public static final List<String> ANSWERS = List.of("TAKEN", "ADAPTED", "DECLINED");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public AnswerSuggestion(@Nullable String taken, @Nullable String reply) {
    var check = new Validation();
    this.taken = check.choice("taken", taken, ANSWERS);
    this.reply = check.required("reply", reply, 300);
    check.done();
  }

  @JsonIgnore
  SuggestionStatus status() {
    return SuggestionStatus.valueOf(taken);
  }
}

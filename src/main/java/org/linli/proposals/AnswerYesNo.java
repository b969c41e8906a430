package org.linli.proposals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Authors or staff answer what was asked of them: an amendment, a merger, an appeal.
 *
 * @param verdict {@code yes} or {@code no}
 * @param reply why, for everybody
 */
public record AnswerYesNo(String verdict, String reply) {

  private static final String YES = "yes";

  /** What can be answered. */
  public static final List<String> VERDICTS = List.of(YES, "no");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public AnswerYesNo(@Nullable String verdict, @Nullable String reply) {
    var check = new Validation();
    this.verdict = check.choice("verdict", verdict, VERDICTS);
    this.reply = check.required("reply", reply, 300);
    check.done();
  }

  @JsonIgnore
  boolean yes() {
    return verdict.equals(YES);
  }
}

package org.linli.juries;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Whoever asked says what becomes of a recommendation (DELIB-8).
 *
 * @param verdict {@code ADOPTED}, {@code PARTLY} or {@code DECLINED}
 * @param grounds for everybody; also where it is adopted
 */
public record AnswerJury(String verdict, String grounds) {

  /** What can become of it. */
  public static final List<String> OUTCOMES = List.of("ADOPTED", "PARTLY", "DECLINED");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public AnswerJury(@Nullable String verdict, @Nullable String grounds) {
    var check = new Validation();
    this.verdict = check.choice("verdict", verdict, OUTCOMES);
    this.grounds = check.required("grounds", grounds, 1000);
    check.done();
  }
}

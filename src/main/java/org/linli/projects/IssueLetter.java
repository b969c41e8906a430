package org.linli.projects;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A leader issues a letter in their own name.
 *
 * @param words what is asked
 * @param answerBy the day until which an answer is asked for
 */
public record IssueLetter(String words, String answerBy) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public IssueLetter(@Nullable String words, @Nullable String answerBy) {
    var check = new Validation();
    this.words = check.required("words", words, 500);
    this.answerBy = check.day("answerBy", answerBy).toString();
    check.done();
  }

  @JsonIgnore
  LocalDate day() {
    return LocalDate.parse(answerBy);
  }
}

package org.linli.opinions;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;
import org.linli.opinions.mapping.Answer;

/**
 * What somebody says to a statement.
 *
 * @param opinion an {@link Answer}
 */
public record CastVote(String opinion) {

  /** Codes of all answers. */
  public static final List<String> ANSWERS =
      Arrays.stream(Answer.values()).map(Enum::name).toList();

  /**
   * @throws org.linli.kernel.Invalid if it is none of the three
   */
  public CastVote(@Nullable String opinion) {
    var check = new Validation();
    this.opinion = check.choice("opinion", opinion, ANSWERS);
    check.done();
  }
}

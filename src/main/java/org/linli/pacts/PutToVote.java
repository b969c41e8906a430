package org.linli.pacts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Validation;

/**
 * Names the ballot that decides.
 *
 * @param decidingBallot its number
 * @param onQuestion which question on its paper, from 1; empty is the first
 */
public record PutToVote(String decidingBallot, String onQuestion) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public PutToVote(@Nullable String decidingBallot, @Nullable String onQuestion) {
    var check = new Validation();
    this.decidingBallot = check.required("decidingBallot", decidingBallot, 30);
    this.onQuestion = check.optional("onQuestion", onQuestion, 2);
    if (!this.decidingBallot.isEmpty() && ShortNumber.parse(plain()).isEmpty()) {
      check.reject("decidingBallot", PactError.NO_SUCH_BALLOT);
    }
    if (!this.onQuestion.matches("|[1-9]\\d?")) {
      check.reject("onQuestion", PactError.NO_SUCH_QUESTION);
    }
    check.done();
  }

  /** Without the community's short name in front. */
  private String plain() {
    return decidingBallot.replaceFirst("^\\p{IsHan}+-?", "");
  }

  @JsonIgnore
  ShortNumber ballot() {
    return ShortNumber.parse(plain()).orElseThrow();
  }

  @JsonIgnore
  int question() {
    return onQuestion.isEmpty() ? 1 : Integer.parseInt(onQuestion);
  }
}

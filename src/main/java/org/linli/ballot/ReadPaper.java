package org.linli.ballot;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Says what stands on a paper.
 *
 * @param answers by id of the question; nothing where it was left blank or spoilt
 * @param reason why, of whoever decides what two read differently
 */
public record ReadPaper(Map<String, String> answers, String reason) {

  /**
   * @throws org.linli.kernel.Invalid if the reason is too long
   */
  public ReadPaper(@Nullable Map<String, String> answers, @Nullable String reason) {
    var check = new Validation();
    this.answers = new CastVote("1", answers).answers();
    this.reason = check.optional("reason", reason, 200);
    check.done();
  }
}

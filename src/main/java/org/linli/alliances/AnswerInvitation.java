package org.linli.alliances;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A unit says whether it joins.
 *
 * @param answer {@code AGREE} or {@code DECLINE}
 * @param reason why not; needed to decline, and read by the community alone
 */
public record AnswerInvitation(String answer, String reason) {

  private static final List<String> ANSWERS =
      List.of(MemberAction.AGREE.name(), MemberAction.DECLINE.name());

  /**
   * @throws org.linli.kernel.Invalid if it is no answer, or lacks its reason
   */
  public AnswerInvitation(@Nullable String answer, @Nullable String reason) {
    var check = new Validation();
    this.answer = check.choice("answer", answer, ANSWERS);
    this.reason =
        this.answer.equals(MemberAction.DECLINE.name())
            ? check.required("reason", reason, 200)
            : check.optional("reason", reason, 200);
    check.done();
  }

  @JsonIgnore
  MemberAction action() {
    return MemberAction.valueOf(answer);
  }
}

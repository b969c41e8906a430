package org.linli.projects;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * What was asked at a questioning session 质询会; all of it public.
 *
 * @param heldOn the day of the session
 * @param reply what was said; empty where it was left open
 * @param replyBy the day until which it is answered then
 */
public record RecordQuestion(String heldOn, String question, String reply, String replyBy) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public RecordQuestion(
      @Nullable String heldOn,
      @Nullable String question,
      @Nullable String reply,
      @Nullable String replyBy) {
    var check = new Validation();
    this.heldOn = check.day("heldOn", heldOn).toString();
    this.question = check.required("question", question, 300);
    this.reply = check.optional("reply", reply, 500);
    this.replyBy = this.reply.isEmpty() ? check.day("replyBy", replyBy).toString() : "";
    check.done();
  }

  @JsonIgnore
  LocalDate day() {
    return LocalDate.parse(heldOn);
  }

  /** Where it was left open. */
  @JsonIgnore
  Optional<LocalDate> open() {
    return reply.isEmpty() ? Optional.of(LocalDate.parse(replyBy)) : Optional.empty();
  }
}

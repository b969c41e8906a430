package org.linli.juries;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * Staff write down what somebody who was drawn told them: who has no phone is drawn as well.
 *
 * @param jurySeat id of the seat
 * @param juryReply {@code ACCEPTED} or {@code DECLINED}; {@code APPROVED} for the wording of the
 *     recommendation
 * @param through how they told it
 */
public record ToldReply(String jurySeat, String juryReply, String through) {

  static final String APPROVED = "APPROVED";

  /** What they can have said. */
  public static final List<String> CHOICES =
      List.of(Reply.ACCEPTED.name(), Reply.DECLINED.name(), APPROVED);

  /** How. */
  public static final List<String> THROUGH = List.of("PHONE", "DOOR", "PAPER");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public ToldReply(
      @Nullable String jurySeat, @Nullable String juryReply, @Nullable String through) {
    var check = new Validation();
    this.jurySeat = check.required("jurySeat", jurySeat, 36);
    this.juryReply = check.choice("juryReply", juryReply, CHOICES);
    this.through = check.choice("through", through, THROUGH);
    if (!this.jurySeat.matches(ConveneJury.UUID_TEXT)) {
      check.reject("jurySeat", KernelError.NOT_A_CHOICE);
    }
    check.done();
  }

  @JsonIgnore
  UUID seat() {
    return UUID.fromString(jurySeat);
  }
}

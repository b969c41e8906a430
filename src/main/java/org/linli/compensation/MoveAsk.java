package org.linli.compensation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * The next step about something that is asked for.
 *
 * @param askStep an {@link AskAction}
 * @param amount in yuan; to ask and to offer
 * @param carrierDoor door of the dwelling that pays it alone; empty for all others, as the plan
 *     splits
 * @param words why
 */
public record MoveAsk(String askStep, String amount, String carrierDoor, String words) {

  private static final List<String> STEPS =
      Arrays.stream(AskAction.values()).map(Enum::name).toList();

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public MoveAsk(
      @Nullable String askStep,
      @Nullable String amount,
      @Nullable String carrierDoor,
      @Nullable String words) {
    var check = new Validation();
    this.askStep = check.choice("askStep", askStep, STEPS);
    var names = this.askStep.equals("ASK") || this.askStep.equals("OFFER");
    this.amount = names ? check.required("amount", amount, 20) : "";
    this.carrierDoor = check.optional("carrierDoor", carrierDoor, 12);
    this.words = check.optional("words", words, 300);
    if (!this.amount.isEmpty() && Fen.read(this.amount).filter(fen -> fen > 0).isEmpty()) {
      check.reject("amount", CompensationError.NO_MONEY);
    }
    check.done();
  }

  @JsonIgnore
  AskAction action() {
    return AskAction.valueOf(askStep);
  }

  @JsonIgnore
  long fen() {
    return amount.isEmpty() ? 0 : Fen.read(amount).orElseThrow();
  }
}

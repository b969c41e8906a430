package org.linli.dispatch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * What an organization that was whistled or invited does.
 *
 * @param action one of {@link #CHOICES}
 * @param note what was done, what the other organization is to do, or why not; public unless it
 *     returns the whistle
 * @param unit id of the other organization, for {@code PART} and {@code OFFER}
 */
public record TakeStep(String action, String note, String unit) {

  /** What an organization can do by itself. */
  public static final List<String> CHOICES =
      List.of("CHECK_IN", "ACCEPT", "PROGRESS", "PART", "OFFER", "DISPUTE", "DECLINE", "REPORT");

  private static final Set<ReceiverAction> SAYS =
      EnumSet.of(
          ReceiverAction.PROGRESS,
          ReceiverAction.PART,
          ReceiverAction.DISPUTE,
          ReceiverAction.REPORT);

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public TakeStep(@Nullable String action, @Nullable String note, @Nullable String unit) {
    var check = new Validation();
    this.action = check.choice("action", action, CHOICES);
    var what = CHOICES.contains(this.action) ? what(this.action) : ReceiverAction.CHECK_IN;
    this.note =
        SAYS.contains(what) ? check.required("note", note, 300) : check.optional("note", note, 300);
    this.unit = check.optional("unit", unit, 40);
    var other = what == ReceiverAction.PART || what == ReceiverAction.OFFER;
    if (other && !IssueWhistle.isId(this.unit)) {
      check.reject("unit", KernelError.REQUIRED);
    }
    check.done();
  }

  @JsonIgnore
  ReceiverAction what() {
    return what(action);
  }

  @JsonIgnore
  UUID other() {
    return UUID.fromString(unit);
  }

  private static ReceiverAction what(String action) {
    return ReceiverAction.valueOf(action);
  }
}

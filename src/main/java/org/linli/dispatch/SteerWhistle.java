package org.linli.dispatch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * What a street does about a whistle that it issued.
 *
 * @param action one of {@link #CHOICES}
 * @param note why, or what an organization that is named is to do
 * @param unit id of the organization, for {@code NAME}
 * @param about id of the receiver whose dispute is decided, for {@code KEEP} and {@code RELEASE}
 */
public record SteerWhistle(String action, String note, String unit, String about) {

  public static final List<String> CHOICES =
      List.of("NAME", "KEEP", "RELEASE", "CONFIRM", "REOPEN", "WITHDRAW");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public SteerWhistle(
      @Nullable String action,
      @Nullable String note,
      @Nullable String unit,
      @Nullable String about) {
    var check = new Validation();
    this.action = check.choice("action", action, CHOICES);
    var free = this.action.equals("CONFIRM") || this.action.equals("NAME");
    this.note = free ? check.optional("note", note, 300) : check.required("note", note, 300);
    this.unit = check.optional("unit", unit, 40);
    this.about = check.optional("about", about, 40);
    if (this.action.equals("NAME") && !IssueWhistle.isId(this.unit)) {
      check.reject("unit", KernelError.REQUIRED);
    }
    var decides = this.action.equals("KEEP") || this.action.equals("RELEASE");
    if (decides && !IssueWhistle.isId(this.about)) {
      check.reject("about", KernelError.REQUIRED);
    }
    check.done();
  }

  @JsonIgnore
  StepAction what() {
    return StepAction.valueOf(action);
  }

  @JsonIgnore
  UUID organization() {
    return UUID.fromString(unit);
  }

  @JsonIgnore
  UUID receiver() {
    return UUID.fromString(about);
  }
}

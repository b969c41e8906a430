package org.linli.compensation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Ends a workshop.
 *
 * @param ending a {@link WorkshopAction}
 * @param reason why it is given up; public
 * @param ballotRef to which ballot it goes, in words; public
 */
public record EndWorkshop(String ending, String reason, String ballotRef) {

  private static final List<String> ENDINGS =
      Arrays.stream(WorkshopAction.values()).map(Enum::name).toList();

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public EndWorkshop(@Nullable String ending, @Nullable String reason, @Nullable String ballotRef) {
    var check = new Validation();
    this.ending = check.choice("ending", ending, ENDINGS);
    this.reason =
        this.ending.equals(WorkshopAction.GIVE_UP.name())
            ? check.required("reason", reason, 300)
            : check.optional("reason", reason, 300);
    this.ballotRef =
        this.ending.equals(WorkshopAction.AGREE.name())
            ? check.required("ballotRef", ballotRef, 100)
            : check.optional("ballotRef", ballotRef, 100);
    check.done();
  }

  @JsonIgnore
  WorkshopAction action() {
    return WorkshopAction.valueOf(ending);
  }
}

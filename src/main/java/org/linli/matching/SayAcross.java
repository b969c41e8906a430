package org.linli.matching;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * What a unit says to a need of another community.
 *
 * @param action one of {@link AcrossAction}
 * @param note how it goes, what was done, or why not; public
 * @param promisedOn by when it wants to be done; with {@link AcrossAction#AGREE}
 */
public record SayAcross(String action, String note, String promisedOn) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public SayAcross(@Nullable String action, @Nullable String note, @Nullable String promisedOn) {
    var check = new Validation();
    this.action =
        check.choice(
            "action", action, Arrays.stream(AcrossAction.values()).map(Enum::name).toList());
    var agrees = this.action.equals(AcrossAction.AGREE.name());
    this.note = agrees ? check.optional("note", note, 500) : check.required("note", note, 500);
    this.promisedOn = agrees ? check.day("promisedOn", promisedOn).toString() : "";
    check.done();
  }

  @JsonIgnore
  AcrossAction what() {
    return AcrossAction.valueOf(action);
  }

  @JsonIgnore
  LocalDate promised() {
    return LocalDate.parse(promisedOn);
  }
}

package org.linli.assembly;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * A council advises about an item of an agenda (CULT-4).
 *
 * @param item its place on the agenda
 * @param fromBody id of the council
 * @param stance a {@link Stance}
 * @param words the advice, for everybody
 */
public record WriteAdvice(String item, String fromBody, String stance, String words) {

  private static final List<String> STANCES =
      Arrays.stream(Stance.values()).map(Enum::name).toList();

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public WriteAdvice(
      @Nullable String item,
      @Nullable String fromBody,
      @Nullable String stance,
      @Nullable String words) {
    var check = new Validation();
    this.item = "" + Counted.line(check, "item", item);
    this.fromBody = check.required("fromBody", fromBody, 36);
    this.stance = check.choice("stance", stance, STANCES);
    this.words = check.required("words", words, 500);
    if (!this.fromBody.matches("|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      check.reject("fromBody", KernelError.NOT_A_CHOICE);
    }
    check.done();
  }

  @JsonIgnore
  int number() {
    return Integer.parseInt(item);
  }

  @JsonIgnore
  UUID body() {
    return UUID.fromString(fromBody);
  }
}

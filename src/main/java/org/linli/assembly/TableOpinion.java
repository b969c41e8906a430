package org.linli.assembly;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Staff enter an opinion that came on paper (DELIB-2).
 *
 * @param item its place on the agenda
 * @param stance a {@link Stance}
 */
public record TableOpinion(String item, String stance, String words) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public TableOpinion(@Nullable String item, @Nullable String stance, @Nullable String words) {
    var check = new Validation();
    this.item = "" + Counted.line(check, "item", item);
    this.stance = check.choice("stance", stance, STANCES);
    this.words = check.required("words", words, 500);
    check.done();
  }

  private static final List<String> STANCES =
      Arrays.stream(Stance.values()).map(Enum::name).toList();

  @JsonIgnore
  int number() {
    return Integer.parseInt(item);
  }

  @JsonIgnore
  Stance side() {
    return Stance.valueOf(stance);
  }
}

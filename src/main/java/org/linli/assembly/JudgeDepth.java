package org.linli.assembly;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * How deeply people really took part, by what changed (DELIB-7).
 *
 * @param judged a {@link Rung}
 * @param changed what changed because of it; public
 */
public record JudgeDepth(String judged, String changed) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public JudgeDepth(@Nullable String judged, @Nullable String changed) {
    var check = new Validation();
    this.judged = check.choice("judged", judged, RUNGS);
    this.changed = check.required("changed", changed, 300);
    check.done();
  }

  private static final List<String> RUNGS = Arrays.stream(Rung.values()).map(Enum::name).toList();

  @JsonIgnore
  Rung rung() {
    return Rung.valueOf(judged);
  }
}

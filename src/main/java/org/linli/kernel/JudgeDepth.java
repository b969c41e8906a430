package org.linli.kernel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

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
    this.judged = check.choice("judged", judged, Rung.CODES);
    this.changed = check.required("changed", changed, 300);
    check.done();
  }

  /** Which one. */
  @JsonIgnore
  public Rung rung() {
    return Rung.valueOf(judged);
  }
}

package org.linli.compensation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Writes the plan, or changes it: then everybody who agreed is asked again.
 *
 * @param scheme what is built; public
 * @param cost in yuan, like all amounts
 * @param subsidy what others give, empty for nothing
 * @param yearly what running it costs in a year, empty for nothing
 * @param splitBy a {@link SplitBy}
 * @param floorWeights a coefficient each floor; see {@link Weights#read}
 * @param changed what changed
 */
public record WritePlan(
    String scheme,
    String cost,
    String subsidy,
    String yearly,
    String splitBy,
    String floorWeights,
    String changed) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public WritePlan(
      @Nullable String scheme,
      @Nullable String cost,
      @Nullable String subsidy,
      @Nullable String yearly,
      @Nullable String splitBy,
      @Nullable String floorWeights,
      @Nullable String changed) {
    var check = new Validation();
    this.scheme = check.required("scheme", scheme, 500);
    this.cost = check.required("cost", cost, 20);
    this.subsidy = check.optional("subsidy", subsidy, 20);
    this.yearly = check.optional("yearly", yearly, 20);
    this.splitBy = check.choice("splitBy", splitBy, SplitBy.CODES);
    this.floorWeights = check.required("floorWeights", floorWeights, 4000);
    this.changed = check.optional("changed", changed, 200);
    var whole = money(check, "cost", this.cost);
    var given = money(check, "subsidy", this.subsidy);
    money(check, "yearly", this.yearly);
    if (!this.cost.isEmpty() && whole.filter(fen -> fen == 0).isPresent()) {
      check.reject("cost", CompensationError.NOTHING);
    }
    if (whole.isPresent() && given.isPresent() && given.get() > whole.get()) {
      check.reject("subsidy", CompensationError.SUBSIDY_TOO_HIGH);
    }
    if (!this.floorWeights.isEmpty() && Weights.read(this.floorWeights).isEmpty()) {
      check.reject(
          "floorWeights", CompensationError.LINE, this.floorWeights.lines().findFirst().orElse(""));
    }
    check.done();
  }

  private static Optional<Long> money(Validation check, String field, String typed) {
    var fen = typed.isEmpty() ? Optional.of(0L) : Fen.read(typed);
    if (fen.isEmpty()) {
      check.reject(field, CompensationError.NO_MONEY);
    }
    return fen;
  }

  @JsonIgnore
  long fen(String typed) {
    return typed.isEmpty() ? 0 : Fen.read(typed).orElseThrow();
  }

  @JsonIgnore
  Weights weights() {
    return Weights.read(floorWeights).orElseThrow();
  }
}

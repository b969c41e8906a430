package org.linli.dispatch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A department asks that a whistle does not count in one of its rates; asked again after a refusal,
 * it is an appeal.
 *
 * @param rate one of {@link Rate}
 * @param reason why
 */
public record AskExclusion(String rate, String reason) {

  public static final List<String> RATES = Arrays.stream(Rate.values()).map(Enum::name).toList();

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public AskExclusion(@Nullable String rate, @Nullable String reason) {
    var check = new Validation();
    this.rate = check.choice("rate", rate, RATES);
    this.reason = check.required("reason", reason, 300);
    check.done();
  }

  @JsonIgnore
  Rate of() {
    return Rate.valueOf(rate);
  }
}

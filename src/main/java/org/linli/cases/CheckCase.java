package org.linli.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Somebody else read a case.
 *
 * @param verdict {@code yes} or {@code no}
 * @param reason what is to change; asked for where it is no
 */
public record CheckCase(String verdict, String reason) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public CheckCase(@Nullable String verdict, @Nullable String reason) {
    var check = new Validation();
    this.verdict = check.choice("verdict", verdict, List.of("yes", "no"));
    this.reason =
        this.verdict.equals("no")
            ? check.required("reason", reason, 300)
            : check.optional("reason", reason, 300);
    check.done();
  }

  @JsonIgnore
  boolean yes() {
    return verdict.equals("yes");
  }
}

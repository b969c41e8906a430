package org.linli.projects;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * What somebody found on site 督查.
 *
 * @param found public
 * @param verdict {@code yes} if it is up to standard, else {@code no}
 */
public record InspectProject(String found, String verdict) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public InspectProject(@Nullable String found, @Nullable String verdict) {
    var check = new Validation();
    this.found = check.required("found", found, 500);
    this.verdict = check.choice("verdict", verdict, List.of("yes", "no"));
    check.done();
  }

  @JsonIgnore
  boolean standard() {
    return verdict.equals("yes");
  }
}

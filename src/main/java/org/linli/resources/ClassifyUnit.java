package org.linli.resources;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * The community says whether a unit is classified 涉密单位, so that it is never on the map.
 *
 * @param classified {@code yes} or {@code no}
 */
public record ClassifyUnit(String classified) {

  /**
   * @throws org.linli.kernel.Invalid if it is neither
   */
  public ClassifyUnit(@Nullable String classified) {
    var check = new Validation();
    this.classified = check.choice("classified", classified, List.of("yes", "no"));
    check.done();
  }

  @JsonIgnore
  boolean marks() {
    return classified.equals("yes");
  }
}

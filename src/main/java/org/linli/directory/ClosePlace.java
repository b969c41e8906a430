package org.linli.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Validation;

/**
 * A grid, a building, a unit or a dwelling is no more.
 *
 * @param cause one of {@link #CAUSES}
 * @param mergedInto name of the one that it became part of; only where it was merged
 * @param version of the place as it was shown
 */
public record ClosePlace(String cause, String mergedInto, String version) {

  /** Demolished 拆除, merged into its neighbour 合并, put on the list by mistake 登记错了. */
  public static final List<String> CAUSES = List.of("demolished", "merged", "mistake");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public ClosePlace(@Nullable String cause, @Nullable String mergedInto, @Nullable String version) {
    var check = new Validation();
    this.cause = check.choice("cause", cause, CAUSES);
    this.mergedInto = merged() ? check.optional("mergedInto", mergedInto, 30) : "";
    this.version = check.required("version", version, 9);
    if (merged() && this.mergedInto.isEmpty()) {
      check.reject("mergedInto", KernelError.REQUIRED);
    }
    check.done();
  }

  boolean merged() {
    return "merged".equals(cause);
  }
}

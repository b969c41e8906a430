package org.linli.projects;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * What somebody found at a project.
 *
 * @param severity name of a {@link Severity}
 * @param found public
 */
public record FileFinding(String severity, String found) {

  /** As what it was filed: instead of a name. Staff file for who has no telephone to do it with. */
  public static final List<String> AS =
      List.of(
          Watches.OBSERVER.name(),
          Watches.RESIDENT.name(),
          Watches.PROFESSIONAL.name(),
          "STAFF",
          "SESSION",
          "AUDIT");

  static final String STAFF = "STAFF";
  static final String SESSION = "SESSION";

  /** Whoever was drawn to audit it (SUP-2). */
  static final String AUDIT = "AUDIT";

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public FileFinding(@Nullable String severity, @Nullable String found) {
    var check = new Validation();
    this.severity = check.choice("severity", severity, Severity.codes());
    this.found = check.required("found", found, 500);
    check.done();
  }
}

package org.linli.projects;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Whoever leads a project says that something is late for an outside cause 容错; all of it public.
 *
 * @param late one of {@link #LATE}
 * @param evidence how one can see that, in words
 */
public record ApplyExcuse(String late, String cause, String evidence) {

  public static final String MILESTONE = "milestone";

  /** What may be excused. */
  public static final List<String> LATE =
      List.of("report", "inspection", "rectification", MILESTONE);

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public ApplyExcuse(@Nullable String late, @Nullable String cause, @Nullable String evidence) {
    var check = new Validation();
    this.late = check.choice("late", late, LATE);
    this.cause = check.required("cause", cause, 300);
    this.evidence = check.required("evidence", evidence, 300);
    check.done();
  }
}

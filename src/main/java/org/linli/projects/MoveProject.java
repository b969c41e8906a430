package org.linli.projects;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A project that is under way goes on to the next of the five togethers, or is given up.
 *
 * @param step one of {@link #STEPS}
 * @param reason what was done together, or why it is given up; public
 */
public record MoveProject(String step, String reason) {

  public static final String ADVANCE = "ADVANCE";
  public static final String WITHDRAW = "WITHDRAW";

  public static final List<String> STEPS = List.of(ADVANCE, WITHDRAW);

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public MoveProject(@Nullable String step, @Nullable String reason) {
    var check = new Validation();
    this.step = check.choice("step", step, STEPS);
    this.reason = check.required("reason", reason, 300);
    check.done();
  }
}

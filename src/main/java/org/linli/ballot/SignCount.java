package org.linli.ballot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Puts one's name under a count.
 *
 * @param part one of {@link #PARTS}
 */
public record SignCount(String part) {

  /** Counted 计票人, watched 监票人, or led it 主持人. */
  public static final List<String> PARTS = List.of("COUNTED", "WATCHED", "CHAIRED");

  /**
   * @throws org.linli.kernel.Invalid if it is none of them
   */
  public SignCount(@Nullable String part) {
    var check = new Validation();
    this.part = check.choice("part", part, PARTS);
    check.done();
  }
}

package org.linli.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * What the raiser says when a whistle is reported done.
 *
 * @param settled {@code yes} or {@code no}
 * @param content whether they are content, {@code yes} or {@code no}
 */
public record AnswerWhistle(String settled, String content) {

  public static final List<String> CHOICES = List.of("yes", "no");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public AnswerWhistle(@Nullable String settled, @Nullable String content) {
    var check = new Validation();
    this.settled = check.choice("settled", settled, CHOICES);
    this.content = check.choice("content", content, CHOICES);
    check.done();
  }

  boolean solved() {
    return settled.equals("yes");
  }

  boolean pleased() {
    return content.equals("yes");
  }
}

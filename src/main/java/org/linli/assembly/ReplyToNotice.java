package org.linli.assembly;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Somebody says whether they come, and what they need for it (DELIB-9).
 *
 * @param comes {@code yes} or {@code no}
 * @param childcare {@code yes} if they bring children
 * @param barrierFree {@code yes} if they need a way without steps
 * @param interpreter {@code yes} if they need somebody who interprets
 * @param note what else; may be empty
 */
public record ReplyToNotice(
    String comes, String childcare, String barrierFree, String interpreter, String note) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public ReplyToNotice(
      @Nullable String comes,
      @Nullable String childcare,
      @Nullable String barrierFree,
      @Nullable String interpreter,
      @Nullable String note) {
    var check = new Validation();
    this.comes = check.choice("comes", comes, List.of("yes", "no"));
    this.childcare = check.optional("childcare", childcare, 3);
    this.barrierFree = check.optional("barrierFree", barrierFree, 3);
    this.interpreter = check.optional("interpreter", interpreter, 3);
    this.note = check.optional("note", note, 100);
    check.done();
  }
}

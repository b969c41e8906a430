package org.linli.supervision;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A question that is answered in public.
 *
 * @param about a supervision code, or empty
 * @param asked in words
 */
public record AskInPublic(String about, String asked) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public AskInPublic(@Nullable String about, @Nullable String asked) {
    var check = new Validation();
    var typed = check.optional("about", about, 20);
    if (!typed.isEmpty() && CodeText.read(typed).isEmpty()) {
      check.reject("about", SupervisionError.NO_SUCH_CODE);
    }
    this.about = CodeText.read(typed).orElse("");
    this.asked = check.required("asked", asked, 500);
    check.done();
  }
}

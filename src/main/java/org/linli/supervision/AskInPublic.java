package org.linli.supervision;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * A question that is answered in public.
 *
 * @param about a supervision code, or empty
 * @param page that it is about, within the community's, as {@code /spending/2026-000012}; or empty
 * @param asked in words
 */
public record AskInPublic(String about, String page, String asked) {

  private static final Pattern PAGE = Pattern.compile("(/[A-Za-z0-9-]{1,40}){1,4}");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public AskInPublic(@Nullable String about, @Nullable String page, @Nullable String asked) {
    var check = new Validation();
    var typed = check.optional("about", about, 20);
    if (!typed.isEmpty() && CodeText.read(typed).isEmpty()) {
      check.reject("about", SupervisionError.NO_SUCH_CODE);
    }
    this.page = check.optional("page", page, 100);
    if (!this.page.isEmpty() && !PAGE.matcher(this.page).matches()) {
      check.reject("page", SupervisionError.NO_SUCH_PAGE);
    }
    this.about = CodeText.read(typed).orElse("");
    this.asked = check.required("asked", asked, 500);
    check.done();
  }
}

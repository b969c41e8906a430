package org.linli.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Why somebody must see in full what is shown masked.
 *
 * @param purpose one of {@link #PURPOSES}
 * @param words what else there is to say; needed for "other"
 */
public record Reveal(String purpose, String words) {

  /** To call back, to visit, to check a register, for an emergency, for anything else. */
  public static final List<String> PURPOSES =
      List.of("call-back", "visit", "register-check", "emergency", "other");

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public Reveal(@Nullable String purpose, @Nullable String words) {
    var check = new Validation();
    this.purpose = check.choice("purpose", purpose, PURPOSES);
    this.words =
        this.purpose.equals("other")
            ? check.required("words", words, 200)
            : check.optional("words", words, 200);
    check.done();
  }
}

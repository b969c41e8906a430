package org.linli.evidence.draws;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/** Whole numbers as people type them, full-width digits too. */
final class Whole {

  private Whole() {}

  /**
   * @return the least where it was rejected
   */
  static int of(Validation check, String field, @Nullable String value, int least, int most) {
    var text = Normalizer.normalize(check.required(field, value, 10), Normalizer.Form.NFKC);
    if (text.matches("\\d{1,6}")) {
      var number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    if (!text.isEmpty()) {
      check.reject(field, DrawError.NOT_WHOLE, least, most);
    }
    return least;
  }
}

package org.linli.spending;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.linli.kernel.Validation;

/**
 * Finds numbers of people in what everybody is going to read: identity cards, phones, bank cards.
 * Those who get help are never named, and no number of theirs stands in an entry that cannot be
 * taken back.
 */
final class PersonalWords {

  /** 11 digits of a mobile, 15 to 19 of a bank card or an identity card. */
  private static final Pattern NUMBERS =
      Pattern.compile("(?<!\\d)(1[3-9]\\d{9}|\\d{15}|\\d{16}|\\d{17}[\\dXx]|\\d{19})(?!\\d)");

  private PersonalWords() {}

  static boolean in(String text) {
    var plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("(?<=\\d)[ -](?=\\d)", "");
    return NUMBERS.matcher(plain).find();
  }

  /** A text for everybody. */
  static void none(Validation check, String field, String text) {
    if (in(text)) {
      check.reject(field, SpendingError.PERSONAL);
    }
  }
}

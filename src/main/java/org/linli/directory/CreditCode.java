package org.linli.directory;

import java.util.Locale;
import java.util.Optional;

/**
 * A unified social credit code after GB 32100-2015: 17 characters and a check character by MOD 31;
 * positions 9 to 17 are an organisation code with a check character of its own (GB 11714). Small
 * letters are read as large ones.
 *
 * @param code 18 characters
 */
public record CreditCode(String code) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final String ORGANIZATION = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  /** Empty where a character or one of the checks is wrong. */
  public static Optional<CreditCode> parse(String text) {
    var code = text.strip().toUpperCase(Locale.ROOT);
    return code.length() == 18
            && code.chars().allMatch(each -> ALPHABET.indexOf(each) >= 0)
            && code.charAt(17) == check(code)
            && code.charAt(16) == organizationCheck(code.substring(8, 16))
        ? Optional.of(new CreditCode(code))
        : Optional.empty();
  }

  private static char check(String code) {
    var sum = 0;
    var weight = 1;
    for (var index = 0; index < 17; index++) {
      sum += ALPHABET.indexOf(code.charAt(index)) * weight;
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  private static char organizationCheck(String body) {
    var sum = 0;
    for (var index = 0; index < 8; index++) {
      sum += ORGANIZATION.indexOf(body.charAt(index)) * WEIGHTS[index];
    }
    return "0123456789X0".charAt((11 - sum % 11) % 11);
  }
}

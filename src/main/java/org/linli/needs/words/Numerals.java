package org.linli.needs.words;

/** Numbers as people write them: 12, １２, 十二, 二十三. */
final class Numerals {

  /** What a number of a building, unit or floor is made of. */
  static final String PATTERN = "(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})";

  private static final String DIGITS = "零一二三四五六七八九";

  private Numerals() {}

  /** In Arabic digits without leading zeros; what is no number stays. */
  static String arabic(String number) {
    if (!number.matches(PATTERN) && !number.matches("\\d{1,4}")) {
      return number;
    }
    if (Character.isDigit(number.charAt(0))) {
      return String.valueOf(Integer.parseInt(number));
    }
    var ten = number.indexOf('十');
    if (ten < 0) {
      return number.length() == 1 ? String.valueOf(digit(number)) : number;
    }
    var tens = ten == 0 ? 1 : digit(number.substring(0, ten));
    var ones = ten == number.length() - 1 ? 0 : digit(number.substring(ten + 1));
    return String.valueOf(10 * tens + ones);
  }

  private static int digit(String one) {
    return one.startsWith("两") ? 2 : Math.max(DIGITS.indexOf(one.charAt(0)), 0);
  }
}

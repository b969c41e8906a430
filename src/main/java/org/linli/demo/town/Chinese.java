package org.linli.demo.town;

/** Numbers as grids are called by them. */
final class Chinese {

  private static final String DIGITS = "〇一二三四五六七八九";

  private Chinese() {}

  /** 1 to 99: 三, 十二, 四十. */
  static String number(int number) {
    var tens = number / 10;
    var ones = number % 10;
    return (tens > 1 ? DIGITS.substring(tens, tens + 1) : "")
        + (tens > 0 ? "十" : "")
        + (ones > 0 ? DIGITS.substring(ones, ones + 1) : "");
  }
}

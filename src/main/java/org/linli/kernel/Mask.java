package org.linli.kernel;

/** Shows enough of a personal detail to recognise it, and no more. */
public final class Mask {

  private Mask() {}

  /** 190****2207. */
  public static String phone(String phone) {
    return phone.length() < 8
        ? "****"
        : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
  }

  /** 李*; a name of one character stays. */
  public static String name(String name) {
    var length = name.codePointCount(0, name.length());
    return length < 2
        ? name
        : name.substring(0, name.offsetByCodePoints(0, 1)) + "*".repeat(Math.min(length - 1, 3));
  }

  /** 4201**********123X: region and the last four; of a shorter number only the last two. */
  public static String idNumber(String number) {
    if (number.length() < 15) {
      return "****" + number.substring(Math.max(number.length() - 2, 0));
    }
    return number.substring(0, 4)
        + "*".repeat(number.length() - 8)
        + number.substring(number.length() - 4);
  }
}

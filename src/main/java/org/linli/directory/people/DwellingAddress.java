package org.linli.directory.people;

import java.util.Arrays;
import java.util.List;

/**
 * Where a dwelling lies, as people write it: 3栋 2单元 301.
 *
 * @param number what the door says
 */
public record DwellingAddress(String building, String unit, String number) {

  /** The numbers and letters of an address: 3栋2单元301 and 3-2-301 are the same place. */
  static List<String> tokens(String text) {
    return Arrays.stream(text.toUpperCase(java.util.Locale.ROOT).split("[^A-Z0-9]+"))
        .filter(token -> !token.isEmpty())
        .limit(3)
        .toList();
  }

  /** Equal for the ways of writing one address. */
  String key() {
    return plain(building) + "|" + plain(unit) + "|" + plain(number);
  }

  /** The storey of a door number after custom: 1801 is on the 18th, B102 below ground. */
  int floor() {
    var digits = number.replaceAll("\\D", "");
    if (digits.length() < 3) {
      return 1;
    }
    var floor = Integer.parseInt(digits.substring(0, Math.min(digits.length() - 2, 3)));
    var above = Math.clamp(floor, 1, 200);
    return number.startsWith("B") ? -Math.min(above, 9) : above;
  }

  /** The number by which 2栋 stands before 10栋. */
  static int order(String name) {
    var digits = name.replaceAll("\\D", "");
    return digits.isEmpty() || digits.length() > 5 ? 0 : Integer.parseInt(digits);
  }

  static String plain(String part) {
    var tokens = tokens(part);
    return tokens.isEmpty() ? part.strip() : String.join("", tokens);
  }

  @Override
  public String toString() {
    return building + "-" + unit + "-" + number;
  }
}

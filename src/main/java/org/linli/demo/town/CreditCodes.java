package org.linli.demo.town;

import java.util.stream.IntStream;
import org.linli.directory.CreditCode;

/** Credit codes that are right by their check characters and nobody's. */
final class CreditCodes {

  private static final String LAST = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private CreditCodes() {}

  /**
   * @param kind two characters: who registers, and what
   * @param number at most eight digits of the organisation's own number
   */
  static String of(String kind, String region, long number) {
    var body = kind + region + "%08d".formatted(number);
    return "0123456789X"
        .chars()
        .mapToObj(check -> body + (char) check)
        .flatMap(begun -> IntStream.range(0, LAST.length()).mapToObj(it -> begun + LAST.charAt(it)))
        .filter(code -> CreditCode.parse(code).isPresent())
        .findFirst()
        .orElseThrow();
  }
}

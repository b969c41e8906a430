package org.linli.directory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A code of the national division 2+2+2+3+3: province, city, county, street, community. Files write
 * it cut after its level (42, 4201, 420102, 420102003) or padded with zeros; we keep 12 digits.
 *
 * @param digits 12 digits
 */
record AreaCode(String digits) {

  private static final List<Integer> LENGTHS = List.of(2, 4, 6, 9, 12);

  /** Reads 2, 4, 6, 9 or 12 digits; empty for anything else and for a code of zeros. */
  static Optional<AreaCode> parse(String text) {
    if (!text.matches("\\d+") || !LENGTHS.contains(text.length()) || text.startsWith("00")) {
      return Optional.empty();
    }
    return Optional.of(new AreaCode((text + "0000000000").substring(0, 12)));
  }

  /** 1 province … 5 community. */
  int level() {
    return 1 + LENGTHS.indexOf(LENGTHS.stream().filter(this::endsAt).findFirst().orElseThrow());
  }

  /** The significant digits. */
  String significant() {
    return digits.substring(0, LENGTHS.get(level() - 1));
  }

  /** The area above; empty for a province. */
  Optional<AreaCode> parent() {
    return level() == 1 ? Optional.empty() : parse(digits.substring(0, LENGTHS.get(level() - 2)));
  }

  /** Codes from the root down, as an {@code ltree}. */
  String path() {
    var above = LENGTHS.stream().limit(level()).map(length -> digits.substring(0, length));
    return String.join(".", Stream.concat(Stream.of("cn"), above).toList());
  }

  /** The first digits as a number, or 0 where the code is of a higher level. */
  int prefix(int length) {
    return significant().length() < length ? 0 : Integer.parseInt(digits.substring(0, length));
  }

  private boolean endsAt(int length) {
    return digits.substring(length).chars().allMatch(digit -> digit == '0');
  }
}

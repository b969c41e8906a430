package org.linli.cases.pilots;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.cases.CaseError;
import org.linli.kernel.Validation;

/** Measures as people write them, one a line: {@code 等几天 | 45 | 10 | 网格员}. */
final class Measures {

  private static final int MOST = 10;
  private static final String FIELD = "measures";
  static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(?:\\.\\d{1,2})?");

  private static final Pattern LINE =
      Pattern.compile(
          "([^|｜]{1,60}?)\\s*[|｜]\\s*(%1$s)\\s*[|｜]\\s*(%1$s)\\s*[|｜]\\s*([^|｜]{1,40})"
              .formatted(NUMBER));

  private Measures() {}

  /** Reads them, rejecting the first line that is wrong. */
  static List<Measure> read(Validation check, String text) {
    var lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (lines.size() > MOST) {
      check.reject(FIELD, CaseError.TOO_MANY_LINES, MOST);
      return List.of();
    }
    var read = new ArrayList<Measure>();
    for (var line : lines) {
      var match = LINE.matcher(line);
      if (!match.matches()) {
        check.reject(FIELD, CaseError.NOT_A_MEASURE, read.size() + 1);
        return List.of();
      }
      read.add(
          new Measure(
              match.group(1),
              new BigDecimal(match.group(2)),
              new BigDecimal(match.group(3)),
              match.group(4),
              Optional.empty()));
    }
    return read;
  }

  /** The same as text, to be changed in a form. */
  static String written(List<Measure> measures) {
    return measures.stream()
        .map(
            it ->
                String.join(
                    " | ",
                    it.name(),
                    it.baseline().toPlainString(),
                    it.target().toPlainString(),
                    it.measuredBy()))
        .collect(Collectors.joining("\n"));
  }
}

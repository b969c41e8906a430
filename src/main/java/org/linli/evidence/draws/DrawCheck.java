package org.linli.evidence.draws;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws again from a file and says whether it comes out the same; needs neither database nor
 * platform.
 *
 * @param findings what does not fit, as message keys; empty if all does
 */
record DrawCheck(List<String> findings) {

  static DrawCheck of(DrawFile file) {
    var findings = new ArrayList<String>();
    if (!file.format().equals(DrawFile.FORMAT)) {
      return new DrawCheck(List.of("draws.check.format"));
    }
    if (!Sheet.hash(file.sheet()).equals(file.seal())) {
      findings.add("draws.check.seal");
    }
    try {
      var sheet = Sheet.parse(file.sheet());
      if (!fairest(sheet)) {
        findings.add("draws.check.compositions");
      }
      if (!file.numbers().isEmpty() && !comesOut(sheet, file)) {
        findings.add("draws.check.picks");
      }
    } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException broken) {
      findings.add("draws.check.sheet");
    }
    return new DrawCheck(List.copyOf(findings));
  }

  private static boolean fairest(Sheet sheet) {
    return Fairest.compositions(sheet.kinds(), sheet.quotas(), sheet.seats())
        .equals(sheet.compositions());
  }

  private static boolean comesOut(Sheet sheet, DrawFile file) {
    return Result.of(sheet, file.numbers()).picks().stream()
        .map(it -> new DrawFile.Picked(it.number(), it.alternate()))
        .toList()
        .equals(file.picks());
  }

  boolean agrees() {
    return findings.isEmpty();
  }
}

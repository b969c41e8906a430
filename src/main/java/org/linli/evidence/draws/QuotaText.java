package org.linli.evidence.draws;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.kernel.Validation;

/** Quotas as people write them, one a line: heading, value, and a number or from–to. */
final class QuotaText {

  private static final int MOST_QUOTAS = 20;
  private static final Pattern LINE =
      Pattern.compile("(\\S+)[\\s,]+(\\S+)[\\s,]+(\\d{1,4})(?:\\s*[-–—~至到]\\s*(\\d{1,4}))?");

  private QuotaText() {}

  static List<Quota> read(Validation check, String field, String text) {
    var quotas = new ArrayList<Quota>();
    var number = 0;
    for (var line : text.lines().toList()) {
      number++;
      var match = LINE.matcher(Normalizer.normalize(line, Normalizer.Form.NFKC).strip());
      if (line.isBlank()) {
        continue;
      }
      if (!match.matches() || quotas.size() == MOST_QUOTAS) {
        check.reject(field, DrawError.QUOTA_LINE, number);
        return List.of();
      }
      var least = Integer.parseInt(match.group(3));
      var most = match.group(4) == null ? least : Integer.parseInt(match.group(4));
      if (most < least) {
        check.reject(field, DrawError.QUOTA_LINE, number);
        return List.of();
      }
      quotas.add(new Quota(match.group(1), match.group(2), least, most));
    }
    return List.copyOf(quotas);
  }

  static String write(List<Quota> quotas) {
    return quotas.stream().map(QuotaText::write).collect(Collectors.joining("\n"));
  }

  private static String write(Quota quota) {
    var count = quota.least() == quota.most() ? "" : "-" + quota.most();
    return quota.trait() + " " + quota.value() + " " + quota.least() + count;
  }
}

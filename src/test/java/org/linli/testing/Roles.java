package org.linli.testing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.linli.demo.scale.ScaleData;
import org.linli.platform.Rules;

/** The roles of the rule in force. */
public final class Roles {

  private static final Set<String> HEAD = Set.of("source", "confidence", "area");
  private static final List<String> FIRST = List.of("resident", "community-worker", "liaison");

  private Roles() {}

  /** One role for each different set of permissions: those that may the same see the same. */
  public static List<String> different(Rules rules) {
    var rule = rules.inForce("access/roles", ScaleData.COMMUNITY, LocalDate.of(2026, 9, 8));
    var found = new LinkedHashMap<Set<String>, String>();
    rule.values().keySet().stream()
        .filter(role -> !HEAD.contains(role))
        .sorted(
            Comparator.comparing((String role) -> !FIRST.contains(role))
                .thenComparing(Comparator.naturalOrder()))
        .forEach(role -> found.putIfAbsent(Set.copyOf(rule.texts(role)), role));
    return found.values().stream().sorted().toList();
  }
}

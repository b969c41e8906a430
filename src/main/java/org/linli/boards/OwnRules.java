package org.linli.boards;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.linli.admin.RuleView;
import org.linli.kernel.Community;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** Which rules say something else in a community than everywhere. */
@Component
class OwnRules {

  private static final String EVERYWHERE = "";

  private final Rules rules;
  private final Clock clock;

  OwnRules(Rules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Those in force today, each with the values that differ, or with all where there is no other.
   */
  List<RuleView> of(Community community) {
    var today = Dates.day(clock.instant());
    return rules.ids().stream()
        .flatMap(id -> rules.find(id, community.code(), today).stream())
        .filter(rule -> !rule.area().isEmpty())
        .map(rule -> different(rule, rules.find(rule.id(), EVERYWHERE, today)))
        .toList();
  }

  private static RuleView different(Rule rule, Optional<Rule> usual) {
    var all = RuleView.of(rule).values();
    var before = usual.map(it -> RuleView.of(it).values()).orElse(Map.of());
    var values = new TreeMap<String, String>();
    all.forEach(
        (name, value) -> {
          if (!value.equals(before.get(name))) {
            values.put(name, value);
          }
        });
    return new RuleView(rule, values);
  }
}

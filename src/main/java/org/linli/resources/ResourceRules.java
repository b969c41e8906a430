package org.linli.resources;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.kernel.Community;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** What the rules in force say about resources. */
@Component
class ResourceRules {

  private final Rules rules;

  ResourceRules(Rules rules) {
    this.rules = rules;
  }

  /** Codes of needs that a resource may serve. */
  List<String> categories(Community community, LocalDate on) {
    return rule("needs/categories", community, on).texts("categories");
  }

  /** Papers, each with what asks for it. */
  List<Map<String, Object>> papers(Community community, LocalDate on) {
    return rule("resources/qualifications", community, on).records("papers");
  }

  /** Days before a paper runs out on which its unit is told, the fewest first. */
  List<Integer> warnDays(Community community, LocalDate on) {
    return rule("resources/qualifications", community, on).texts("warn_days").stream()
        .map(Integer::valueOf)
        .sorted()
        .toList();
  }

  /** How far people walk in some minutes, the shortest way first. */
  List<Walk> walks(Community community, LocalDate on) {
    return rule("resources/walks", community, on).records("walks").stream()
        .map(it -> new Walk(whole(it, "minutes"), whole(it, "metres")))
        .sorted(Comparator.comparing(Walk::metres))
        .toList();
  }

  private static int whole(Map<String, Object> record, String name) {
    return (Integer) Objects.requireNonNull(record.get(name), name);
  }

  private Rule rule(String id, Community community, LocalDate on) {
    return rules.inForce(id, community.code(), on);
  }
}

package org.linli.resources;

import java.time.LocalDate;
import java.util.List;
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

  /** How a resource stands on a day: a hard rule, whoever listed it. */
  Standing standing(Community community, Offering what, LocalDate on) {
    if (what.validUntil().filter(on::isAfter).isPresent()) {
      return Standing.OVER;
    }
    if (!needsFiling(community, what, on)) {
      return Standing.USABLE;
    }
    if (what.filingNumber().isEmpty() || what.filedUntil().isEmpty()) {
      return Standing.FILING_MISSING;
    }
    return what.filedUntil().filter(on::isAfter).isPresent()
        ? Standing.FILING_OVER
        : Standing.USABLE;
  }

  private boolean needsFiling(Community community, Offering what, LocalDate on) {
    var rule = rule("resources/qualifications", community, on);
    return rule.texts("activities").contains(what.activity())
        || (rule.texts("kinds").contains(what.kind().name())
            && rule.texts("categories").stream().anyMatch(what.categories()::contains));
  }

  private Rule rule(String id, Community community, LocalDate on) {
    return rules.inForce(id, community.code(), on);
  }
}

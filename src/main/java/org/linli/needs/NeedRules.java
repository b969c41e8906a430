package org.linli.needs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linli.kernel.Community;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** What the rules in force say about needs. */
@Component
class NeedRules {

  private final Rules rules;

  NeedRules(Rules rules) {
    this.rules = rules;
  }

  /** Codes of the categories that people choose from. */
  List<String> categories(Community community, Instant now) {
    return rule("needs/categories", community, now).texts("categories");
  }

  Need.Clocks clocks(Community community, Instant now) {
    var rule = rule("needs/clocks", community, now);
    return new Need.Clocks(
        Duration.ofHours(rule.number("first_contact_hours")),
        Duration.ofHours(rule.number("answer_hours")),
        Duration.ofHours(rule.number("rating_hours")),
        rule.version());
  }

  /** How many days after its end a matter's contact is kept. */
  int contactDays(Community community, Instant now) {
    return rule("needs/retention", community, now).number("contact_days");
  }

  private Rule rule(String id, Community community, Instant now) {
    return rules.inForce(id, community.code(), Dates.day(now));
  }
}

package org.linli.directory.people;

import java.time.LocalDate;
import java.util.Set;
import org.linli.kernel.Community;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/**
 * How long the register keeps people who are gone (rule {@code directory/retention}, PIPL 19), and
 * what goes when they ask for it (rule {@code directory/deletion}, PIPL 47).
 */
@Component
class KeepingRules {

  private final Rules rules;

  KeepingRules(Rules rules) {
    this.rules = rules;
  }

  /** Until which days things must have ended to go on that day. */
  Ends ends(Community community, LocalDate today) {
    var rule = rules.inForce("directory/retention", community.code(), today);
    return new Ends(
        before(rule, "moved_out_days", today),
        before(rule, "deceased_days", today),
        before(rule, "merge_days", today),
        before(rule, "ended_tag_days", today));
  }

  /** Names of the fields that go when the person asks. */
  Set<String> goes(Community community, LocalDate today) {
    return Set.copyOf(rules.inForce("directory/deletion", community.code(), today).texts("goes"));
  }

  private static LocalDate before(Rule rule, String period, LocalDate today) {
    return today.minusDays(rule.number(period));
  }

  /**
   * What ended before these days goes.
   *
   * @param movedOut when the person moved away
   * @param deceased when the person died
   * @param merged when two persons were made one
   * @param tagEnded when a tag ended
   */
  record Ends(LocalDate movedOut, LocalDate deceased, LocalDate merged, LocalDate tagEnded) {}
}

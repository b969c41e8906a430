package org.linli.backup;

import java.time.Clock;
import java.time.Duration;
import org.linli.kernel.Community;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** How many backups stay and when one is overdue, as the rule in force says. */
@Component
class BackupRules {

  private final Rules rules;
  private final Clock clock;

  BackupRules(Rules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  Retention retention() {
    return Retention.of(rule());
  }

  Duration lateAfter() {
    return Duration.ofHours(rule().number("late_after_hours"));
  }

  private Rule rule() {
    return rules.inForce("backup/retention", Community.ROOT.code(), Dates.day(clock.instant()));
  }
}

package org.linli.supervision;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.linli.kernel.Community;
import org.linli.platform.Dates;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** What inspectors look at, as the rule in force says. */
@Component
class Checklist {

  private final Rules rules;
  private final Clock clock;

  Checklist(Rules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  List<Line> lines(Community community) {
    return rules
        .inForce("supervision/checklist", community.code(), Dates.day(clock.instant()))
        .records("lines")
        .stream()
        .map(
            it ->
                new Line(
                    Objects.requireNonNull(it.get("asked")).toString(),
                    Boolean.TRUE.equals(it.get("grave"))))
        .toList();
  }

  /**
   * A line of it.
   *
   * @param grave whether a no is a major finding
   */
  record Line(String asked, boolean grave) {}
}

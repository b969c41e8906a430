package org.linli.calendar;

import java.time.LocalTime;
import org.linli.platform.EachCommunity;
import org.linli.platform.NightlyJob;
import org.springframework.stereotype.Component;

/**
 * Forgets clocks that ended longer ago than the rule {@code calendar/retention} lets them be kept,
 * with their histories, so that the tables grow with the work of some years and no further.
 */
@Component
class DeadlineRetention implements NightlyJob {

  /** In a community a night; what is more waits for the next one. */
  static final int MOST = 10_000;

  private final Deadlines deadlines;
  private final CalendarRules rules;
  private final EachCommunity each;

  DeadlineRetention(Deadlines deadlines, CalendarRules rules, EachCommunity each) {
    this.deadlines = deadlines;
    this.rules = rules;
    this.each = each;
  }

  @Override
  public String name() {
    return "calendar.deadlines-forgotten";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(2, 50);
  }

  @Override
  public void run() {
    each.run(
        deadlines.communities(),
        community -> deadlines.forget(community, rules.forgottenBefore(""), MOST));
  }
}

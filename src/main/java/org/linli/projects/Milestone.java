package org.linli.projects;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A step of the plan.
 *
 * @param position from 1
 * @param weight of the whole, in percent
 * @param after positions of those that have to be done before
 * @param doneOn the day on which it was reported done
 */
public record Milestone(
    int position,
    String title,
    int weight,
    LocalDate dueOn,
    List<Integer> after,
    Optional<LocalDate> doneOn) {

  public Milestone {
    after = List.copyOf(after);
  }

  Milestone later(long days) {
    return new Milestone(position, title, weight, dueOn.plusDays(days), after, doneOn);
  }

  Milestone done(Optional<LocalDate> on) {
    return new Milestone(position, title, weight, dueOn, after, on);
  }
}

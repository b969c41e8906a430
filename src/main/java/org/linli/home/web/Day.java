package org.linli.home.web;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.linli.platform.Dates;
import org.linli.web.Light;
import org.linli.web.Todo;

/**
 * Somebody's day, in each part who goes first first (NEED-5): none of what sources give away is
 * left out, however urgent the rest is.
 *
 * @param late whose moment has passed
 * @param week what is due within seven days, today counted
 * @param rest what is due later, and what has no date
 * @param today how many of these are due today
 */
public record Day(List<Due> late, List<Due> week, List<Due> rest, int today) {

  /** From so many on there may be more: sources give away the first of them. */
  public static final int MANY = 50;

  /**
   * Of things to do in the order of NEED-5.
   *
   * @param light what a due moment looks like now
   */
  static Day of(List<Todo> todos, Instant now, Function<Instant, Light> light) {
    var end = Dates.weekEnd(now);
    Predicate<Todo> late = todo -> todo.late(now);
    Predicate<Todo> week =
        late.negate().and(todo -> todo.due().filter(due -> due.isBefore(end)).isPresent());
    var weeks = only(todos, week, light);
    return new Day(
        only(todos, late, light),
        weeks,
        only(todos, late.negate().and(week.negate()), light),
        (int) weeks.stream().filter(each -> today(each, now)).count());
  }

  /** How many there are. */
  public int size() {
    return late.size() + week.size() + rest.size();
  }

  private static List<Due> only(
      List<Todo> todos, Predicate<Todo> which, Function<Instant, Light> light) {
    return todos.stream().filter(which).map(todo -> Due.of(todo, light)).toList();
  }

  private static boolean today(Due each, Instant now) {
    return Dates.day(each.todo().due().orElseThrow()).equals(Dates.day(now));
  }
}

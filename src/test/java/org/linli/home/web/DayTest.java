package org.linli.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linli.web.Light;
import org.linli.web.Todo;

/** What is late, what is due this week and what comes later; in each who goes first (NEED-5). */
class DayTest {

  /** A Wednesday, 14:00 in China. */
  private static final Instant NOW = Instant.parse("2026-09-16T06:00:00Z");

  @Test
  void everyThingIsInOnePart() {
    var day =
        Day.of(
            List.of(
                todo("late", Duration.ofHours(-2)),
                todo("today", Duration.ofHours(3)),
                todo("seventh day", Duration.ofHours(6 * 24 + 9)),
                todo("eighth day", Duration.ofHours(6 * 24 + 10)),
                new Todo("/", "act", "undated", "1", Optional.empty())),
            NOW,
            DayTest::light);
    assertThat(titles(day.late())).containsExactly("late");
    assertThat(titles(day.week())).containsExactly("today", "seventh day");
    assertThat(titles(day.rest())).containsExactly("eighth day", "undated");
    assertThat(day.today()).isEqualTo(1);
    assertThat(day.size()).isEqualTo(5);
  }

  @Test
  void manyThatAreLateAreAllThere() {
    var todos = new ArrayList<Todo>();
    for (var each = 0; each < 120; each++) {
      todos.add(todo("late " + each, Duration.ofHours(-each - 1)));
    }
    assertThat(Day.of(todos, NOW, DayTest::light).late()).hasSize(120);
  }

  @Test
  void whoGoesFirstThenMostPeopleThenDueFirst() {
    var todos = new ArrayList<Todo>();
    todos.add(ranked("ordinary", 5, 1, 1));
    todos.add(ranked("many", 5, 40, 9));
    todos.add(ranked("old", 1, 1, 9));
    todos.add(ranked("soon", 5, 1, 0));
    todos.sort(Todo.FIRST_FIRST);
    assertThat(todos).extracting(Todo::title).containsExactly("old", "many", "soon", "ordinary");
  }

  private static Todo ranked(String title, int rank, int people, int hours) {
    var due = Optional.of(NOW.plus(Duration.ofHours(hours)));
    return new Todo("/", "act", title, "1", due, rank, people, Optional.empty());
  }

  private static Todo todo(String title, Duration in) {
    return new Todo("/", "act", title, "1", Optional.of(NOW.plus(in)));
  }

  private static List<String> titles(List<Due> dues) {
    return dues.stream().map(due -> due.todo().title()).toList();
  }

  private static Light light(Instant due) {
    return Light.due(due, NOW);
  }
}

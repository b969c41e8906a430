package org.linli.home;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.kernel.Actor;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedView;
import org.linli.web.Todo;
import org.linli.web.TodoSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Composes the first page and the list of things to do, each in one transaction. */
@Service
@Transactional(readOnly = true)
public class HomeReading {

  private static final Paging LATEST = new Paging(Optional.empty(), 5);

  private final NeedReading needs;
  private final MonthTallies tallies;
  private final List<TodoSource> todos;
  private final Clock clock;

  HomeReading(NeedReading needs, MonthTallies tallies, List<TodoSource> todos, Clock clock) {
    this.clock = clock;
    this.needs = needs;
    this.tallies = tallies;
    this.todos = todos;
  }

  /** What anybody sees first. */
  public Front front(Scope scope) {
    return new Front(
        tallies.current(scope), needs.published(scope, Optional.empty(), LATEST).rows());
  }

  /** The actor's latest matter, if they raised any. */
  public Optional<NeedView> latestOwn(Actor actor) {
    return needs.mine(actor, new Paging(Optional.empty(), 1)).rows().stream().findFirst();
  }

  /** The actor's own need that was reported done and is to be rated first, if there is one. */
  public Optional<NeedView> toRate(Actor actor) {
    return needs.toRate(actor).stream().findFirst();
  }

  /** Everything that waits for the actor: what is late, then the rest, by NEED-5. */
  public List<Todo> todo(Actor actor) {
    return sorted(todos.stream().flatMap(source -> source.todo(actor).stream()));
  }

  /** The same in a street, of what is the street's own. */
  public List<Todo> above(Actor actor) {
    return sorted(todos.stream().flatMap(source -> source.above(actor).stream()));
  }

  private List<Todo> sorted(Stream<Todo> all) {
    var now = clock.instant();
    return all.sorted(
            Comparator.comparing((Todo todo) -> !todo.late(now)).thenComparing(Todo.FIRST_FIRST))
        .toList();
  }

  /** The public part of the first page. */
  public record Front(MonthTally month, List<NeedView> latest) {}
}

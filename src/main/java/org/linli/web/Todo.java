package org.linli.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * One thing that waits for somebody.
 *
 * @param href where to do it
 * @param act message key of what to do
 * @param title the resident's own sentence or its summary
 * @param number as people say it
 * @param due until when, if a clock runs
 * @param rank smaller goes first (NEED-5); {@link #ORDINARY} where nobody's circumstances count
 * @param people how many it concerns
 * @param holder the name of who is responsible, empty if nobody is yet; absent where it is the
 *     reader
 * @param tap what does it at once, where nothing has to be written or looked at
 */
public record Todo(
    String href,
    String act,
    String title,
    String number,
    Optional<Instant> due,
    int rank,
    int people,
    Optional<String> holder,
    Optional<Tap> tap) {

  /** Of what concerns neither the old and the young nor special groups and is not urgent. */
  public static final int ORDINARY = 5;

  /** NEED-5: who goes first, then what concerns most people, then what is due. */
  public static final Comparator<Todo> FIRST_FIRST =
      Comparator.comparingInt(Todo::rank)
          .thenComparing(Comparator.comparingInt(Todo::people).reversed())
          .thenComparing(todo -> todo.due().orElse(Instant.MAX))
          .thenComparing(Todo::number);

  /** What is done on a page of its own. */
  public Todo(
      String href,
      String act,
      String title,
      String number,
      Optional<Instant> due,
      int rank,
      int people,
      Optional<String> holder) {
    this(href, act, title, number, due, rank, people, holder, Optional.empty());
  }

  /** What is the reader's own and as urgent as its date says. */
  public Todo(String href, String act, String title, String number, Optional<Instant> due) {
    this(href, act, title, number, due, ORDINARY, 1, Optional.empty());
  }

  /** The same, done by one tap. */
  public Todo with(Tap one) {
    return new Todo(href, act, title, number, due, rank, people, holder, Optional.of(one));
  }

  /** Whether its moment has passed. */
  public boolean late(Instant now) {
    return due.filter(now::isAfter).isPresent();
  }

  /**
   * A command that needs no words.
   *
   * @param action where its form goes
   * @param label message key of the button
   * @param value of the form's field {@code action}
   */
  public record Tap(String action, String label, String value) {}
}

package org.linli.needs.desk;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list of the desk, read by key.
 *
 * @param next where the following page starts, if there is one
 */
public record DeskPage(List<DeskRow> rows, Optional<DeskCursor> next) {

  public DeskPage {
    rows = List.copyOf(rows);
  }

  /** Cuts a page out of rows of which one more was read. */
  static DeskPage cut(List<DeskRow> rows, int size) {
    if (rows.size() <= size) {
      return new DeskPage(rows, Optional.empty());
    }
    var page = rows.subList(0, size);
    var last = page.getLast().need();
    var rank = last.rank().orElseThrow().value();
    return new DeskPage(
        page, Optional.of(new DeskCursor(rank, last.affected(), last.dueAt(), last.id())));
  }
}

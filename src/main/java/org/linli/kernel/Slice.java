package org.linli.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list that is read in order of a key, never by offset.
 *
 * @param rows at most the size that was asked for
 * @param next where the following page starts, if there is one
 */
public record Slice<T>(List<T> rows, Optional<Cursor> next) {

  public Slice {
    rows = List.copyOf(rows);
  }

  /**
   * Cuts one page out of rows that were read with {@link Paging#limit()}.
   *
   * @param rows one more than a page where more follow
   * @param position the key of a row
   */
  public static <T> Slice<T> cut(List<T> rows, Paging paging, Function<T, Cursor> position) {
    if (rows.size() <= paging.size()) {
      return new Slice<>(rows, Optional.empty());
    }
    var page = rows.subList(0, paging.size());
    return new Slice<>(page, Optional.of(position.apply(page.getLast())));
  }
}

package org.linli.kernel;

import java.util.Optional;

/**
 * Which page of a list is wanted.
 *
 * @param after where to go on; empty for the first page
 * @param size rows, 1 to {@value #MAX_SIZE}
 */
public record Paging(Optional<Cursor> after, int size) {

  /** The largest page that anybody gets, in pages and API. */
  public static final int MAX_SIZE = 100;

  public static final int DEFAULT_SIZE = 20;

  public Paging {
    size = Math.clamp(size, 1, MAX_SIZE);
  }

  public static Paging first() {
    return new Paging(Optional.empty(), DEFAULT_SIZE);
  }

  /** Rows to read: one more than shown, to know whether others follow. */
  public int limit() {
    return size + 1;
  }
}

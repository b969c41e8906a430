package org.linli.directory;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grid, a building, a unit or a dwelling, as its changes need it.
 *
 * @param within the unit of a dwelling, the building of a unit, else nothing
 * @param closedAt empty while it is in use
 */
record Place(
    UUID id,
    Kind kind,
    @Nullable UUID within,
    String name,
    int number,
    int version,
    @Nullable Instant closedAt) {

  boolean closed() {
    return closedAt != null;
  }

  /** What a place can be. */
  enum Kind {
    GRID,
    BUILDING,
    UNIT,
    DWELLING;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}

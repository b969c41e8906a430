package org.linli.boards;

import java.util.Arrays;
import java.util.Optional;

/** What a street's board shows. */
public enum BoardKind {
  /** Open whistles of the street. */
  WHISTLES,
  /** Projects that go on. */
  PROJECTS,
  /** Clocks of communities that are late. */
  CLOCKS;

  /** By its name; empty for any other text. */
  public static Optional<BoardKind> of(String name) {
    return Arrays.stream(values()).filter(it -> it.name().equals(name)).findFirst();
  }
}

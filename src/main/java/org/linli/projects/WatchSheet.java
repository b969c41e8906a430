package org.linli.projects;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who watches a project, as a reader sees it who may.
 *
 * @param own as what the reader watches it
 * @param named whether everybody reads the reader's name there
 * @param joins whether the reader may watch it
 * @param files whether the reader may write down what was found
 * @param staff whether the reader does so for others, and writes down what was asked
 * @param placed who watches it, for staff who form the supervision group; else empty
 */
public record WatchSheet(
    ProjectPage page,
    Optional<Watches> own,
    boolean named,
    boolean joins,
    boolean files,
    boolean staff,
    List<Placed> placed) {

  public WatchSheet {
    placed = List.copyOf(placed);
  }

  /** Somebody who watches it, with the name as staff know it. */
  public record Placed(UUID id, String name, Watches watches) {}
}

package org.linli.directory;

import java.util.List;
import java.util.UUID;

/**
 * A grid that was drawn, and what lies in it.
 *
 * @param buildings in use, in the order in which people number them
 */
public record DrawnGrid(UUID id, GridOutline outline, List<Building> buildings) {

  /** A building by its name. */
  public record Building(UUID id, String name) {}
}

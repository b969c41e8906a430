package org.linli.needs.web;

import java.util.List;

/**
 * What waits in one building.
 *
 * @param name empty where nobody said which building it is
 */
public record BuildingToday(String name, List<LitRow> rows) {

  public BuildingToday {
    rows = List.copyOf(rows);
  }
}

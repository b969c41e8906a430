package org.linli.directory;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the grids of a community lie, to notice one that cannot belong there. */
final class GridSurroundings {

  /** From first corner to first corner; even communities of the grasslands are smaller. */
  static final int MAX_KILOMETRES = 50;

  private static final double METRES_OF_A_DEGREE = 111_320;

  private final GridOutline centre;

  /**
   * @param known what is drawn already
   * @param given what is to be drawn; it replaces grids of the same name
   */
  GridSurroundings(List<GridOutline> known, List<GridOutline> given) {
    Set<String> names = given.stream().map(GridOutline::name).collect(Collectors.toSet());
    centre =
        known.stream()
            .filter(grid -> !names.contains(grid.name()))
            .findFirst()
            .orElseGet(given::getFirst);
  }

  /** How far an outline lies from the others; a plan is taken to be in metres. */
  double kilometres(GridOutline outline) {
    var from = centre.rings().getFirst().getFirst();
    var to = outline.rings().getFirst().getFirst();
    var across = to.getFirst() - from.getFirst();
    var up = to.get(1) - from.get(1);
    return (outline.planar()
            ? Math.hypot(across, up)
            : METRES_OF_A_DEGREE * Math.hypot(across * Math.cos(Math.toRadians(to.get(1))), up))
        / 1_000;
  }
}

package org.linli.resources;

import java.util.List;
import org.linli.directory.GridManagement;
import org.linli.kernel.Scope;
import org.springframework.stereotype.Component;

/** The community's own drawing, on which resources may be shown. */
@Component
class ResourceMap {

  /** How far outside of the grids a point may lie, as a share of their size. */
  private static final double ROOM = 0.4;

  private final GridManagement grids;

  ResourceMap(GridManagement grids) {
    this.grids = grids;
  }

  /** Whether a point lies on the drawing or close to it; nothing does where nobody drew. */
  boolean holds(Scope scope, Point point) {
    var corners =
        grids.map(scope).stream()
            .flatMap(grid -> grid.rings().stream())
            .flatMap(List::stream)
            .toList();
    if (corners.isEmpty()) {
      return false;
    }
    var x = corners.stream().mapToDouble(List::getFirst).summaryStatistics();
    var y = corners.stream().mapToDouble(List::getLast).summaryStatistics();
    var room = Math.max(x.getMax() - x.getMin(), y.getMax() - y.getMin()) * ROOM;
    return point.x() >= x.getMin() - room
        && point.x() <= x.getMax() + room
        && point.y() >= y.getMin() - room
        && point.y() <= y.getMax() + room;
  }
}

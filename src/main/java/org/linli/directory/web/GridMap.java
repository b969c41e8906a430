package org.linli.directory.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.linli.directory.GridOutline;

/**
 * Grids scaled to a drawing at most 1000 wide and high, north above. Degrees of longitude are
 * shortened as they are at that latitude. A community without grids gets a blank sheet.
 *
 * @param west x of the left edge, in the grids' own coordinates
 * @param north y of the upper edge
 * @param scaleX drawing units for each own unit, across
 * @param scaleY the same, downwards
 */
public record GridMap(
    List<GridOutline> grids,
    boolean planar,
    double west,
    double north,
    double scaleX,
    double scaleY,
    int width,
    int height) {

  private static final double SIZE = 1000;

  /**
   * Shares of the drawing that stay free around the grids: to look at them, to draw beside them.
   */
  private static final double EDGE = 0.03;

  private static final double ROOM = 0.4;

  /** With a narrow edge, to look at. */
  public static GridMap of(List<GridOutline> grids) {
    return of(grids, EDGE);
  }

  /** With room around, so that another grid can be drawn beside those that are there. */
  public static GridMap toDraw(List<GridOutline> grids) {
    return of(grids, ROOM);
  }

  private static GridMap of(List<GridOutline> grids, double free) {
    var corners =
        grids.stream().flatMap(grid -> grid.rings().stream()).flatMap(List::stream).toList();
    if (corners.isEmpty()) {
      return new GridMap(grids, true, 0, 700, 1, 1, 1000, 700);
    }
    var x = corners.stream().mapToDouble(List::getFirst).summaryStatistics();
    var y = corners.stream().mapToDouble(corner -> corner.get(1)).summaryStatistics();
    var planar = grids.getFirst().planar();
    var shorter =
        planar ? 1 : Math.max(0.01, Math.cos(Math.toRadians((y.getMin() + y.getMax()) / 2)));
    var across = Math.max(x.getMax() - x.getMin(), 1e-6) * shorter;
    var down = Math.max(y.getMax() - y.getMin(), 1e-6);
    var around = Math.max(across, down) * free;
    var scale = SIZE / (Math.max(across, down) + 2 * around);
    return new GridMap(
        grids,
        planar,
        x.getMin() - around / shorter,
        y.getMax() + around,
        scale * shorter,
        scale,
        (int) Math.ceil((across + 2 * around) * scale),
        (int) Math.ceil((down + 2 * around) * scale));
  }

  public String path(GridOutline grid) {
    return grid.rings().stream()
        .map(ring -> ring.stream().map(this::point).collect(Collectors.joining(" L", "M", " Z")))
        .collect(Collectors.joining(" "));
  }

  /** Where the name stands. */
  public String middle(GridOutline grid, boolean across) {
    return across ? across(grid.middle().getFirst()) : down(grid.middle().getLast());
  }

  /** Where an own x lies on the drawing. */
  public String across(double x) {
    return shown((x - west) * scaleX);
  }

  /** Where an own y lies on the drawing. */
  public String down(double y) {
    return shown((north - y) * scaleY);
  }

  private String point(List<Double> corner) {
    return across(corner.getFirst()) + " " + down(corner.get(1));
  }

  private static String shown(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}

package org.linli.demo.town;

/**
 * A dwelling.
 *
 * @param unit number of the entrance
 * @param area exclusive area in 0.01 m²
 * @param source where that is from, as the register writes it
 */
public record Home(Building building, int unit, int floor, String door, int area, String source) {

  /** A building, in the order of {@link Population#buildings()}. */
  public record Building(int number, String name, Grid grid) {}

  /**
   * A grid, drawn as a rectangle on the community's own plan.
   *
   * @param left its least x, in metres
   * @param top its least y
   */
  public record Grid(int number, String name, int left, int top) {

    /** Of each grid, in metres. */
    public static final int WIDTH = 120;

    /** Of each grid, in metres. */
    public static final int HEIGHT = 90;

    /** As somebody types it: a corner a line. */
    public String corners() {
      return "%1$d,%2$d\n%3$d,%2$d\n%3$d,%4$d\n%1$d,%4$d"
          .formatted(left, top, left + WIDTH, top + HEIGHT);
    }

    /** As it is kept: one closed ring. */
    public String json() {
      return "[[[%1$d.0,%2$d.0],[%3$d.0,%2$d.0],[%3$d.0,%4$d.0],[%1$d.0,%4$d.0],[%1$d.0,%2$d.0]]]"
          .formatted(left, top, left + WIDTH, top + HEIGHT);
    }
  }

  /** As people write it. */
  public String address() {
    return building.name() + " " + unit + "单元 " + door;
  }
}

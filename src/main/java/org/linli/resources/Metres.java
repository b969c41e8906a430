package org.linli.resources;

/** How far two points of a community's drawing are apart, in a straight line. */
public final class Metres {

  private static final double EARTH = 6_371_000;
  private static final int CLOSE = 100;

  private Metres() {}

  /**
   * @param planar whether they are of a plan of the community's own, on which one is a metre, not
   *     degrees of WGS84
   */
  static int between(Point from, Point to, boolean planar) {
    return (int)
        Math.round(
            planar ? Math.hypot(to.x() - from.x(), to.y() - from.y()) : greatCircle(from, to));
  }

  /** As people say it: to ten metres below a hundred, to fifty beyond, never nothing. */
  public static int about(int metres) {
    var step = metres < CLOSE ? 10 : 50;
    return Math.max(1, (metres + step / 2) / step) * step;
  }

  /** Of two points of longitude and latitude, by the haversine formula. */
  private static double greatCircle(Point from, Point to) {
    var up = Math.toRadians(to.y() - from.y()) / 2;
    var across = Math.toRadians(to.x() - from.x()) / 2;
    var chord =
        Math.pow(Math.sin(up), 2)
            + Math.cos(Math.toRadians(from.y()))
                * Math.cos(Math.toRadians(to.y()))
                * Math.pow(Math.sin(across), 2);
    return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord)));
  }
}

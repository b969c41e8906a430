package org.linli.directory;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** Geometry of closed rings of corners, each x and y. */
public final class Rings {

  private Rings() {}

  /** Whether a hole, which crosses nothing, lies within an outline. */
  public static boolean within(List<List<Double>> outline, List<List<Double>> hole) {
    var corner = hole.getFirst();
    return path(outline).contains(corner.getFirst(), corner.get(1));
  }

  /** Whether a ring encloses nothing. */
  static boolean flat(List<List<Double>> ring) {
    return Math.abs(area(ring)) < 1e-12;
  }

  /** Whether two sides meet that are no neighbours, or a side goes back over the one before. */
  static boolean cross(List<List<List<Double>>> rings) {
    var sides = new ArrayList<Line2D>();
    var neighbours = new ArrayList<Integer>();
    for (var ring : rings) {
      var first = sides.size();
      for (var at = 1; at < ring.size(); at++) {
        sides.add(side(ring.get(at - 1), ring.get(at)));
        neighbours.add(at == ring.size() - 1 ? first : sides.size());
      }
    }
    for (var one = 0; one < sides.size(); one++) {
      if (turnsBack(sides.get(one), sides.get(neighbours.get(one)))) {
        return true;
      }
      for (var other = one + 1; other < sides.size(); other++) {
        var adjoining = neighbours.get(one) == other || neighbours.get(other) == one;
        if (!adjoining && sides.get(one).intersectsLine(sides.get(other))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean turnsBack(Line2D side, Line2D next) {
    var x = side.getX2() - side.getX1();
    var y = side.getY2() - side.getY1();
    var nextX = next.getX2() - next.getX1();
    var nextY = next.getY2() - next.getY1();
    return x * nextY == y * nextX && x * nextX + y * nextY < 0;
  }

  private static Line2D side(List<Double> from, List<Double> to) {
    return new Line2D.Double(from.getFirst(), from.get(1), to.getFirst(), to.get(1));
  }

  /** Twice the area, measured from the first corner so that large coordinates lose nothing. */
  private static double area(List<List<Double>> ring) {
    var x = ring.getFirst().getFirst();
    var y = ring.getFirst().get(1);
    var sum = 0.0;
    for (var at = 1; at < ring.size(); at++) {
      var before = ring.get(at - 1);
      var corner = ring.get(at);
      sum +=
          (before.getFirst() - x) * (corner.get(1) - y)
              - (corner.getFirst() - x) * (before.get(1) - y);
    }
    return sum;
  }

  private static Path2D path(List<List<Double>> ring) {
    var path = new Path2D.Double();
    path.moveTo(ring.getFirst().getFirst(), ring.getFirst().get(1));
    ring.stream().skip(1).forEach(corner -> path.lineTo(corner.getFirst(), corner.get(1)));
    path.closePath();
    return path;
  }
}

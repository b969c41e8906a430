package org.linli.directory;

import java.util.List;

/**
 * A grid as drawn.
 *
 * @param planar whether coordinates are of a plan of the community's own, not degrees of WGS84
 * @param rings of all its polygons: corners as x and y, the last one the first again
 */
public record GridOutline(String name, boolean planar, List<List<List<Double>>> rings) {

  /** The middle of the box around its first polygon: x and y. */
  public List<Double> middle() {
    return List.of(middle(0), middle(1));
  }

  private double middle(int axis) {
    var box = rings.getFirst().stream().mapToDouble(it -> it.get(axis)).summaryStatistics();
    return (box.getMin() + box.getMax()) / 2;
  }
}

package org.linli.directory;

import java.util.List;
import java.util.Optional;

/**
 * One polygon: its outline and, within it, holes. Says what is wrong with it, the plainest first.
 *
 * @param rings corners as x and y, the last one the first again
 */
record GridShape(List<List<List<Double>>> rings, boolean planar) {

  /** More than any border needs; comparing every side with every other stays quick. */
  static final int MAX_CORNERS = 1_000;

  private static final double MAX_PLANAR = 1e8;

  Optional<DirectoryError> wrong() {
    if (rings.isEmpty() || rings.stream().anyMatch(ring -> ring.size() < 4)) {
      return Optional.of(DirectoryError.SHAPE_CORNERS);
    }
    if (rings.stream().anyMatch(ring -> !ring.getFirst().equals(ring.getLast()))) {
      return Optional.of(DirectoryError.SHAPE_OPEN);
    }
    var corners = rings.stream().flatMap(List::stream).toList();
    if (corners.size() > MAX_CORNERS) {
      return Optional.of(DirectoryError.SHAPE_TOO_FINE);
    }
    return place(corners).or(this::form);
  }

  /** Degrees must lie in China: 3 to 54 north, 73 to 136 east; turned round they are recognised. */
  private Optional<DirectoryError> place(List<List<Double>> corners) {
    if (planar) {
      return corners.stream().allMatch(GridShape::onPlan)
          ? Optional.empty()
          : Optional.of(DirectoryError.SHAPE_RANGE);
    }
    if (corners.stream().allMatch(it -> inChina(it.get(1), it.getFirst()))) {
      return Optional.of(DirectoryError.SHAPE_TURNED);
    }
    if (!corners.stream().allMatch(GridShape::onEarth)) {
      return Optional.of(DirectoryError.SHAPE_RANGE);
    }
    return corners.stream().allMatch(it -> inChina(it.getFirst(), it.get(1)))
        ? Optional.empty()
        : Optional.of(DirectoryError.SHAPE_ABROAD);
  }

  private Optional<DirectoryError> form() {
    if (rings.stream().anyMatch(Rings::flat) || Rings.cross(rings)) {
      return Optional.of(DirectoryError.SHAPE_CROSSES);
    }
    return rings.stream().skip(1).allMatch(hole -> Rings.within(rings.getFirst(), hole))
        ? Optional.empty()
        : Optional.of(DirectoryError.SHAPE_HOLE);
  }

  private static boolean onPlan(List<Double> corner) {
    return corner.stream().allMatch(it -> Math.abs(it) <= MAX_PLANAR);
  }

  private static boolean onEarth(List<Double> corner) {
    return Math.abs(corner.getFirst()) <= 180 && Math.abs(corner.get(1)) <= 90;
  }

  private static boolean inChina(double longitude, double latitude) {
    return longitude >= 73 && longitude <= 136 && latitude >= 3 && latitude <= 54;
  }
}

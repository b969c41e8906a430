package org.linli.directory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads grids from GeoJSON (RFC 7946) or from corners typed line by line, and checks each shape.
 */
final class GridDrawing {

  /** Bytes of an upload. */
  static final int MAX_SIZE = 1_000_000;

  private static final int MAX_SHAPES = 300;
  private static final int MAX_NAME = 30;

  private final Validation check = new Validation();
  private final Set<String> names = new HashSet<>();
  private final List<GridOutline> outlines = new ArrayList<>();
  private final String field;
  private final boolean planar;

  private GridDrawing(String field, boolean planar) {
    this.field = field;
    this.planar = planar;
  }

  /**
   * @param nameProperty which property of a feature holds the name of the grid
   * @throws org.linli.kernel.Invalid naming every wrong feature by its number
   */
  static List<GridOutline> features(
      byte[] content, String nameProperty, boolean planar, JsonMapper json) {
    var drawing = new GridDrawing("geojson", planar);
    if (content.length > MAX_SIZE) {
      drawing.check.reject(
          "geojson", DirectoryError.MAP_TOO_LARGE, MAX_SIZE / 1_000_000, MAX_SHAPES);
      drawing.check.done();
    }
    drawing.read(content, nameProperty, json);
    drawing.check.done();
    return drawing.outlines;
  }

  /**
   * @param corners a line each: x and y, separated by comma or space; the ring is closed by itself
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  static GridOutline corners(@Nullable String name, @Nullable String corners, boolean planar) {
    var drawing = new GridDrawing("corners", planar);
    var given = drawing.check.required("name", name, MAX_NAME);
    var ring = new ArrayList<List<Double>>();
    for (var line : drawing.check.required("corners", corners, 20_000).lines().toList()) {
      var words = line.strip().split("[\\s,，]+");
      if (words.length == 2 && isNumber(words[0]) && isNumber(words[1])) {
        ring.add(List.of(Double.valueOf(words[0]), Double.valueOf(words[1])));
      } else if (!line.isBlank()) {
        drawing.check.reject("corners", DirectoryError.SHAPE_CORNERS, 1);
      }
    }
    if (!ring.isEmpty() && !ring.getFirst().equals(ring.getLast())) {
      ring.add(ring.getFirst());
    }
    var rings = List.of(distinct(ring));
    drawing.checkDrawn(rings);
    drawing.check.done();
    return new GridOutline(given, planar, rings);
  }

  private void read(byte[] content, String nameProperty, JsonMapper json) {
    try {
      var features = json.readTree(content).path("features");
      if (!features.isArray() || features.isEmpty()) {
        check.reject(field, DirectoryError.MAP_UNREADABLE);
      } else if (features.size() > MAX_SHAPES) {
        check.reject(field, DirectoryError.MAP_TOO_LARGE, MAX_SIZE / 1_000_000, MAX_SHAPES);
      } else {
        for (var index = 0; index < features.size(); index++) {
          feature(features.get(index), nameProperty, index + 1);
        }
      }
    } catch (JacksonException broken) {
      check.reject(field, DirectoryError.MAP_UNREADABLE);
    }
  }

  private void feature(JsonNode feature, String nameProperty, int number) {
    var property = feature.path("properties").path(nameProperty);
    var name = property.isValueNode() ? property.asString("").strip() : "";
    if (name.isEmpty()
        || name.codePointCount(0, name.length()) > MAX_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      check.reject(field, DirectoryError.SHAPE_NAME, number, nameProperty);
    } else if (!names.add(name)) {
      check.reject(field, DirectoryError.SHAPE_TWICE, number, name);
    }
    var geometry = feature.path("geometry");
    var coordinates = geometry.path("coordinates");
    var rings = new ArrayList<List<List<Double>>>();
    switch (geometry.path("type").asString("")) {
      case "Polygon" -> polygon(coordinates, rings, number);
      case "MultiPolygon" -> polygons(coordinates, rings, number);
      default -> check.reject(field, DirectoryError.SHAPE_KIND, number);
    }
    outlines.add(new GridOutline(name, planar, rings));
  }

  private void polygons(JsonNode polygons, List<List<List<Double>>> rings, int number) {
    if (polygons.isEmpty()) {
      check.reject(field, DirectoryError.SHAPE_CORNERS, number);
    }
    polygons.forEach(each -> polygon(each, rings, number));
  }

  private void polygon(JsonNode polygon, List<List<List<Double>>> rings, int number) {
    var read = new ArrayList<List<List<Double>>>();
    for (var ring : polygon) {
      var corners = new ArrayList<List<Double>>();
      for (var corner : ring) {
        corners.add(
            corner.size() >= 2 && corner.get(0).isNumber() && corner.get(1).isNumber()
                ? List.of(corner.get(0).asDouble(), corner.get(1).asDouble())
                : List.of(Double.NaN, Double.NaN));
      }
      read.add(distinct(corners));
    }
    reject(read, number);
    rings.addAll(read);
  }

  private void checkDrawn(List<List<List<Double>>> rings) {
    if (!rings.getFirst().isEmpty()) {
      reject(rings, 1);
    }
  }

  private void reject(List<List<List<Double>>> rings, int number) {
    new GridShape(rings, planar)
        .wrong()
        .ifPresent(error -> check.reject(field, error, number, GridShape.MAX_CORNERS));
  }

  /** A corner that was clicked twice is one. */
  private static List<List<Double>> distinct(List<List<Double>> ring) {
    var corners = new ArrayList<List<Double>>();
    for (var corner : ring) {
      if (corners.isEmpty() || !corners.getLast().equals(corner)) {
        corners.add(corner);
      }
    }
    return corners;
  }

  private static boolean isNumber(String word) {
    return word.matches("-?\\d{1,9}(\\.\\d{1,15})?");
  }
}

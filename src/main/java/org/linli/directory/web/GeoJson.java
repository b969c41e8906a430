package org.linli.directory.web;

import java.util.ArrayList;
import java.util.List;
import org.linli.directory.GridOutline;
import org.linli.directory.Rings;

/** Grids as a FeatureCollection (RFC 7946); each is a MultiPolygon. */
record GeoJson(String type, List<Feature> features) {

  static GeoJson of(List<GridOutline> grids) {
    return new GeoJson("FeatureCollection", grids.stream().map(GeoJson::feature).toList());
  }

  private static Feature feature(GridOutline grid) {
    var geometry = new Geometry("MultiPolygon", polygons(grid.rings()));
    return new Feature("Feature", new Properties(grid.name(), grid.planar()), geometry);
  }

  /** A ring within the outline before it is a hole of that. */
  private static List<List<List<List<Double>>>> polygons(List<List<List<Double>>> rings) {
    var polygons = new ArrayList<List<List<List<Double>>>>();
    for (var ring : rings) {
      if (polygons.isEmpty() || !Rings.within(polygons.getLast().getFirst(), ring)) {
        polygons.add(new ArrayList<>());
      }
      polygons.getLast().add(ring);
    }
    return polygons;
  }

  /** One grid. */
  record Feature(String type, Properties properties, Geometry geometry) {}

  /**
   * What is known of a grid.
   *
   * @param planar whether its coordinates are of the community's own plan, not degrees of WGS84
   */
  record Properties(String name, boolean planar) {}

  /** Its border. */
  record Geometry(String type, List<List<List<List<Double>>>> coordinates) {}
}

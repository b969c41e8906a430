package org.linli.directory;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.Scope;
import org.linli.kernel.Validation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Grids 网格 that a community draws or uploads (ORG-1). The row of the community is locked while they
 * change, so that all have coordinates of one kind.
 */
@Service
@Transactional
public class GridManagement {

  private final Grids grids;
  private final JsonMapper json;
  private final Clock clock;

  GridManagement(Grids grids, JsonMapper json, Clock clock) {
    this.grids = grids;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Takes every Polygon and MultiPolygon of a GeoJSON FeatureCollection, all or nothing. A grid of
   * the same name gets the new outline.
   *
   * @param nameProperty which property of a feature holds the name
   * @param planar whether coordinates are not degrees of WGS84
   * @throws Invalid naming every wrong feature
   */
  public void upload(Actor actor, byte[] content, String nameProperty, boolean planar) {
    actor.require(DirectoryPermission.MANAGE_LOCAL_AREAS);
    put(actor, "geojson", GridDrawing.features(content, nameProperty, planar, json));
  }

  /**
   * Draws one grid by its corners, a line each.
   *
   * @throws Invalid naming every wrong field
   */
  public void draw(Actor actor, @Nullable String name, @Nullable String corners, boolean planar) {
    actor.require(DirectoryPermission.MANAGE_LOCAL_AREAS);
    put(actor, "corners", List.of(GridDrawing.corners(name, corners, planar)));
  }

  /** The grids of a community, for everybody. */
  @Transactional(readOnly = true)
  public List<GridOutline> map(Scope scope) {
    return grids.published(scope.communityId());
  }

  /** The same, for those who draw. */
  @Transactional(readOnly = true)
  public List<GridOutline> drawn(Actor actor) {
    actor.require(DirectoryPermission.MANAGE_LOCAL_AREAS);
    return grids.published(actor.communityId());
  }

  /** The map with the buildings of each grid, for everybody who asks how far something is. */
  @Transactional(readOnly = true)
  public List<DrawnGrid> mapWithBuildings(Scope scope) {
    return grids.withBuildings(scope.communityId());
  }

  private void put(Actor actor, String field, List<GridOutline> outlines) {
    grids.lock(actor.communityId());
    if (grids.drawnOtherwise(actor.communityId(), outlines.getFirst().planar())) {
      throw Invalid.field(field, DirectoryError.MAP_MIXED);
    }
    checkNear(actor, field, outlines);
    outlines.forEach(
        outline -> grids.put(actor.communityId(), Ids.next(), outline, clock.instant()));
  }

  /** Nobody drew the border of the community, so grids are held against each other. */
  private void checkNear(Actor actor, String field, List<GridOutline> outlines) {
    var check = new Validation();
    var others = new GridSurroundings(grids.published(actor.communityId()), outlines);
    for (var number = 1; number <= outlines.size(); number++) {
      var distance = others.kilometres(outlines.get(number - 1));
      if (distance > GridSurroundings.MAX_KILOMETRES) {
        check.reject(
            field,
            DirectoryError.SHAPE_FAR,
            number,
            Math.round(distance),
            GridSurroundings.MAX_KILOMETRES);
      }
    }
    check.done();
  }
}

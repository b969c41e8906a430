package org.linli.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Scope;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;

/** Grids that a community draws or uploads (ORG-1). */
@IntegrationTest
class GridTest {

  private static final String SQUARE = "[[[114.3,30.6],[114.31,30.6],[114.31,30.61],[114.3,30.6]]]";

  @Autowired private GridManagement grids;
  @Autowired private Town town;

  private Community community;
  private Actor worker;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
  }

  @Test
  void uploadedGridsAreSeenByEverybodyAndUploadingAgainMovesTheirBorders() {
    upload(
        feature("第一网格", "Polygon", SQUARE)
            + ","
            + feature("第二网格", "MultiPolygon", "[" + SQUARE + "]"));
    upload(feature("第一网格", "Polygon", SQUARE.replace("30.61", "30.62")));
    var map = grids.map(Scope.publicOf(community.id()));
    assertThat(map).extracting(GridOutline::name).containsExactlyInAnyOrder("第一网格", "第二网格");
    assertThat(map)
        .filteredOn(grid -> grid.name().equals("第一网格"))
        .allSatisfy(grid -> assertThat(grid.rings().getFirst().get(2).get(1)).isEqualTo(30.62));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Point | [1,2] | directory.shape-kind",
        "Polygon | [] | directory.shape-corners",
        "Polygon | [[[1,1],[2,1],[1,1]]] | directory.shape-corners",
        "Polygon | [[[1,1],[2,1],[2,2],[1,2]]] | directory.shape-open",
        "Polygon | [[[181,1],[2,1],[2,2],[181,1]]] | directory.shape-range",
        "Polygon | [[[1,1],[2,\"x\"],[2,2],[1,1]]] | directory.shape-range",
        "Polygon | [[[1,1],[2],[2,2],[1,1]]] | directory.shape-range",
        "Polygon | \"garbage\" | directory.shape-corners",
      })
  void wrongShapeIsNamedAndNothingStays(String type, String coordinates, String code) {
    var good = feature("好网格", "Polygon", SQUARE);
    var error =
        catchThrowableOfType(
                Invalid.class, () -> upload(good + "," + feature("坏网格", type, coordinates)))
            .errors()
            .getFirst();
    assertThat(error.code().code()).isEqualTo(code);
    assertThat(error.details().getFirst()).isEqualTo(2);
    assertThat(grids.map(Scope.publicOf(community.id()))).isEmpty();
  }

  @Test
  void garbageIsNoMap() {
    for (var text :
        new String[] {"", "{", "[]", "null", "{\"features\":[]}", "\u0000", "[".repeat(5_000)}) {
      assertThat(
              catchThrowableOfType(
                      Invalid.class,
                      () ->
                          grids.upload(
                              worker, text.getBytes(StandardCharsets.UTF_8), "name", false))
                  .errors())
          .extracting(Invalid.FieldError::code)
          .as(text)
          .containsExactly(DirectoryError.MAP_UNREADABLE);
    }
  }

  @Test
  void nameComesFromTheChosenPropertyAndStandsOnce() {
    var twice = feature("同名", "Polygon", SQUARE) + "," + feature("同名", "Polygon", SQUARE);
    assertThat(catchThrowableOfType(Invalid.class, () -> upload(twice)).errors())
        .extracting(Invalid.FieldError::code)
        .containsExactly(DirectoryError.SHAPE_TWICE);
    assertThat(
            catchThrowableOfType(
                    Invalid.class,
                    () ->
                        grids.upload(
                            worker, collection(feature("甲", "Polygon", SQUARE)), "WGMC", false))
                .errors())
        .extracting(Invalid.FieldError::code)
        .containsExactly(DirectoryError.SHAPE_NAME);
  }

  @Test
  void drawnRingIsClosedByItself() {
    grids.draw(worker, "第三网格", "0,0\n10 0\n10，10\n", true);
    assertThat(grids.map(Scope.publicOf(community.id())).getFirst().rings().getFirst()).hasSize(4);
    assertThat(
            catchThrowableOfType(Invalid.class, () -> grids.draw(worker, "坏", "0,0\n1,x", true))
                .errors())
        .isNotEmpty();
  }

  @Test
  void oneMapHasCoordinatesOfOneKind() {
    var outcomes =
        AtOnce.all(
            java.util.List.of(
                () -> draw("甲网格", true), () -> draw("乙网格", false), () -> draw("丙网格", true)));
    assertThat(
            grids.map(Scope.publicOf(community.id())).stream().map(GridOutline::planar).distinct())
        .hasSize(1);
    assertThat(outcomes).anyMatch(AtOnce.Outcome::succeeded);
  }

  /** Nobody knows the border of the community, but its grids lie together. */
  @Test
  void gridFarFromTheOthersIsRefused() {
    upload(feature("第一网格", "Polygon", SQUARE));
    var far = SQUARE.replace("30.", "31.");
    var error =
        catchThrowableOfType(Invalid.class, () -> upload(feature("第二网格", "Polygon", far)))
            .errors()
            .getFirst();
    assertThat(error.code()).isEqualTo(DirectoryError.SHAPE_FAR);
    assertThat(error.details()).containsExactly(1, 111L, 50);
    upload(feature("第一网格", "Polygon", far));
    assertThat(grids.map(Scope.publicOf(community.id()))).as("it may move as a whole").hasSize(1);
  }

  private boolean draw(String name, boolean planar) {
    grids.draw(worker, name, "114.3,30.6\n114.31,30.6\n114.31,30.61", planar);
    return true;
  }

  private void upload(String features) {
    grids.upload(worker, collection(features), "name", false);
  }

  private static byte[] collection(String features) {
    return ("{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String feature(String name, String type, String coordinates) {
    return ("{\"type\":\"Feature\",\"properties\":{\"name\":\"%s\"},"
            + "\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}")
        .formatted(name, type, coordinates);
  }
}

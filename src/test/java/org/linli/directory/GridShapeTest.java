package org.linli.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.kernel.Invalid;
import tools.jackson.databind.json.JsonMapper;

/** Which shapes make a grid, and how others are refused (ORG-1). */
class GridShapeTest {

  private static final String OUTLINE =
      "[[114.30,30.60],[114.31,30.60],[114.31,30.61],[114.30,30.61],[114.30,30.60]]";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a bow tie | [[[114.30,30.60],[114.31,30.61],[114.31,30.60],[114.30,30.61],[114.30,30.60]]] | shape-crosses",
        "a line | [[[114.30,30.60],[114.31,30.61],[114.32,30.62],[114.30,30.60]]] | shape-crosses",
        "a spike | [[[114.30,30.60],[114.32,30.60],[114.31,30.60],[114.31,30.61],[114.30,30.60]]] | shape-crosses",
        "touching itself | [[[114.30,30.60],[114.32,30.60],[114.31,30.61],[114.31,30.60],[114.30,30.61],[114.30,30.60]]] | shape-crosses",
        "latitude first | [[[30.60,114.30],[30.60,114.31],[30.61,114.31],[30.60,114.30]]] | shape-turned",
        "latitude first, in the far west | [[[43.80,87.60],[43.80,87.61],[43.81,87.61],[43.80,87.60]]] | shape-turned",
        "the Gulf of Guinea | [[[0.1,0.1],[0.2,0.1],[0.2,0.2],[0.1,0.1]]] | shape-abroad",
        "metres taken for degrees | [[[530000,3388000],[531000,3388000],[531000,3389000],[530000,3388000]]] | shape-range",
        "one point twice | [[[114.30,30.60],[114.30,30.60],[114.31,30.60],[114.30,30.60]]] | shape-corners",
      })
  void shapeThatIsNoGridIsNamed(String why, String coordinates, String code) {
    assertThat(refused("Polygon", coordinates)).as(why).containsExactly("directory." + code);
  }

  @Test
  void holeLiesWithinTheBorder() {
    var inside = "[[114.303,30.603],[114.306,30.603],[114.306,30.606],[114.303,30.603]]";
    var outside = "[[114.323,30.603],[114.326,30.603],[114.326,30.606],[114.323,30.603]]";
    var across = "[[114.305,30.605],[114.320,30.605],[114.320,30.606],[114.305,30.605]]";
    assertThat(read("Polygon", "[" + OUTLINE + "," + inside + "]").rings()).hasSize(2);
    assertThat(refused("Polygon", "[" + OUTLINE + "," + outside + "]"))
        .containsExactly("directory.shape-hole");
    assertThat(refused("Polygon", "[" + OUTLINE + "," + across + "]"))
        .containsExactly("directory.shape-crosses");
  }

  @Test
  void gridMayLieInSeveralPlacesAndMustLieSomewhere() {
    var beside = OUTLINE.replace("114.3", "114.4");
    assertThat(read("MultiPolygon", "[[" + OUTLINE + "],[" + beside + "]]").rings()).hasSize(2);
    assertThat(refused("MultiPolygon", "[]")).containsExactly("directory.shape-corners");
    assertThat(refused("MultiPolygon", "[[]]")).containsExactly("directory.shape-corners");
  }

  @Test
  void borderMayBeFineButNotEndless() {
    assertThat(read("Polygon", "[" + circle(GridShape.MAX_CORNERS - 1) + "]").rings()).hasSize(1);
    assertThat(refused("Polygon", "[" + circle(GridShape.MAX_CORNERS) + "]"))
        .containsExactly("directory.shape-too-fine");
  }

  @Test
  void fileOfMoreThanAMegabyteIsNotRead() {
    var large = new byte[GridDrawing.MAX_SIZE + 1];
    var refused =
        catchThrowableOfType(
            Invalid.class, () -> GridDrawing.features(large, "name", false, JsonMapper.shared()));
    assertThat(refused.errors().getFirst().code()).isEqualTo(DirectoryError.MAP_TOO_LARGE);
    assertThat(refused.errors().getFirst().details().getFirst()).isEqualTo(1);
  }

  @Test
  void cornerClickedTwiceIsOne() {
    var drawn = GridDrawing.corners("第一网格", "0,0\n0,0\n10,0\n10,10\n10,10", true);
    assertThat(drawn.rings().getFirst()).hasSize(4);
    assertThat(
            catchThrowableOfType(
                    Invalid.class, () -> GridDrawing.corners("甲", "0,0\n9,9\n9,0\n0,9", true))
                .errors())
        .extracting(Invalid.FieldError::code)
        .containsExactly(DirectoryError.SHAPE_CROSSES);
  }

  private static String circle(int corners) {
    return IntStream.rangeClosed(0, corners)
        .mapToDouble(at -> 2 * Math.PI * (at % corners) / corners)
        .mapToObj(turn -> "[%f,%f]".formatted(114 + Math.cos(turn), 30 + Math.sin(turn)))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static List<String> refused(String type, String coordinates) {
    return catchThrowableOfType(Invalid.class, () -> read(type, coordinates)).errors().stream()
        .map(error -> error.code().code())
        .toList();
  }

  private static GridOutline read(String type, String coordinates) {
    var text =
        """
        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"甲"},
        "geometry":{"type":"%s","coordinates":%s}}]}
        """
            .formatted(type, coordinates);
    return GridDrawing.features(
            text.getBytes(StandardCharsets.UTF_8), "name", false, JsonMapper.shared())
        .getFirst();
  }
}

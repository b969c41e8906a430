package org.linli.needs.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same matter is offered, another building's is not (NEED-6). */
class LikenessTest {

  private static final Path FROZEN = Path.of("src/test/resources/needs/similar-pairs.csv");
  private static final Path UNSEEN = Path.of("src/test/resources/needs/similar-pairs-unseen.csv");
  private static final Path TITLES = Path.of("../shared/data/needs/titles.csv");
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

  private final Likeness likeness = new Likeness(ShippedRules.of("needs/likeness"));

  @Test
  void sameMatterIsAmongTheFirstThreeAndAnotherIsNotAboveIt() throws IOException {
    var pairs = pairs(FROZEN);
    assertThat(pairs).hasSize(100);
    var outcome = outcome(pairs);
    assertThat(outcome.found()).isGreaterThanOrEqualTo(0.8);
    assertThat(outcome.misled()).isLessThanOrEqualTo(0.1);
  }

  /** The lists were written with the frozen set in sight, so these say how they do elsewhere. */
  @Test
  void sameMatterIsFoundWhereNoWordWasCollected() throws IOException {
    var pairs = pairs(UNSEEN);
    assertThat(pairs).hasSize(30);
    assertThat(outcome(pairs).found()).isGreaterThanOrEqualTo(0.8);
  }

  /** Another building is another matter, whatever the words. */
  @Test
  void anotherBuildingInTheSameWordsIsNotOffered() throws IOException {
    var pairs = new ArrayList<>(pairs(FROZEN));
    pairs.addAll(pairs(UNSEEN));
    var elsewhere =
        pairs.stream().filter(pair -> pair.told().text().equals(pair.near().text())).toList();
    assertThat(elsewhere).hasSizeGreaterThan(40);
    for (var pair : elsewhere) {
      assertThat(likeness.rank(pair.told(), Map.of("near", pair.near()))).as("%s", pair).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"3栋2单元, 三号楼二单元", "3 栋 2 单元, 3-2-501", "３号楼, 三栋", "十二栋, 12#楼", "A座, a栋", "二十三号楼, 23幢"})
  void placesWrittenInOtherWaysAreTheSame(String place, String written) {
    var ranked = likeness.rank(told("电梯坏了", place), Map.of(1, told("电梯停了", written)));
    assertThat(ranked).hasSize(1);
    assertThat(ranked.getFirst().sameBuilding()).isTrue();
    assertThat(ranked.getFirst().sharedWords()).contains("电梯");
  }

  @ParameterizedTest
  @CsvSource({
    "3栋2单元, 3栋3单元",
    "3栋, 13栋",
    "二号楼, 十二号楼",
    "A区, B区",
    "东门, 西门",
    "3栋501, 3栋502",
    "小学门口, 幼儿园门口"
  })
  void otherPlacesAreOtherMatters(String place, String other) {
    assertThat(likeness.rank(told("灯坏了", place), Map.of(1, told("灯坏了", other)))).isEmpty();
  }

  @Test
  void whatWasToldLatelyComesFirst() {
    var candidates = new LinkedHashMap<String, Told>();
    candidates.put("old", new Told("东门路灯不亮", "", NOW.minus(Duration.ofDays(120))));
    candidates.put("new", new Told("东门路灯不亮", "", NOW.minus(Duration.ofDays(1))));
    assertThat(likeness.rank(told("东门路灯不亮", ""), candidates))
        .extracting(Likely::candidate)
        .containsExactly("new", "old");
  }

  @Test
  void nothingIsLikeNothing() {
    assertThat(likeness.rank(told("", ""), Map.of(1, told("电梯坏了", "")))).isEmpty();
    assertThat(likeness.rank(told("电梯坏了", ""), Map.of(1, told("", "")))).isEmpty();
    assertThat(likeness.rank(told("电梯坏了", ""), Map.of())).isEmpty();
  }

  @Test
  void realTitlesAreRankedWithinBounds() throws IOException {
    assumeThat(TITLES).as("skipped without the shared data").exists();
    var titles = new LinkedHashMap<Integer, Told>();
    for (var line : Files.readAllLines(TITLES)) {
      titles.put(titles.size(), told(line, ""));
    }
    assertThat(titles).hasSizeGreaterThan(400);
    for (var entry : titles.entrySet()) {
      if (entry.getKey() % 10 != 0) {
        continue;
      }
      var title = entry.getValue();
      var ranked = likeness.rank(title, titles);
      assertThat(ranked).allMatch(likely -> likely.score() > 0 && likely.score() <= 1);
      assertThat(titles.get(ranked.getFirst().candidate())).isEqualTo(title);
    }
  }

  private Outcome outcome(List<Pair> pairs) {
    var found = 0;
    var misled = 0;
    for (var pair : pairs) {
      var ranked = rank(pair, pairs);
      var partner = ranked.indexOf("partner " + pair.number());
      var near = ranked.indexOf("near " + pair.number());
      found += partner >= 0 && partner < 3 ? 1 : 0;
      misled += near >= 0 && (partner < 0 || near < partner) ? 1 : 0;
    }
    System.out.printf("similar pairs=%d found=%d misled=%d%n", pairs.size(), found, misled);
    return new Outcome(found / (double) pairs.size(), misled / (double) pairs.size());
  }

  private List<String> rank(Pair pair, List<Pair> pairs) {
    var candidates = new LinkedHashMap<String, Told>();
    for (var other : pairs) {
      if (other.category().equals(pair.category())) {
        candidates.put("near " + other.number(), other.near());
        candidates.put("partner " + other.number(), other.partner());
        if (other != pair) {
          candidates.put("told " + other.number(), other.told());
        }
      }
    }
    return likeness.rank(pair.told(), candidates).stream().map(Likely::candidate).toList();
  }

  private static List<Pair> pairs(Path file) throws IOException {
    var pairs = new ArrayList<Pair>();
    for (var line : Files.readAllLines(file)) {
      var cells = line.split(",", -1);
      if (!"category".equals(cells[0])) {
        pairs.add(
            new Pair(
                pairs.size(),
                cells[0],
                told(cells[1], cells[2]),
                told(cells[3], cells[4]),
                told(cells[5], cells[6])));
      }
    }
    return pairs;
  }

  private static Told told(String text, String place) {
    return new Told(text, place, NOW);
  }

  private record Outcome(double found, double misled) {}

  private record Pair(int number, String category, Told told, Told partner, Told near) {}
}

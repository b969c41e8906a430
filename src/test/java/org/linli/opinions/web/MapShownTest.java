package org.linli.opinions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.opinions.MapPage;
import org.linli.opinions.RoundView;
import org.linli.opinions.mapping.OpinionMap;
import org.linli.opinions.mapping.OpinionMap.Finding;
import org.linli.opinions.mapping.OpinionMap.Group;
import org.linli.opinions.mapping.OpinionMap.Spread;
import org.linli.opinions.web.MapShown.Sure;

/** DELIB-6: the picture holds its groups, and says in words how far to trust it. */
class MapShownTest {

  @Test
  void everyGroupLiesWithinThePicture() {
    var shown =
        MapShown.of(
            page(
                Finding.GROUPS,
                60,
                80,
                group(-85, 10, new Spread(15, 10, 30)),
                group(60, -70, new Spread(40, 30, 150)),
                group(100, 100, null)));
    var box = Arrays.stream(shown.viewBox().split(" ")).mapToInt(Integer::parseInt).toArray();
    assertThat(shown.drawn()).isTrue();
    assertThat(shown.spots()).extracting(MapShown.Spot::name).containsExactly("A", "B", "C");
    assertThat(shown.spots())
        .allSatisfy(
            spot -> {
              assertThat(spot.x()).isBetween(box[0] + spot.across(), box[2] - spot.across());
              assertThat(spot.y() - spot.across()).isGreaterThanOrEqualTo(box[1]);
              assertThat(spot.y() + spot.across()).isLessThanOrEqualTo(box[1] + box[3]);
            });
    assertThat(shown.spots().get(0).y()).as("upwards is less").isLessThan(0);
  }

  /** A group whose spread is not shown has the size of a letter, so that it says nothing. */
  @Test
  void aSmallGroupIsAsLargeAsItsLetter() {
    var shown = MapShown.of(page(Finding.GROUPS, 60, 80, group(-80, 0, null), group(80, 0, null)));
    assertThat(shown.spots()).extracting(MapShown.Spot::along).containsOnly(24);
    assertThat(shown.viewBox()).isEqualTo("0 -32 320 64");
  }

  @Test
  void nothingIsDrawnWhereThereAreNoGroups() {
    var one = MapShown.of(page(Finding.ONE_GROUP, 0, 0, group(0, 0, new Spread(50, 40, 0))));
    assertThat(one.drawn()).isFalse();
    assertThat(one.spots()).isEmpty();
  }

  @Test
  void whatIsUnsureIsSaid() {
    assertThat(sure(50, 75)).isEqualTo(Sure.FIRM);
    assertThat(sure(49, 100)).isEqualTo(Sure.FAIR);
    assertThat(sure(90, 60)).isEqualTo(Sure.FAIR);
    assertThat(sure(24, 100)).isEqualTo(Sure.WEAK);
    assertThat(sure(90, 59)).isEqualTo(Sure.WEAK);
  }

  private static Sure sure(int clearness, int stability) {
    var groups = new Group[] {group(-80, 0, null), group(80, 0, null)};
    return MapShown.of(page(Finding.GROUPS, clearness, stability, groups)).sure();
  }

  private static Group group(int x, int y, @Nullable Spread spread) {
    return new Group(15, x, y, spread, List.of());
  }

  private static MapPage page(Finding finding, int clearness, int stability, Group... groups) {
    var map =
        new OpinionMap(
            finding,
            30,
            8,
            List.of(groups),
            List.of(),
            List.of(),
            List.of(),
            clearness,
            stability,
            1);
    var day = LocalDate.parse("2026-03-02");
    var round =
        new RoundView(
            new UUID(1, 1), "问", "事", day, day, true, false, false, 8, 0, Optional.empty());
    return new MapPage(round, List.of(), Optional.of(map), Optional.empty(), Optional.empty(), 10);
  }
}

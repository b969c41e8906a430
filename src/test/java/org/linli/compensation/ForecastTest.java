package org.linli.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.ballot.counting.BallotRule;
import org.linli.ballot.counting.Demand;
import org.linli.ballot.counting.Electorate;
import org.linli.ballot.counting.Silence;

/** DELIB-6: what is missing for the thresholds of art. 278, exactly on the boundary. */
class ForecastTest {

  private static final BallotRule REBUILDING = rule(">= 3/4");
  private static final BallotRule ORDINARY = rule("> 1/2");

  private static BallotRule rule(String majority) {
    var quorum = List.of(">= 2/3");
    return new BallotRule(
        "owners",
        "test",
        "加装电梯",
        Electorate.OWNERS,
        quorum.stream()
            .flatMap(
                share ->
                    List.of("PARTICIPATED HEADS " + share, "PARTICIPATED AREA " + share).stream())
            .map(Demand::parse)
            .toList(),
        List.of(
            Demand.parse("PARTICIPATED HEADS " + majority),
            Demand.parse("PARTICIPATED AREA " + majority)),
        Silence.NOT_COUNTED,
        "民法典第二百七十八条");
  }

  @Test
  void eightOfTwelveTakePartAndSixOfEightAgree() {
    var flats = flats(100_00, 12);
    var met = forecast(REBUILDING, flats, "YYYYYYNN----");
    assertThat(met.met()).isTrue();
    assertThat(missing(met)).containsExactly(0L, 0L, 0L, 0L);
    var oneLess = forecast(REBUILDING, flats, "YYYYYYN-----");
    assertThat(missing(oneLess)).containsExactly(1L, 100_00L, 0L, 0L);
    assertThat(oneLess.met()).isFalse();
    var notEnough = forecast(REBUILDING, flats, "YYYYYNNN----");
    assertThat(missing(notEnough)).containsExactly(0L, 0L, 1L, 100_00L);
  }

  @Test
  void halfIsNotMoreThanHalf() {
    var flats = flats(100_00, 12);
    assertThat(missing(forecast(ORDINARY, flats, "YYYYNNNN----"))).containsExactly(0L, 0L, 1L, 1L);
    assertThat(forecast(ORDINARY, flats, "YYYYYNNN----").met()).isTrue();
  }

  @Test
  void aHundredthOfASquareMetreDecides() {
    var flats = new ArrayList<>(flats(100_00, 12));
    flats.set(0, flat("0", 99_99, "h0"));
    flats.set(11, flat("11", 100_01, "h11"));
    var forecast = forecast(REBUILDING, flats, "YYYYYYYY----");
    assertThat(missing(forecast)).containsExactly(0L, 1L, 0L, 0L);
    assertThat(forecast.thresholds())
        .extracting(Threshold::met)
        .containsExactly(true, false, true, true);
  }

  @Test
  void unknownAreaCountsAsAHeadOnly() {
    var flats = new ArrayList<>(flats(100_00, 3));
    flats.set(2, flat("2", 0, "h2"));
    var forecast = forecast(REBUILDING, flats, "YYN");
    assertThat(forecast.withoutArea()).isEqualTo(1);
    assertThat(forecast.heads()).isEqualTo(3);
    assertThat(missing(forecast)).containsExactly(0L, 0L, 1L, 0L); // 2 of 3 heads, all of the area
    var nothing = List.of(flat("0", 0, "h0"), flat("1", 0, "h1"));
    assertThat(forecast(REBUILDING, nothing, "YY").met())
        .as("nothing is no share of nothing")
        .isFalse();
  }

  @Test
  void oneOwnerOfTwoDwellingsIsOneHeadAndNobodyKnownIsOneEach() {
    var flats =
        List.of(
            flat("1", 100_00, "h"),
            flat("2", 100_00, "h"),
            flat("3", 100_00, ""),
            flat("4", 100_00, ""));
    assertThat(forecast(REBUILDING, flats, "YYY-").heads()).isEqualTo(3);
    var split = forecast(REBUILDING, flats, "YN--");
    assertThat(split.split()).isEqualTo(1);
    assertThat(split.participated()).isEqualTo(1);
    assertThat(missing(split)).containsExactly(1L, 66_67L, 1L, 50_00L);
  }

  /** Nobody's answer follows from what everybody may read. */
  @Test
  void everybodyReadsNoSmallNumber() {
    var flats = flats(100_00, 12);
    var two = picture(flats, "YYYYYYYYYYNN");
    assertThat(two.agreed()).as("two are against").isNull();
    assertThat(two.marks()).extracting(PublicPicture.Mark::missing).containsOnlyNulls();
    assertThat(picture(flats, "YYYYYYYNNNNN").agreed()).isEqualTo(7);
    assertThat(picture(flats, "YYYYNNNNNNNN").agreed()).as("four agree").isNull();
    assertThat(picture(flats, "YYYYYYYYYYYY").agreed()).as("nobody is against").isNull();
    var early = picture(flats, "YYYY--------");
    assertThat(early.marks())
        .filteredOn(PublicPicture.Mark::agreeing)
        .extracting(PublicPicture.Mark::met)
        .containsOnlyNulls();
    assertThat(picture(flats(100_00, 4), "YYYY").marks()).isEmpty();
    assertThat(picture(flats(100_00, 4), "YYYY").bands()).isEmpty();
  }

  @Test
  void bandsHaveFiveDwellingsAndLeaveNobodyOut() {
    var flats = flats(100_00, 12); // two on each of six floors
    var bands = picture(flats, "YYYYYYYYYYNN").bands();
    assertThat(bands).extracting(PublicPicture.Band::flats).containsExactly(6, 6);
    assertThat(bands).extracting(PublicPicture.Band::from).containsExactly(1, 4);
    assertThat(picture(flats(100_00, 14), "YYYYYYYYYYNNNN").bands())
        .extracting(PublicPicture.Band::flats)
        .containsExactly(6, 8);
  }

  private static PublicPicture picture(List<Flat> flats, String answers) {
    var stands = stands(flats, answers);
    return PublicPicture.of(
        Optional.empty(), flats, List.of(), stands, Forecast.of(REBUILDING, flats, stands));
  }

  private static Forecast forecast(BallotRule rule, List<Flat> flats, String answers) {
    return Forecast.of(rule, flats, stands(flats, answers));
  }

  private static Map<UUID, Stand> stands(List<Flat> flats, String answers) {
    var stands = new HashMap<UUID, Stand>();
    for (var index = 0; index < flats.size(); index++) {
      var answer = answers.charAt(index);
      stands.put(
          flats.get(index).id(),
          answer == 'Y' ? Stand.AGREED : answer == 'N' ? Stand.AGAINST : Stand.SILENT);
    }
    return stands;
  }

  private static List<Long> missing(Forecast forecast) {
    return forecast.thresholds().stream().map(Threshold::missing).toList();
  }

  private static List<Flat> flats(long area, int count) {
    return IntStream.range(0, count)
        .mapToObj(index -> flat(String.valueOf(index), area, "h" + index))
        .toList();
  }

  /** Two on each floor. */
  private static Flat flat(String door, long area, String head) {
    return new Flat(
        UUID.randomUUID(),
        door,
        1 + Integer.parseInt(door) / 2,
        area,
        "",
        Set.of(),
        Set.of(),
        head,
        false,
        Optional.empty());
  }
}

package org.linli.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** DELIB-6: what is split adds up to the fen, whatever the coefficients and amounts are. */
class SplitTest {

  private static final long SEED = 20_260_101;

  private final Random random = new Random(SEED);

  @Test
  void partsAddUpAndNobodyIsAFenOff() {
    for (var round = 0; round < 5_000; round++) {
      var weights = weights(1 + random.nextInt(40));
      var total = random.nextLong(20_000_000_000L);
      var parts = Split.of(total, weights);
      assertThat(parts.stream().mapToLong(part -> part).sum())
          .as("round %s", round)
          .isEqualTo(total);
      var sum = weights.stream().mapToDouble(weight -> weight).sum();
      for (var index = 0; index < parts.size(); index++) {
        var exact = (double) total * weights.get(index) / sum;
        assertThat(Math.abs(parts.get(index) - exact)).isLessThan(1.001);
        assertThat(parts.get(index)).isNotNegative();
        if (weights.get(index) == 0) {
          assertThat(parts.get(index)).isZero();
        }
      }
    }
  }

  @Test
  void whatIsLeftGoesToTheLargestRemaindersAndThenToTheFirst() {
    assertThat(Split.of(100, List.of(1L, 1L, 1L))).containsExactly(34L, 33L, 33L);
    assertThat(Split.of(100, List.of(1L, 2L, 3L))).containsExactly(17L, 33L, 50L);
    assertThat(Split.of(1, List.of(0L, 1L, 2L))).containsExactly(0L, 0L, 1L);
    assertThat(Split.of(0, List.of(3L))).containsExactly(0L);
  }

  @Test
  void plainRoundingWouldLoseAFenAndIsNoticed() {
    var rounded = List.of(33L, 33L, 33L); // 100 by three, each rounded
    assertThat(rounded.stream().mapToLong(part -> part).sum()).isNotEqualTo(100);
    var due = new Due(33, 0, 0, 0);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                new Balance(
                    Map.of(UUID.randomUUID(), due), 100, 0, 99, 0)); // paid 99 for what costs 100
  }

  @Test
  void nobodyToSplitAmongIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Split.of(100, List.of(0L, 0L)));
    assertThatIllegalArgumentException().isThrownBy(() -> Split.of(-1, List.of(1L)));
    assertThatIllegalArgumentException().isThrownBy(() -> Split.of(1, List.of(2L, -1L)));
  }

  /** Cost, compensation by all and by one, both ways to split. */
  @Test
  void whatIsPaidIsWhatIsReceivedAndTheCost() {
    for (var round = 0; round < 2_000; round++) {
      var flats = IntStream.rangeClosed(1, 2 + random.nextInt(30)).mapToObj(this::flat).toList();
      var byFloor =
          flats.stream()
              .map(Flat::floor)
              .distinct()
              .collect(Collectors.toMap(floor -> floor, floor -> 1 + random.nextInt(5_000)));
      var cost = 1 + random.nextLong(9_000_000_000L);
      var plan =
          new CostPlan(
              1,
              "加装电梯",
              cost,
              random.nextLong(cost + 1),
              random.nextLong(5_000_000),
              random.nextBoolean() ? SplitBy.AREA : SplitBy.HOUSEHOLD,
              new Weights(byFloor),
              "",
              "",
              Instant.EPOCH);
      var asks = asks(flats);
      for (var balance :
          List.of(Balance.of(plan, flats, asks), Balance.ifTaken(plan, flats, asks))) {
        var net = balance.dues().values().stream().mapToLong(Due::net).sum();
        assertThat(net).as("round %s", round).isEqualTo(plan.toPay());
        assertThat(balance.paid()).isEqualTo(balance.received() + plan.toPay());
        var upkeep = balance.dues().values().stream().mapToLong(Due::upkeep).sum();
        assertThat(upkeep).isEqualTo(plan.upkeep());
        var carried = balance.dues().values().stream().mapToLong(Due::carried).sum();
        var received = balance.dues().values().stream().mapToLong(Due::received).sum();
        assertThat(carried).isEqualTo(received).isEqualTo(balance.compensation());
      }
    }
  }

  private List<CompensationAsk> asks(List<Flat> flats) {
    var asks = new ArrayList<CompensationAsk>();
    for (var index = 0; index < random.nextInt(6); index++) {
      var flat = flats.get(random.nextInt(flats.size())).id();
      var carrier = flats.get(random.nextInt(flats.size())).id();
      var status = AskStatus.values()[random.nextInt(AskStatus.values().length)];
      asks.add(
          new CompensationAsk(
              UUID.randomUUID(),
              flat,
              AskGround.NOISE,
              status,
              1,
              status == AskStatus.ASKED
                  ? Optional.empty()
                  : Optional.of(random.nextLong(9_000_000L)),
              carrier.equals(flat) || random.nextBoolean()
                  ? Optional.empty()
                  : Optional.of(carrier),
              List.of()));
    }
    return asks;
  }

  private Flat flat(int number) {
    return new Flat(
        UUID.randomUUID(),
        String.valueOf(number),
        1 + random.nextInt(12),
        1 + random.nextInt(20_000),
        "",
        Set.of(),
        Set.of(),
        "",
        false,
        Optional.empty());
  }

  private List<Long> weights(int count) {
    var weights = new ArrayList<Long>();
    for (var index = 0; index < count; index++) {
      weights.add(random.nextInt(3) == 0 ? 0L : random.nextLong(5_000_000L));
    }
    weights.set(0, 1 + weights.getFirst());
    return weights;
  }

  @Test
  void moneyAndCoefficientsAreReadAsPeopleWriteThem() {
    assertThat(Fen.read("18000")).contains(1_800_000L);
    assertThat(Fen.read("¥18,000.50 元")).contains(1_800_050L);
    assertThat(Fen.read("1.8万")).contains(1_800_000L);
    assertThat(Fen.read("0.005")).isEmpty();
    assertThat(Fen.read("-1")).isEmpty();
    assertThat(Fen.read("一万八")).isEmpty();
    assertThat(Fen.read("999999999")).isEmpty();
    assertThat(Fen.yuan(-1_800_050)).isEqualTo("-18,000.50");
    var weights = Weights.read("1 0\n2层 0.5\n3=1").orElseThrow();
    assertThat(weights.stored()).isEqualTo("1:0,2:500,3:1000");
    assertThat(Weights.parse(weights.stored())).isEqualTo(weights);
    assertThat(Weights.read(weights.typed())).contains(weights);
    assertThat(Weights.read("1 0\n1 1")).isEmpty();
    assertThat(Weights.read("三 1")).isEmpty();
  }
}

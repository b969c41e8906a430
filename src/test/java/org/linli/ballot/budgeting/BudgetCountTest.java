package org.linli.ballot.budgeting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.ballot.budgeting.BudgetResult.Reason;
import org.linli.ballot.budgeting.BudgetResult.Stage;
import org.linli.ballot.budgeting.BudgetResult.Stop;
import org.linli.ballot.budgeting.BudgetResult.Verdict;
import org.linli.ballot.budgeting.Rule.Completion;
import org.linli.ballot.budgeting.Rule.Raise;
import org.linli.ballot.budgeting.Rule.Score;
import org.linli.ballot.budgeting.Rule.Threshold;
import org.linli.ballot.budgeting.Rule.Utility;

/** DELIB-5: the rules choose what they say, exactly, and say why. */
class BudgetCountTest {

  private static final long SEED = 20_261_130;

  /** Six voters; in floating point p1 would seem to be cheaper than p0 in the second round. */
  private static Election golden() {
    var builder = new Election.Builder(BigDecimal.valueOf(13));
    var costs = List.of(5L, 3L, 10L, 3L);
    for (var index = 0; index < costs.size(); index++) {
      builder.project(BudgetProject.of("p" + index, costs.get(index)));
    }
    for (var vote :
        List.of(
            List.of("p3"),
            List.of("p1", "p3"),
            List.of("p0", "p2", "p3"),
            List.of("p0", "p3"),
            List.<String>of(),
            List.of("p0", "p1"))) {
      builder.approve(vote);
    }
    return builder.build();
  }

  private static BudgetResult count(Election election, String rule) {
    return BudgetCount.count(election, Rule.of(rule));
  }

  @Test
  void exactNumbersChooseOtherProjectsThanFloatingPoint() {
    assertThat(count(golden(), "mes_cost").winners()).containsExactly("p3", "p0");
  }

  @Test
  void everyStepCanBeFollowedByHand() {
    var verdicts = count(golden(), "mes_cost").verdicts();
    // 13/6 each: four have 26/3 for p3, which takes 3/4 of each
    assertThat(verdicts.getFirst())
        .extracting(Verdict::order, Verdict::votes, Verdict::together, Verdict::price)
        .containsExactly(1, 4L, Ratio.of(26, 3), Ratio.of(3, 4));
    // two who have 17/12 left pay it, the third what is missing to 5: 13/6
    assertThat(verdicts.get(1))
        .extracting(Verdict::order, Verdict::votes, Verdict::together, Verdict::price)
        .containsExactly(2, 3L, Ratio.of(5, 1), Ratio.of(13, 6));
    assertThat(verdicts.get(2))
        .extracting(it -> it.project().id(), Verdict::reason, Verdict::together)
        .containsExactly("p1", Reason.MONEY_SHORT, Ratio.of(17, 12));
    assertThat(verdicts.get(3).together()).isEqualTo(Ratio.ZERO);
    assertThat(verdicts.get(3).left()).isEqualByComparingTo("5");
  }

  @Test
  void figuresOfTheResultAddUp() {
    var result = count(golden(), "mes_cost");
    assertThat(result.spent()).isEqualByComparingTo("8");
    assertThat(result.voters()).isEqualTo(6);
    assertThat(result.served()).as("all but the empty ballot").isEqualTo(5);
    assertThat(result.servedShare()).isEqualTo(Ratio.of(5, 6));
    assertThat(result.share()).isEqualTo(Ratio.of(13, 6));
    assertThat(result.stop()).isEqualTo(Stop.NEVER_RISES);
  }

  @Test
  void moneyIsToldByDistrictAndTheme() {
    var builder = new Election.Builder(new BigDecimal("10.50"));
    builder.project(
        new BudgetProject("a", new BigDecimal("4.25"), "", List.of("green", "sport"), "east"));
    builder.project(new BudgetProject("b", new BigDecimal("6"), "", List.of("green"), "west"));
    builder.project(new BudgetProject("c", new BigDecimal("9"), "", List.of("old"), "west"));
    var result =
        count(builder.approve(List.of("a", "b")).approve(List.of("c")).build(), "greedy_votes");
    assertThat(result.winners()).containsExactly("a", "b");
    assertThat(result.byDistrict())
        .containsExactly(
            Map.entry("east", new BigDecimal("4.25")), Map.entry("west", new BigDecimal("6")));
    assertThat(result.byTheme())
        .containsExactly(
            Map.entry("green", new BigDecimal("10.25")),
            Map.entry("old", BigDecimal.ZERO),
            Map.entry("sport", new BigDecimal("4.25")));
  }

  /** Small ones, so that the slow count is done; every rule, thresholds and stops too. */
  @Test
  void countsAsSlowFractionsDo() {
    var random = new Random(SEED);
    for (var index = 0; index < 1_500; index++) {
      var one = RandomElection.of(random, 8, 6);
      same(one, rules(random));
    }
  }

  @Test
  void countsLargerOnesAsSlowFractionsDo() {
    var random = new Random(SEED + 1);
    for (var index = 0; index < 12; index++) {
      var one = RandomElection.of(random, 60, 14);
      same(
          one,
          List.of(
              Rule.of("mes_cost"),
              Rule.of("mes_card"),
              Rule.of("mes_points"),
              Rule.of("mes_cost_add1")));
    }
  }

  /** Shares rise hundreds of times, most of which change nothing and are leapt over. */
  @Test
  void leapsOverSharesThatChangeNothingAndOverNoOthers() {
    var random = new Random(SEED + 4);
    var raises = 0L;
    for (var index = 0; index < 60; index++) {
      var small = RandomElection.of(random, 6, 6);
      var costs = new LinkedHashMap<String, BigDecimal>();
      var fine = 1 + random.nextInt(120);
      small.costs().forEach((id, cost) -> costs.put(id, cost.multiply(BigDecimal.valueOf(fine))));
      var budget = small.budget().multiply(BigDecimal.valueOf(fine));
      var one = new RandomElection(budget, costs, small.votes(), small.ties());
      for (var rule : List.of("mes_cost_add1_nostop", "mes_card_add1")) {
        same(one, List.of(Rule.of(rule)));
        raises += BudgetCount.count(one.election(), Rule.of(rule)).raises();
      }
    }
    assertThat(raises).isGreaterThan(2_000);
  }

  private static void same(RandomElection one, List<Rule> rules) {
    var election = one.election();
    for (var rule : rules) {
      assertThat(BudgetCount.count(election, rule).winners())
          .as("%s of%n%s", rule, one)
          .isEqualTo(one.slowly().winners(rule));
    }
  }

  private static List<Rule> rules(Random random) {
    var rules = new ArrayList<Rule>(Rule.named().values());
    var threshold = new Threshold(random.nextInt(3), random.nextInt(4));
    rules.add(new Rule.Greedy(Score.VOTES, true, threshold));
    rules.add(new Rule.Greedy(Score.POINTS, random.nextBoolean(), threshold));
    rules.add(new Rule.EqualShares(Utility.POINTS, Raise.ADD1, Completion.VOTES, threshold));
    rules.add(
        new Rule.EqualShares(Utility.CARDINALITY, Raise.ADD1_NO_STOP, Completion.NONE, threshold));
    return rules;
  }

  @Test
  void nothingCostsMoreThanThereIsAndNothingFitsThatIsPromisedNotTo() {
    var random = new Random(SEED + 2);
    for (var index = 0; index < 300; index++) {
      var one = RandomElection.of(random, 40, 12);
      var election = one.election();
      for (var rule : Rule.named().entrySet()) {
        var result = BudgetCount.count(election, rule.getValue());
        var left = one.budget().subtract(result.spent());
        assertThat(left).as("%s of%n%s", rule.getKey(), one).isNotNegative();
        var exhausts = rule.getKey().contains("greedy") || result.stop() == Stop.NOTHING_FITS;
        for (var verdict : result.verdicts()) {
          if (exhausts && !verdict.chosen() && verdict.reason() != Reason.SUPPORT_NONE) {
            assertThat(verdict.project().cost()).as("%s", verdict).isGreaterThan(left);
          }
          if (verdict.reason() == Reason.MONEY_SHORT) {
            assertThat(requireNonNull(verdict.together()).shown(6))
                .isLessThan(verdict.project().cost());
          }
        }
        assertThat(result.verdicts()).hasSize(one.costs().size());
      }
    }
  }

  /** Money that voters are said to have had is what is left after the prices that are said. */
  @Test
  void reasonsAgreeWithPrices() {
    var random = new Random(SEED + 3);
    for (var index = 0; index < 200; index++) {
      var one = RandomElection.of(random, 12, 8);
      var result = BudgetCount.count(one.election(), Rule.of("mes_points"));
      var money = new ArrayList<Ratio>();
      one.votes().forEach(it -> money.add(result.share()));
      for (var verdict : result.verdicts()) {
        if (verdict.stage() != Stage.SHARES) {
          continue;
        }
        var together = Ratio.ZERO;
        var paid = Ratio.ZERO;
        for (var voter = 0; voter < money.size(); voter++) {
          var points = one.votes().get(voter).getOrDefault(verdict.project().id(), 0L);
          if (points > 0) {
            together = together.plus(money.get(voter));
            if (verdict.chosen()) {
              var due = requireNonNull(verdict.price()).times(Ratio.of(points, 1));
              var pays = due.compareTo(money.get(voter)) < 0 ? due : money.get(voter);
              money.set(voter, money.get(voter).minus(pays));
              paid = paid.plus(pays);
            }
          }
        }
        assertThat(verdict.together()).isEqualTo(together);
        if (verdict.chosen()) {
          assertThat(paid.shown(9)).isEqualByComparingTo(verdict.project().cost());
        }
      }
    }
  }

  @Test
  void identicalBallotsCountEach() {
    var election = new Election.Builder(BigDecimal.valueOf(100));
    election.project(BudgetProject.of("few", 50)).project(BudgetProject.of("many", 60));
    IntStream.range(0, 40).forEach(it -> election.approve(List.of("few")));
    IntStream.range(0, 60).forEach(it -> election.approve(List.of("many")));
    var result = count(election.build(), "mes_cost");
    assertThat(result.winners())
        .as("the share of 60 pays 60, of 40 not 50")
        .containsExactly("many");
    assertThat(result.verdicts().getLast().together()).isEqualTo(Ratio.of(40, 1));
  }

  @Test
  void tiesGoByTheSmallestIdAsTextUnlessAnotherOrderIsPublished() {
    var builder = new Election.Builder(BigDecimal.valueOf(10));
    List.of("9", "10", "2").forEach(it -> builder.project(BudgetProject.of(it, 10)));
    builder.approve(List.of("9", "10", "2"));
    for (var rule : Rule.named().keySet()) {
      assertThat(count(builder.build(), rule).winners()).as(rule).containsExactly("10");
    }
    builder.ties(List.of("9", "2", "10"));
    for (var rule : Rule.named().keySet()) {
      assertThat(count(builder.build(), rule).winners()).as(rule).containsExactly("9");
    }
  }

  @Test
  void anOrderOfTiesThatIsNotOneIsRefused() {
    var builder = new Election.Builder(BigDecimal.TEN);
    List.of("a", "b").forEach(it -> builder.project(BudgetProject.of(it, 1)));
    builder.approve(List.of("a"));
    for (var wrong : List.of(List.of("a"), List.of("a", "a"), List.of("a", "c"))) {
      assertThatThrownBy(() -> builder.ties(wrong).build())
          .isInstanceOfSatisfying(
              BudgetRefused.class,
              it ->
                  assertThat(it.problems().getFirst().code())
                      .isEqualTo(BudgetProblem.Code.TIE_ORDER_WRONG));
    }
    assertThatThrownBy(() -> builder.approve(List.of("c"))).isInstanceOf(BudgetRefused.class);
    assertThatThrownBy(() -> builder.points(Map.of("a", -1L))).isInstanceOf(BudgetRefused.class);
  }

  @Test
  void whatNobodyWantsIsSetAsideAndTheShareStopsRisingAtTheLatestWhenAllIsChosen() {
    var builder = new Election.Builder(BigDecimal.valueOf(1_000));
    builder.project(BudgetProject.of("a", 10)).project(BudgetProject.of("b", 20));
    var election = builder.approve(List.of("a")).approve(List.of()).build();
    for (var rule : Rule.named().entrySet()) {
      var result = BudgetCount.count(election, rule.getValue());
      assertThat(result.winners()).as(rule.getKey()).containsExactly("a");
      assertThat(result.verdicts().getLast().reason()).isEqualTo(Reason.SUPPORT_NONE);
      if (rule.getKey().contains("add1")) {
        assertThat(result.stop()).isEqualTo(Stop.ALL_CHOSEN);
        assertThat(result.raises()).isZero();
      }
    }
  }

  @Test
  void withoutTheStopLargerProjectsTakeThePlaceOfSmallerOnes() {
    var builder = new Election.Builder(BigDecimal.valueOf(100));
    builder.project(BudgetProject.of("big", 90)).project(BudgetProject.of("small", 20));
    IntStream.range(0, 8).forEach(it -> builder.approve(List.of("big")));
    IntStream.range(0, 2).forEach(it -> builder.approve(List.of("small")));
    var stopped = count(builder.build(), "mes_cost_add1");
    assertThat(stopped.winners()).containsExactly("small");
    assertThat(stopped.stop()).isEqualTo(Stop.NOTHING_FITS);
    var going = count(builder.build(), "mes_cost_add1_nostop");
    assertThat(going.stop()).isEqualTo(Stop.COSTS_MORE);
    assertThat(going.raises()).as("with 11.25 each, eight could pay 90 beside the 20").isOne();
  }

  @Test
  void greedyRulesStopOrSkip() {
    var builder = new Election.Builder(BigDecimal.valueOf(10));
    List.of(6L, 5L, 4L).forEach(cost -> builder.project(BudgetProject.of("cost" + cost, cost)));
    builder.approve(List.of("cost6", "cost5", "cost4")).approve(List.of("cost6", "cost5"));
    var election = builder.approve(List.of("cost6")).build();
    assertThat(count(election, "greedy_votes").winners()).containsExactly("cost6", "cost4");
    var stopping =
        BudgetCount.count(election, new Rule.Greedy(Score.VOTES, true, Threshold.SUPPORT));
    assertThat(stopping.winners()).containsExactly("cost6");
    assertThat(stopping.verdicts())
        .extracting(Verdict::reason)
        .containsExactly(Reason.CHOSEN, Reason.DOES_NOT_FIT, Reason.AFTER_STOP);
    var asking =
        BudgetCount.count(election, new Rule.Greedy(Score.VOTES, false, new Threshold(2, 0)));
    assertThat(asking.winners()).containsExactly("cost6");
    assertThat(asking.verdicts().getLast().reason()).isEqualTo(Reason.BELOW_THRESHOLD);
  }

  /** Amounts near 2^53 and prices that differ in the 20th digit. */
  @Test
  void largeAmountsAreExact() {
    var most = (1L << 53) - 1;
    var costs = new LinkedHashMap<String, BigDecimal>();
    costs.put("p0", BigDecimal.valueOf(most));
    costs.put("p1", BigDecimal.valueOf(most - 1));
    costs.put("p2", BigDecimal.valueOf(most / 3));
    var votes = new ArrayList<Map<String, Long>>();
    for (var voter = 0; voter < 7; voter++) {
      votes.add(voter < 3 ? Map.of("p0", 1L, "p2", 1L) : Map.of("p0", 1L, "p1", 1L));
    }
    var one = new RandomElection(BigDecimal.valueOf(most), costs, votes, List.of("p0", "p1", "p2"));
    same(
        one,
        Rule.named().entrySet().stream()
            .filter(it -> !it.getKey().contains("add1"))
            .map(Map.Entry::getValue)
            .toList());
  }
}

package org.linli.ballot.counting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.linli.ballot.budgeting.Rule;

/** Archives of budget rounds for tests: the one of the published example, and ones by a seed. */
public final class BudgetPolls {

  private BudgetPolls() {}

  /** B = 13, six voters; equal shares choose p3, then p0, and rounded numbers p3, then p1. */
  public static BudgetArchive golden() {
    return archive(
        13,
        costs(5, 3, 10, 3),
        List.of(
            List.of("p3"),
            List.of("p1", "p3"),
            List.of("p0", "p2", "p3"),
            List.of("p0", "p3"),
            List.of(),
            List.of("p0", "p1")),
        Rule.of("mes_cost"),
        Rule.named().values().stream().toList());
  }

  /** Fifty voters, shares that rise often, everything beside everything. */
  public static BudgetArchive large() {
    var random = new Random(7);
    var costs = new LinkedHashMap<String, Long>();
    for (var each = 0; each < 12; each++) {
      costs.put("p" + each, 5_000L + random.nextInt(60_000));
    }
    return archive(
        200_000,
        costs,
        votes(random, costs, 50, 0.3, 1),
        Rule.of("mes_cost_add1_nostop"),
        Rule.named().values().stream().toList());
  }

  /** Small, many of them with ties and money that is just enough. */
  public static BudgetArchive random(Random random) {
    var largest = 1 + random.nextInt(random.nextBoolean() ? 6 : 60);
    var costs = new LinkedHashMap<String, Long>();
    for (var each = random.nextInt(6); each >= 0; each--) {
      costs.put("p" + each, (random.nextInt(10) == 0 ? 0L : 1) + random.nextInt(largest));
    }
    var most = random.nextBoolean() ? 1 : 1 + random.nextInt(5);
    var rules = new ArrayList<>(Rule.named().values());
    var threshold = new Rule.Threshold(1 + random.nextInt(3), 0);
    rules.add(new Rule.Greedy(Rule.Score.VOTES, true, threshold));
    rules.add(
        new Rule.EqualShares(
            Rule.Utility.POINTS, Rule.Raise.ADD1, Rule.Completion.VOTES, threshold));
    return archive(
        1 + random.nextInt(largest * costs.size()),
        costs,
        votes(random, costs, 1 + random.nextInt(9), random.nextDouble(), most),
        rules.get(random.nextInt(rules.size())),
        rules);
  }

  private static List<List<String>> votes(
      Random random, Map<String, Long> costs, int voters, double wanted, int most) {
    return IntStream.range(0, voters)
        .mapToObj(
            voter ->
                costs.keySet().stream()
                    .filter(it -> random.nextDouble() < wanted)
                    .map(it -> most == 1 ? it : it + ":" + (1 + random.nextInt(most)))
                    .toList())
        .toList();
  }

  private static Map<String, Long> costs(long... yuan) {
    var costs = new LinkedHashMap<String, Long>();
    for (var each : yuan) {
      costs.put("p" + costs.size(), each);
    }
    return costs;
  }

  private static BudgetArchive archive(
      long money, Map<String, Long> costs, List<List<String>> votes, Rule rule, List<Rule> others) {
    var projects = new ArrayList<BudgetArchive.Project>();
    costs.forEach(
        (id, cost) ->
            projects.add(
                new BudgetArchive.Project(
                    id, "项目" + id, cost, projects.size() % 2 == 0 ? "适老" : "", "东片")));
    return BudgetArchive.of(
        "420102003004/2026-000003",
        "2026-000012",
        "微改造",
        money,
        BudgetTerms.of(rule),
        projects,
        votes,
        others.stream().map(BudgetTerms::of).toList());
  }
}

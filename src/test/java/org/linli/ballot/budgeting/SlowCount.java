package org.linli.ballot.budgeting;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rules word for word, voter by voter, with fractions and nothing to make it fast. Shares no
 * code with what it checks but {@link Ratio}.
 */
final class SlowCount {

  private final BigDecimal budget;
  private final Map<String, BigDecimal> costs;
  private final List<Map<String, Long>> votes;
  private final Comparator<String> ties;

  SlowCount(
      BigDecimal budget,
      Map<String, BigDecimal> costs,
      List<Map<String, Long>> votes,
      List<String> ties) {
    this.budget = budget;
    this.costs = costs;
    this.votes = votes;
    this.ties = Comparator.comparingInt(ties::indexOf);
  }

  List<String> winners(Rule rule) {
    return switch (rule) {
      case Rule.Greedy greedy -> greedy(greedy.score(), greedy.stops(), List.of(), open(rule));
      case Rule.EqualShares shares -> shares(shares);
    };
  }

  private List<String> open(Rule rule) {
    return costs.keySet().stream()
        .filter(it -> supporters(it) >= rule.threshold().votes())
        .filter(it -> points(it) >= rule.threshold().points())
        .toList();
  }

  private long supporters(String project) {
    return votes.stream().filter(it -> it.getOrDefault(project, 0L) > 0).count();
  }

  private long points(String project) {
    return votes.stream().mapToLong(it -> it.getOrDefault(project, 0L)).sum();
  }

  private BigDecimal cost(String project) {
    return requireNonNull(costs.get(project));
  }

  private static Ratio ratio(BigDecimal amount) {
    return new Ratio(
        amount.movePointRight(6).toBigIntegerExact(), BigDecimal.TEN.pow(6).toBigIntegerExact());
  }

  private BigDecimal spent(List<String> chosen) {
    return chosen.stream().map(this::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private boolean fits(List<String> chosen, String project) {
    return spent(chosen).add(cost(project)).compareTo(budget) <= 0;
  }

  private List<String> greedy(
      Rule.Score score, boolean stops, List<String> before, List<String> open) {
    var chosen = new ArrayList<>(before);
    var order = new ArrayList<>(open);
    order.removeAll(before);
    order.sort(
        (one, other) -> {
          var better = better(score, one, other);
          return better != 0 ? better : ties.compare(one, other);
        });
    for (var project : order) {
      if (fits(chosen, project)) {
        chosen.add(project);
      } else if (stops) {
        break;
      }
    }
    return chosen;
  }

  private int better(Rule.Score score, String one, String other) {
    var byVotes = score == Rule.Score.VOTES || score == Rule.Score.VOTES_PER_COST;
    var first = Ratio.of(byVotes ? supporters(one) : points(one), 1);
    var second = Ratio.of(byVotes ? supporters(other) : points(other), 1);
    if (score == Rule.Score.VOTES || score == Rule.Score.POINTS) {
      return second.compareTo(first);
    }
    var firstFree = cost(one).signum() == 0;
    var secondFree = cost(other).signum() == 0;
    if (firstFree || secondFree) {
      return Boolean.compare(secondFree, firstFree);
    }
    return second.over(ratio(cost(other))).compareTo(first.over(ratio(cost(one))));
  }

  private List<String> shares(Rule.EqualShares rule) {
    var open = open(rule);
    var share = ratio(budget).over(Ratio.of(votes.size(), 1));
    var chosen = once(rule.utility(), share, open);
    while (rises(rule.raise(), chosen, open)) {
      share = share.plus(Ratio.of(1, 1));
      var more = once(rule.utility(), share, open);
      if (spent(more).compareTo(budget) > 0) {
        break;
      }
      chosen = more;
    }
    return switch (rule.completion()) {
      case NONE -> chosen;
      case VOTES -> greedy(Rule.Score.VOTES, false, chosen, open);
      case VOTES_PER_COST -> greedy(Rule.Score.VOTES_PER_COST, false, chosen, open);
    };
  }

  private boolean rises(Rule.Raise raise, List<String> chosen, List<String> open) {
    return switch (raise) {
      case NONE -> false;
      case ADD1 -> open.stream().anyMatch(it -> !chosen.contains(it) && fits(chosen, it));
      case ADD1_NO_STOP -> !chosen.containsAll(open);
    };
  }

  private List<String> once(Rule.Utility utility, Ratio share, List<String> open) {
    var chosen = new ArrayList<String>();
    var left = new TreeSet<>(ties);
    left.addAll(open);
    open.stream().filter(it -> cost(it).signum() == 0).sorted(ties).forEach(chosen::add);
    left.removeAll(chosen);
    var money = new ArrayList<Ratio>();
    votes.forEach(it -> money.add(share));
    while (true) {
      Map<String, Ratio> prices = new TreeMap<>();
      for (var project : left) {
        var price = price(utility, project, money);
        if (price != null) {
          prices.put(project, price);
        }
      }
      var best =
          left.stream()
              .filter(prices::containsKey)
              .min(Comparator.<String, Ratio>comparing(prices::get).thenComparing(ties));
      if (best.isEmpty()) {
        return chosen;
      }
      for (var voter = 0; voter < votes.size(); voter++) {
        var due = requireNonNull(prices.get(best.get())).times(worth(utility, voter, best.get()));
        var has = money.get(voter);
        money.set(voter, has.compareTo(due) < 0 ? Ratio.ZERO : has.minus(due));
      }
      chosen.add(best.get());
      left.remove(best.get());
    }
  }

  private Ratio worth(Rule.Utility utility, int voter, String project) {
    var points = votes.get(voter).getOrDefault(project, 0L);
    if (points == 0) {
      return Ratio.ZERO;
    }
    return switch (utility) {
      case COST -> ratio(cost(project));
      case CARDINALITY -> Ratio.of(1, 1);
      case POINTS -> Ratio.of(points, 1);
    };
  }

  /** For one unit of worth; null if the supporters have too little. */
  private @Nullable Ratio price(Rule.Utility utility, String project, List<Ratio> money) {
    var paying = new ArrayList<Integer>();
    var rest = ratio(cost(project));
    for (var voter = 0; voter < votes.size(); voter++) {
      if (votes.get(voter).getOrDefault(project, 0L) > 0) {
        paying.add(voter);
      }
    }
    while (!paying.isEmpty()) {
      var worth = Ratio.ZERO;
      for (var voter : paying) {
        worth = worth.plus(worth(utility, voter, project));
      }
      var price = rest.over(worth);
      var poor =
          paying.stream()
              .filter(it -> money.get(it).compareTo(price.times(worth(utility, it, project))) < 0)
              .toList();
      if (poor.isEmpty()) {
        return price;
      }
      for (var voter : poor) {
        rest = rest.minus(money.get(voter));
      }
      paying.removeAll(poor);
    }
    return null;
  }
}

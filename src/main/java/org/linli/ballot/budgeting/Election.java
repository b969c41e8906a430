package org.linli.ballot.budgeting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.linli.ballot.budgeting.BudgetProblem.Code;

/**
 * A budget, projects with costs, and votes: approvals, points, or a single choice, which is an
 * approval of one project. Does not change. Money is held in whole units of the finest decimal that
 * the budget or a cost has, so that nothing is rounded.
 */
public final class Election {

  /** No amount is larger, so that every program reads the same number. */
  public static final BigDecimal MOST = BigDecimal.valueOf(1L << 53);

  private static final int DECIMALS = 6;
  private static final long MOST_UNITS = 1L << 61;

  private final List<BudgetProject> projects;
  private final BigDecimal budget;
  private final int decimals;
  private final long units;
  private final long[] costs;
  private final int[] rank;
  private final Map<String, Integer> places;
  private final Ballots ballots;

  private Election(Builder builder, int[] rank) {
    projects = List.copyOf(builder.projects);
    budget = builder.budget;
    places = Map.copyOf(builder.places);
    this.rank = rank;
    decimals =
        projects.stream().mapToInt(it -> decimals(it.cost())).reduce(decimals(budget), Math::max);
    units = units(budget, decimals);
    costs = projects.stream().mapToLong(it -> units(it.cost(), decimals)).toArray();
    ballots = new Ballots(projects.size(), builder.votes);
  }

  private static int decimals(BigDecimal amount) {
    return Math.max(0, amount.signum() == 0 ? 0 : amount.stripTrailingZeros().scale());
  }

  private static long units(BigDecimal amount, int decimals) {
    return amount.movePointRight(decimals).longValueExact();
  }

  /** What there is to spend, in the currency. */
  public BigDecimal budget() {
    return budget;
  }

  /** In the order in which they were given; results name them by their place here. */
  public List<BudgetProject> projects() {
    return projects;
  }

  /** Everybody who voted, also who chose nothing. */
  public long voters() {
    return ballots.voters();
  }

  /** Voters who chose a project, by its place. */
  public long votes(int project) {
    return ballots.votes(project);
  }

  /** Points that a project was given, one for each approval, by its place. */
  public long points(int project) {
    return ballots.points(project);
  }

  /** What the voters chose, identical ballots together. */
  Ballots ballots() {
    return ballots;
  }

  /** How many of the units in which money is counted make one of the currency. */
  long unit() {
    return BigDecimal.ONE.movePointRight(decimals).longValueExact();
  }

  /** The budget in units. */
  long units() {
    return units;
  }

  /** Costs in units, by place. Not to be changed. */
  long[] costs() {
    return costs;
  }

  /** Where the project with an id is in {@link #projects}. */
  int place(String id) {
    return Objects.requireNonNull(places.get(id));
  }

  /** Where a project stands in the published order of ties, by its place. */
  int rank(int project) {
    return rank[project];
  }

  /** Places of all projects, the first to win a tie first. */
  List<Integer> inTieOrder() {
    return IntStream.range(0, projects.size())
        .boxed()
        .sorted(Comparator.comparingInt(this::rank))
        .toList();
  }

  /** Units as an amount of the currency. */
  Ratio amount(Ratio units) {
    return units.over(Ratio.of(unit(), 1));
  }

  /** One vote as it is counted: projects in ascending order of place, each with its points. */
  @SuppressWarnings("ArrayRecordComponent") // there are a hundred thousand; equality is by content
  record Choices(int[] projects, long[] points) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Choices that
          && Arrays.equals(projects, that.projects)
          && Arrays.equals(points, that.points);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(projects) + Arrays.hashCode(points);
    }

    @Override
    public String toString() {
      return Arrays.toString(projects) + Arrays.toString(points);
    }
  }

  /** Collects an election. Not for several threads. */
  public static final class Builder {

    private final BigDecimal budget;
    private final List<BudgetProject> projects = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Choices, Integer> votes = new LinkedHashMap<>();
    private List<String> ties = List.of();

    /**
     * With what there is to spend.
     *
     * @throws BudgetRefused unless it is above zero and can be counted exactly
     */
    public Builder(BigDecimal budget) {
      check(budget, "budget");
      if (budget.signum() == 0) {
        throw new BudgetRefused(Code.BUDGET_ZERO, "budget");
      }
      this.budget = budget;
    }

    /**
     * Adds a project; votes come after the projects.
     *
     * @throws BudgetRefused if its id is taken, or its cost cannot be counted
     */
    public Builder project(BudgetProject project) {
      check(project.cost(), project.id());
      if (places.putIfAbsent(project.id(), projects.size()) != null) {
        throw new BudgetRefused(Code.PROJECT_TWICE, project.id());
      }
      projects.add(project);
      return this;
    }

    /** Which project wins a tie, all ids, the winner first. Otherwise the smallest id as text. */
    public Builder ties(List<String> ids) {
      ties = List.copyOf(ids);
      return this;
    }

    /**
     * A voter who wants these projects; nobody's wishes, if there are none, count as a voter.
     *
     * @throws BudgetRefused if one is unknown; one that is named twice counts once
     */
    public Builder approve(List<String> ids) {
      var chosen = ids.stream().distinct().mapToInt(this::place).sorted().toArray();
      var ones = new long[chosen.length];
      Arrays.fill(ones, 1);
      return add(new Choices(chosen, ones));
    }

    /**
     * A voter who gave points; who is given none is not supported.
     *
     * @throws BudgetRefused if a project is unknown, or points are below zero or above 2^31
     */
    public Builder points(Map<String, Long> given) {
      for (var entry : given.entrySet()) {
        if (entry.getValue() < 0) {
          throw new BudgetRefused(Code.NUMBER_NEGATIVE, entry.getKey());
        }
        if (entry.getValue() > Integer.MAX_VALUE) {
          throw new BudgetRefused(Code.NUMBER_TOO_LARGE, entry.getKey());
        }
      }
      Comparator<Map.Entry<String, Long>> byPlace =
          Comparator.comparingInt(it -> place(it.getKey()));
      var chosen =
          given.entrySet().stream().sorted(byPlace).filter(it -> it.getValue() > 0).toList();
      return add(
          new Choices(
              chosen.stream().mapToInt(it -> place(it.getKey())).toArray(),
              chosen.stream().mapToLong(Map.Entry::getValue).toArray()));
    }

    /**
     * What was collected.
     *
     * @throws BudgetRefused if there is no project or no voter, or the order of ties is wrong
     */
    public Election build() {
      if (projects.isEmpty()) {
        throw new BudgetRefused(Code.PROJECTS_NONE, "");
      }
      if (votes.isEmpty()) {
        throw new BudgetRefused(Code.VOTES_NONE, "");
      }
      checkTogether();
      var order = ties.isEmpty() ? places.keySet().stream().sorted().toList() : ties;
      if (order.size() != projects.size() || !new HashSet<>(order).equals(places.keySet())) {
        throw new BudgetRefused(Code.TIE_ORDER_WRONG, String.join(",", order));
      }
      var rank = new int[projects.size()];
      for (var index = 0; index < rank.length; index++) {
        rank[place(order.get(index))] = index;
      }
      return new Election(this, rank);
    }

    private Builder add(Choices choices) {
      votes.merge(choices, 1, Integer::sum);
      return this;
    }

    private int place(String id) {
      var place = places.get(id);
      if (place == null) {
        throw new BudgetRefused(Code.PROJECT_UNKNOWN, id);
      }
      return place;
    }

    private static void check(BigDecimal amount, String what) {
      if (amount.signum() < 0) {
        throw new BudgetRefused(Code.NUMBER_NEGATIVE, what);
      }
      if (!countable(amount)) {
        throw new BudgetRefused(Code.NUMBER_TOO_LARGE, what);
      }
    }

    /** Whether an amount is not too large, and its decimals are not too many. */
    static boolean countable(BigDecimal amount) {
      return amount.compareTo(MOST) <= 0 && decimals(amount) <= DECIMALS;
    }

    /** Refuses amounts that are too large in the finest decimal that any of them has. */
    private void checkTogether() {
      var finest = decimals(budget);
      for (var project : projects) {
        finest = Math.max(finest, decimals(project.cost()));
      }
      var most = BigDecimal.valueOf(MOST_UNITS).movePointLeft(finest);
      for (var project : projects) {
        if (project.cost().compareTo(most) > 0) {
          throw new BudgetRefused(Code.NUMBER_TOO_LARGE, project.id());
        }
      }
      if (budget.compareTo(most) > 0) {
        throw new BudgetRefused(Code.NUMBER_TOO_LARGE, "budget");
      }
    }
  }
}

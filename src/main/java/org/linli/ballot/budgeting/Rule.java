package org.linli.ballot.budgeting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How votes become winners. Chosen and published before anybody votes. */
public sealed interface Rule {

  /** Fewest voters and points that a project needs to take part; one voter at least. */
  Threshold threshold();

  /** What a project is worth to the greedy rules. */
  enum Score {
    /** Voters who chose it. */
    VOTES,
    /** Voters who chose it for each unit of its cost. */
    VOTES_PER_COST,
    /** Points that it was given. */
    POINTS,
    /** Points that it was given for each unit of its cost. */
    POINTS_PER_COST
  }

  /** What a project is worth to a voter who chose it, under equal shares. */
  enum Utility {
    /** Its cost: large projects weigh more. */
    COST,
    /** One: every project weighs the same. */
    CARDINALITY,
    /** The points that the voter gave it. */
    POINTS
  }

  /** Whether the share of each voter rises so that less is left over. */
  enum Raise {
    /** The share stays what it is: the budget over the voters. */
    NONE,
    /**
     * By one unit of the currency until what would be chosen costs more than there is, or nothing
     * more fits, or everything with support is chosen.
     */
    ADD1,
    /**
     * The same, but it goes on when nothing more fits, as larger projects may then take the place
     * of smaller ones. Cities do it like this.
     */
    ADD1_NO_STOP
  }

  /**
   * Who takes part; whoever nobody chose never does.
   *
   * @param votes fewest voters
   * @param points fewest points, in units of the election's points
   */
  record Threshold(long votes, long points) {

    /** Everybody with support. */
    public static final Threshold SUPPORT = new Threshold(1, 0);

    /** At least one voter. */
    public Threshold {
      votes = Math.max(1, votes);
    }
  }

  /**
   * The best first, as long as there is money.
   *
   * @param stops at the first that does not fit, where otherwise that one is skipped
   */
  record Greedy(Score score, boolean stops, Threshold threshold) implements Rule {

    /** Skips what does not fit; everybody with support takes part. */
    public static Greedy by(Score score) {
      return new Greedy(score, false, Threshold.SUPPORT);
    }
  }

  /**
   * The Method of Equal Shares (Peters, Pierczyński, Skowron: Proportional Participatory Budgeting
   * with Additive Utilities, NeurIPS 2021): everybody has the same share, supporters pay for a
   * project together, next is the one for which they pay least for what it is worth to them.
   *
   * @param completion what happens with money that is left over
   */
  record EqualShares(Utility utility, Raise raise, Completion completion, Threshold threshold)
      implements Rule {

    /** Everybody with support takes part. */
    public static EqualShares of(Utility utility, Raise raise, Completion completion) {
      return new EqualShares(utility, raise, completion, Threshold.SUPPORT);
    }
  }

  /** What happens with money that equal shares leave over. */
  enum Completion {
    /** Nothing. */
    NONE,
    /** Greedy by votes. */
    VOTES,
    /** Greedy by votes per cost. */
    VOTES_PER_COST
  }

  /** Rules by the names under which reference outcomes are published. */
  static Map<String, Rule> named() {
    var rules = new LinkedHashMap<String, Rule>();
    rules.put("greedy_votes", Greedy.by(Score.VOTES));
    rules.put("greedy_votes_per_cost", Greedy.by(Score.VOTES_PER_COST));
    rules.put("mes_cost", shares(Utility.COST, Raise.NONE, Completion.NONE));
    rules.put("mes_card", shares(Utility.CARDINALITY, Raise.NONE, Completion.NONE));
    rules.put("mes_cost_add1", shares(Utility.COST, Raise.ADD1, Completion.NONE));
    rules.put("mes_card_add1", shares(Utility.CARDINALITY, Raise.ADD1, Completion.NONE));
    rules.put("mes_cost_add1_nostop", shares(Utility.COST, Raise.ADD1_NO_STOP, Completion.NONE));
    rules.put(
        "mes_cost_add1_then_greedy_votes", shares(Utility.COST, Raise.ADD1, Completion.VOTES));
    rules.put(
        "mes_card_add1_then_greedy_votes",
        shares(Utility.CARDINALITY, Raise.ADD1, Completion.VOTES));
    rules.put(
        "mes_card_add1_then_greedy_votes_per_cost",
        shares(Utility.CARDINALITY, Raise.ADD1, Completion.VOTES_PER_COST));
    rules.put("greedy_points_per_cost", Greedy.by(Score.POINTS_PER_COST));
    rules.put("mes_points", shares(Utility.POINTS, Raise.NONE, Completion.NONE));
    return Collections.unmodifiableMap(rules);
  }

  /**
   * One of {@link #named}.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  static Rule of(String name) {
    var rule = named().get(name);
    if (rule == null) {
      throw new IllegalArgumentException("No rule " + name);
    }
    return rule;
  }

  private static Rule shares(Utility utility, Raise raise, Completion completion) {
    return EqualShares.of(utility, raise, completion);
  }
}

package org.linli.budgets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.linli.ballot.budgeting.Rule;
import org.linli.ballot.budgeting.Rule.EqualShares;
import org.linli.ballot.budgeting.Rule.Greedy;
import org.linli.ballot.budgeting.Rule.Threshold;

/**
 * By which a round can be counted: those of the published reference outcomes that need no points,
 * and the one that stops at the first project that does not fit.
 */
public enum RoundRule {
  /** What most cities of China are used to. */
  GREEDY_VOTES,
  GREEDY_VOTES_STOP,
  GREEDY_VOTES_PER_COST,
  MES_COST,
  MES_CARD,
  MES_COST_ADD1,
  MES_CARD_ADD1,
  MES_COST_ADD1_NOSTOP,
  MES_COST_ADD1_THEN_GREEDY_VOTES,
  MES_CARD_ADD1_THEN_GREEDY_VOTES,
  MES_CARD_ADD1_THEN_GREEDY_VOTES_PER_COST;

  /** How many sentences explain each of them. */
  public static final int SENTENCES = 10;

  /** Their codes. */
  public static final List<String> CODES = Arrays.stream(values()).map(RoundRule::name).toList();

  /** The rule, for projects with at least so many voters. */
  public Rule with(long leastVoters) {
    var threshold = new Threshold(leastVoters, 0);
    return switch (named()) {
      case Greedy it -> new Greedy(it.score(), this == GREEDY_VOTES_STOP, threshold);
      case EqualShares it -> new EqualShares(it.utility(), it.raise(), it.completion(), threshold);
    };
  }

  /** The name under which others publish it. */
  public String published() {
    return this == GREEDY_VOTES_STOP ? "greedy_votes_stop" : name().toLowerCase(Locale.ROOT);
  }

  private Rule named() {
    return this == GREEDY_VOTES_STOP
        ? Rule.of("greedy_votes")
        : Rule.of(name().toLowerCase(Locale.ROOT));
  }

  /** Whether supporters pay together, each from the same share. */
  public boolean shares() {
    return named() instanceof EqualShares;
  }

  /** Keys of the ten sentences that explain it, after {@code budgets.explain.}. */
  public List<String> sentences() {
    var keys = new ArrayList<String>();
    var family = shares() ? "shares." : "greedy.";
    for (var each = 1; each <= 6; each++) {
      keys.add(family + each);
    }
    switch (named()) {
      case Greedy it -> {
        keys.add("score." + it.score());
        keys.add(this == GREEDY_VOTES_STOP ? "greedy.stop" : "greedy.skip");
      }
      case EqualShares it -> {
        keys.add("utility." + it.utility());
        keys.add("raise." + it.raise() + "." + it.completion());
      }
    }
    keys.add(family + "7");
    keys.add("again");
    return keys;
  }
}

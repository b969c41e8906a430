package org.linli.ballot.budgeting;

import java.util.List;

/**
 * What a file says, ready to be counted.
 *
 * @param warnings what does not keep it from being counted, at most a hundred of each kind
 */
public record PbElection(Election election, VoteType type, List<BudgetProblem> warnings) {

  /** How people voted. */
  public enum VoteType {
    /** Any number of projects. */
    APPROVAL,
    /** One project. */
    CHOOSE_1,
    /** Projects, the dearest first; the last of a full list has one point, each above one more. */
    ORDINAL,
    /** Points from a purse. */
    CUMULATIVE,
    /** Points for each on its own. */
    SCORING;

    /** Whether votes come with points. */
    boolean pointed() {
      return this == CUMULATIVE || this == SCORING;
    }
  }

  /** Keeps its own list. */
  public PbElection {
    warnings = List.copyOf(warnings);
  }
}

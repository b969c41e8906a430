package org.linli.matching;

import java.util.List;

/**
 * Proposes resources for needs (MATCH-1). Whoever implements it never breaks a hard rule and gives
 * for each proposal its reasons; how it weighs them against each other is its own affair.
 */
public interface Matcher {

  /**
   * Proposals for all the needs together, for one as for many.
   *
   * @param demands the most urgent first
   * @return in the order of the demands, for each the best first; nothing where nothing fits
   */
  List<Match> match(List<Demand> demands, List<Candidate> candidates);
}

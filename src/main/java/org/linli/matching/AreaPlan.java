package org.linli.matching;

import java.util.List;
import java.util.Optional;

/**
 * How an area's communities stand, and what is proposed across them.
 *
 * @param run the last one; empty if there was none
 * @param parts what came of each community
 * @param across most urgent first: what is proposed, then what was accepted
 */
public record AreaPlan(Optional<AreaRun> run, List<Part> parts, List<Across> across) {

  /**
   * One community.
   *
   * @param code its code, empty if it takes part no longer
   * @param needs how many waited for somebody
   * @param paired how many of them a resource of its own was proposed for
   */
  public record Part(String code, String name, int needs, int paired) {}

  /** How many waited for somebody in all communities. */
  public int needs() {
    return parts.stream().mapToInt(Part::needs).sum();
  }

  /** How many of them got a proposal, here or across. */
  public int paired() {
    return parts.stream().mapToInt(Part::paired).sum() + across.size();
  }
}

package org.linli.matching;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.matching.MatchPlanner.Wanted;

/**
 * What a community has left after it was looked at.
 *
 * @param part what came of it
 * @param left needs without a resource, who goes first first, at most {@value #MOST_LEFT}
 * @param candidates resources that are open to everybody
 * @param proposals whose places are taken
 * @param refused pairs that nobody proposes again
 */
record Looked(
    long community,
    AreaRuns.Part part,
    List<Wanted> left,
    List<Candidate> candidates,
    List<Proposal> proposals,
    Set<Refusals.Pair> refused) {

  private static final int MOST_LEFT = 200;

  /** Whom a resource must be open to, so that another community may use it. */
  private static final String EVERYBODY = "everybody";

  static Looked of(long community, CommunityRun.Outcome outcome) {
    var paired = outcome.open().stream().map(Proposal::need).collect(Collectors.<UUID>toSet());
    return new Looked(
        community,
        new AreaRuns.Part(community, outcome.wanted().size(), paired.size()),
        outcome.wanted().stream()
            .filter(it -> !paired.contains(it.id()))
            .limit(MOST_LEFT)
            .map(Wanted::elsewhere)
            .toList(),
        outcome.candidates().stream()
            .filter(it -> it.resource().what().audience().equals(EVERYBODY))
            .map(it -> it.elsewhere(outcome.planar()))
            .toList(),
        outcome.taken(),
        outcome.refused());
  }
}

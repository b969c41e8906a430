package org.linli.matching;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a community has arranged by now.
 *
 * @param proposals what is proposed and what was accepted, also for needs of other communities
 * @param waiting needs about which some unit has to answer
 * @param latest when all was looked at last
 */
record Arranged(List<Proposal> proposals, Set<UUID> waiting, Optional<MatchRun> latest) {

  Arranged {
    proposals = List.copyOf(proposals);
    waiting = Set.copyOf(waiting);
  }
}

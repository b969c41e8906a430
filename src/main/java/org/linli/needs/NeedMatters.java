package org.linli.needs;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.linli.kernel.Actor;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what concerns somebody, and how many matters the public list has (NEED-6). */
@Service
@Transactional(readOnly = true)
public class NeedMatters {

  /** The largest count that is told; a larger one means "more than that". */
  public static final int MAX_COUNT = Matters.MAX_COUNT;

  private final Matters matters;
  private final PublicCounts counts;

  NeedMatters(Matters matters, PublicCounts counts) {
    this.matters = matters;
    this.counts = counts;
  }

  /** What the actor raised or joined, newest first. */
  public Slice<Matter> of(Actor actor, Optional<MatterPart> part, Paging paging) {
    return matters.of(actor, part, paging);
  }

  /**
   * How many of the actor's last hundred matters are in each part; a part without any is missing.
   */
  public Map<MatterPart, Integer> counts(Actor actor) {
    return matters.counts(actor);
  }

  /** How many were published and stand in each of these states. */
  public Map<NeedStatus, Integer> published(Scope scope, Collection<NeedStatus> states) {
    return counts.of(scope.communityId(), states);
  }
}

package org.linli.ballot;

import java.time.Instant;
import java.util.Comparator;
import org.linli.ballot.counting.Archive;
import org.linli.kernel.Actor;
import org.linli.platform.Dates;
import org.springframework.stereotype.Component;

/**
 * Takes the roll from the registers at the stated moment. What happens in the registers after that
 * changes no roll: whoever sold meanwhile still votes, unless an objection shows that they had sold
 * before.
 */
@Component
class RollFreezing {

  private final RollSource source;
  private final Rolls rolls;
  private final BallotJournal journal;

  RollFreezing(RollSource source, Rolls rolls, BallotJournal journal) {
    this.source = source;
    this.rolls = rolls;
    this.journal = journal;
  }

  /** Of one that is held. */
  void freeze(Actor actor, Ballot ballot, Instant now) {
    var lines =
        source.lines(actor.communityId(), ballot.plan(), Dates.day(now)).stream()
            .sorted(Comparator.comparing(RollDraft::homes).thenComparing(RollDraft::key))
            .toList();
    rolls.append(actor.communityId(), ballot.id(), lines);
    ballot.freeze(now, root(actor, ballot));
    journal.write(actor, ballot, BallotAction.FREEZE, "", now);
  }

  /** Over the roll as it is. */
  String root(Actor actor, Ballot ballot) {
    return Archive.rollRoot(rolls.lines(actor.communityId(), ballot.id()));
  }
}

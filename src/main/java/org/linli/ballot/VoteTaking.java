package org.linli.ballot;

import java.time.Instant;
import org.linli.ballot.counting.Receipt;
import org.linli.kernel.Actor;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.springframework.stereotype.Component;

/** Takes one vote into the register, or says why it cannot be taken. */
@Component
class VoteTaking {

  private final Votes votes;
  private final SealedVotes sealed;
  private final BallotQueries queries;
  private final BallotJournal journal;

  VoteTaking(Votes votes, SealedVotes sealed, BallotQueries queries, BallotJournal journal) {
    this.votes = votes;
    this.sealed = sealed;
    this.queries = queries;
    this.journal = journal;
  }

  /**
   * @param hand without a receipt
   * @throws Refused if it is too early or too late, if the line was struck, or if it has voted and
   *     the first vote counts
   */
  Taken take(Actor actor, BallotView ballot, Votes.Hand hand) {
    var receipt = Receipt.fresh();
    var with =
        new Votes.Hand(
            hand.number(),
            hand.channel(),
            hand.choices(),
            hand.account(),
            hand.proxy(),
            receipt.hash());
    var at =
        votes
            .take(actor.communityId(), ballot.id(), with)
            .orElseThrow(() -> why(actor, ballot.number(), hand.number(), hand.channel()));
    journal.taken(actor, receipt.hash());
    return new Taken(receipt, at);
  }

  /**
   * The same of a vote in its envelope.
   *
   * @throws Refused as above
   */
  Taken take(Actor actor, BallotView ballot, int line, VoteChannel channel, String sealed) {
    var receipt = Receipt.fresh();
    var at =
        this.sealed
            .take(actor.communityId(), ballot.id(), line, channel, sealed, receipt.hash())
            .orElseThrow(() -> why(actor, ballot.number(), line, channel));
    journal.taken(actor, receipt.hash());
    return new Taken(receipt, at);
  }

  private Refused why(Actor actor, ShortNumber number, int line, VoteChannel channel) {
    var now = queries.find(actor.communityId(), number);
    if (now.status() == BallotStatus.WITHDRAWN) {
      return new Refused(BallotError.WITHDRAWN, now.reason());
    }
    if (!now.plan().channels().has(channel)) {
      return new Refused(BallotError.CHANNEL_CLOSED);
    }
    if (!now.status().hasRoll() || now.status() == BallotStatus.FROZEN) {
      return new Refused(BallotError.NOT_OPEN_YET, now.plan().times().opensAt());
    }
    var marked = votes.marked(actor.communityId(), now.id(), line);
    if (marked.isPresent() && stillOpen(now, channel)) {
      return new Refused(
          marked.get() == VoteChannel.PAPER ? BallotError.VOTED_ON_PAPER : BallotError.VOTED);
    }
    return stillOpen(now, channel)
        ? new Refused(BallotError.OFF_THE_ROLL)
        : new Refused(BallotError.CLOSED, now.plan().times().closesAt());
  }

  private boolean stillOpen(BallotView ballot, VoteChannel channel) {
    return channel == VoteChannel.PAPER
        ? ballot.status() == BallotStatus.OPEN || ballot.status() == BallotStatus.CLOSED
        : ballot.opensFor(queries.now());
  }

  /**
   * A vote that was taken.
   *
   * @param receipt what its voter takes home; it is kept nowhere
   * @param at by the database's clock
   */
  record Taken(Receipt receipt, Instant at) {}
}

package org.linli.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.ballot.counting.CountedVote;
import org.linli.ballot.counting.Receipt;
import org.linli.ballot.sealing.Envelopes;
import org.linli.ballot.sealing.TrusteeKey;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.linli.platform.DbClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a secret ballot as an urn is opened: both keys at once, all envelopes at once. One
 * transaction destroys the envelopes and writes what was in them, sorted, with the result; where it
 * fails, nothing was opened (DELIB-4, ADR 0037).
 */
@Service
@Transactional
public class BallotOpening {

  private final Ballots ballots;
  private final BallotQueries queries;
  private final Trustees trustees;
  private final SealedVotes sealed;
  private final Secrecy secrecy;
  private final ResultWriting writing;
  private final DbClock clock;

  BallotOpening(
      Ballots ballots,
      BallotQueries queries,
      Trustees trustees,
      SealedVotes sealed,
      Secrecy secrecy,
      ResultWriting writing,
      DbClock clock) {
    this.ballots = ballots;
    this.queries = queries;
    this.trustees = trustees;
    this.sealed = sealed;
    this.secrecy = secrecy;
    this.writing = writing;
    this.clock = clock;
  }

  /**
   * Opens, counts and publishes. One of the two trustees does, with the other beside them.
   *
   * @throws Invalid if a sheet holds no key, or another one
   * @throws Refused before the close, before both have proven their keys again, while an objection
   *     to the roll has no answer, or after the last day
   */
  public void open(Actor actor, ShortNumber number, OpenBallot command) {
    actor.require(BallotPermission.VOTE);
    var community = actor.communityId();
    var ballot = ballots.hold(community, number);
    requireTime(actor, ballot);
    writing.requireReady(community, ballot);
    var page = queries.announced(community, number);
    var envelopes = secrecy.envelopes(community, page);
    var keys = command.keys();
    try {
      requireKeys(page, keys);
      count(actor, ballot, page, envelopes, keys);
    } finally {
      keys.forEach(TrusteeKey::erase);
    }
    sealed.destroy(community, ballot.id());
  }

  private void requireTime(Actor actor, Ballot ballot) {
    var all = trustees.all(actor.communityId(), ballot.id());
    if (all.stream().noneMatch(it -> it.is(actor))) {
      throw new Refused(BallotError.NOT_A_TRUSTEE);
    }
    if (ballot.status() != BallotStatus.CLOSED) {
      throw new Refused(BallotError.NOT_NOW);
    }
    var last = ballot.plan().openUntil().orElseThrow();
    if (Dates.day(clock.now()).isAfter(last)) {
      throw new Refused(BallotError.OPENING_OVER, last.toString());
    }
    if (all.stream().anyMatch(it -> it.readyAt() == null)) {
      throw new Refused(BallotError.KEYS_NOT_PROVEN);
    }
  }

  /** One of each trustee: the same sheet twice opens nothing. */
  private static void requireKeys(BallotPage page, List<TrusteeKey> keys) {
    var open = keys.stream().map(it -> it.open().encoded()).toList();
    if (!page.keys().contains(open.getFirst())) {
      throw Invalid.field("firstSheet", BallotError.SHEET_OF_OTHERS);
    }
    if (!page.keys().contains(open.getLast()) || open.getFirst().equals(open.getLast())) {
      throw Invalid.field("secondSheet", BallotError.SHEET_OF_OTHERS);
    }
  }

  private void count(
      Actor actor, Ballot ballot, BallotPage page, Envelopes envelopes, List<TrusteeKey> keys) {
    var community = actor.communityId();
    var turned = sealed.turnout(community, ballot.id());
    var opened =
        envelopes.open(sealed.envelopes(community, ballot.id()), keys.getFirst(), keys.getLast());
    var votes = new ArrayList<>(opened.votes());
    var receipts = new ArrayList<>(sealed.receipts(community, ballot.id()));
    // Who deletes an envelope in the database does not stop the opening: it is blank and told, and
    // its voter finds their own receipt missing.
    var gone = turned.size() - receipts.size();
    for (var each = 0; each < gone; each++) {
      page.asked().forEach(it -> votes.add(CountedVote.secret(it.field(), List.of())));
      receipts.add(Receipt.fresh().hash());
    }
    writing.write(
        actor,
        ballot,
        new ResultWriting.Voted(
            turned.stream().map(SealedVotes.Turned::reference).toList(),
            turned.stream().map(SealedVotes.Turned::channel).toList(),
            votes,
            receipts,
            Optional.of(new ResultSheet.Envelopes(opened.unreadable() + gone, opened.copied()))));
  }
}

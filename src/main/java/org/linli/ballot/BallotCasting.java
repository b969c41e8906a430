package org.linli.ballot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Votes of people who are on the roll, on their own phones (DELIB-4). */
@Service
@Transactional
public class BallotCasting {

  private final BallotQueries queries;
  private final BoothQueries booths;
  private final VoteTaking taking;

  BallotCasting(BallotQueries queries, BoothQueries booths, VoteTaking taking) {
    this.queries = queries;
    this.booths = booths;
    this.taking = taking;
  }

  /** What is asked, and for which lines of the roll the actor may vote. */
  @Transactional(readOnly = true)
  public Booth booth(Actor actor, ShortNumber number) {
    actor.require(BallotPermission.VOTE);
    var page = queries.announced(actor.communityId(), number);
    var ballot = page.ballot();
    return new Booth(
        ballot,
        page.asked(),
        ballot.status().hasRoll() ? booths.lines(actor, ballot.id()) : List.of(),
        Seal.of(page),
        page.now());
  }

  /**
   * Looks a vote over before it counts.
   *
   * @throws org.linli.kernel.Invalid naming every question that is answered wrongly
   * @throws Refused if the actor may not vote for that line
   */
  @Transactional(readOnly = true)
  public BallotChoices look(Actor actor, ShortNumber number, CastVote vote) {
    var booth = named(actor, number);
    line(actor, booth, vote.number());
    return BallotChoices.of(booth.asked(), vote.answers(), false);
  }

  /**
   * Votes. Where the last vote counts a later one takes its place; else the first one stands.
   *
   * @return what the voter takes home: it proves that the vote is in, never what it says
   * @throws org.linli.kernel.Invalid naming every question that is answered wrongly
   * @throws Refused if the actor may not vote for that line, is not known surely enough, comes too
   *     early or too late, or has voted and may not again
   */
  public Cast cast(Actor actor, ShortNumber number, CastVote vote) {
    var booth = named(actor, number);
    actor.requireAssurance(booth.ballot().plan().assurance());
    var line = line(actor, booth, vote.number());
    var choices = BallotChoices.of(booth.asked(), vote.answers(), false);
    var hand =
        new Votes.Hand(
            line.number(), VoteChannel.WEB, choices.written(), actor.accountId(), line.proxy(), "");
    var taken = taking.take(actor, booth.ballot(), hand);
    return new Cast(
        booth.ballot().id(), taken.receipt().code(), taken.receipt().hash(), taken.at());
  }

  /** What is sealed never comes this way. */
  private Booth named(Actor actor, ShortNumber number) {
    var booth = booth(actor, number);
    if (booth.ballot().plan().secret()) {
      throw new Refused(BallotError.SECRET);
    }
    return booth;
  }

  /**
   * @throws Refused saying why the actor may not vote for it
   */
  OwnLine line(Actor actor, Booth booth, int number) {
    return booth.lines().stream()
        .filter(it -> it.number() == number)
        .findFirst()
        .orElseThrow(() -> notOnRoll(actor, booth));
  }

  private Refused notOnRoll(Actor actor, Booth booth) {
    if (booth.ballot().status() == BallotStatus.WITHDRAWN) {
      return new Refused(BallotError.WITHDRAWN, booth.ballot().reason());
    }
    if (!booth.ballot().status().hasRoll()) {
      return new Refused(BallotError.NOT_OPEN_YET, booth.ballot().plan().times().opensAt());
    }
    return booths
        .representative(actor, booth.ballot().id())
        .map(name -> new Refused(BallotError.NOT_REPRESENTATIVE, name))
        .orElseGet(() -> new Refused(BallotError.NOT_ON_ROLL));
  }

  /** Who votes for the actor's household, where the actor does not. */
  @Transactional(readOnly = true)
  public Optional<String> representative(Actor actor, UUID ballot) {
    actor.require(BallotPermission.VOTE);
    return booths.representative(actor, ballot);
  }

  /** Open ballots in which the actor has not voted yet. */
  @Transactional(readOnly = true)
  public List<BallotView> waiting(Actor actor) {
    return actor.may(BallotPermission.VOTE) ? booths.waiting(actor) : List.of();
  }

  /**
   * A vote that was taken.
   *
   * @param code the voter's alone; it is kept nowhere
   * @param receipt its hash, which stands in the evidence
   * @param at by the database's clock
   */
  public record Cast(UUID ballot, String code, String receipt, Instant at) {}
}

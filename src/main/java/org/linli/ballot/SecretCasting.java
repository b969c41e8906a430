package org.linli.ballot;

import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes sealed votes, on people's own phones and at their doors (DELIB-4, ADR 0037). Of what was
 * chosen nothing is kept but the envelope.
 */
@Service
@Transactional
public class SecretCasting {

  private final BallotQueries queries;
  private final BallotCasting casting;
  private final DoorManagement doors;
  private final VoteTaking taking;
  private final Secrecy secrecy;

  SecretCasting(
      BallotQueries queries,
      BallotCasting casting,
      DoorManagement doors,
      VoteTaking taking,
      Secrecy secrecy) {
    this.queries = queries;
    this.casting = casting;
    this.doors = doors;
    this.taking = taking;
    this.secrecy = secrecy;
  }

  /**
   * Votes. Where the last vote counts a later envelope takes the place of the earlier one.
   *
   * @return what the voter takes home: it proves that the vote is in, never what it says
   * @throws Invalid if the envelope is none of this ballot, or a question is answered wrongly
   * @throws Refused as {@link BallotCasting#cast} does
   */
  public BallotCasting.Cast cast(Actor actor, ShortNumber number, SealVote command) {
    var booth = casting.booth(actor, number);
    requireSecret(booth.ballot());
    actor.requireAssurance(booth.ballot().plan().assurance());
    var line = casting.line(actor, booth, command.vote().number());
    var sealed = sealed(actor, queries.announced(actor.communityId(), number), command);
    return cast(taking.take(actor, booth.ballot(), line.number(), VoteChannel.WEB, sealed), booth);
  }

  /**
   * The voter presses the button on the worker's tablet; the visit ends.
   *
   * @throws Invalid as above
   * @throws Refused if the time of the visit is over
   */
  public BallotCasting.Cast cast(Actor actor, ShortNumber number, UUID visit, SealVote command) {
    actor.require(BallotPermission.TAKE);
    var page = queries.announced(actor.communityId(), number);
    requireSecret(page.ballot());
    var line = doors.hold(actor, page, visit).line();
    var sealed = sealed(actor, page, command);
    var taken = taking.take(actor, page.ballot(), line, VoteChannel.DOOR, sealed);
    doors.end(actor, page, visit, "VOTED", taken.at());
    return new BallotCasting.Cast(
        page.ballot().id(), taken.receipt().code(), taken.receipt().hash(), taken.at());
  }

  private static BallotCasting.Cast cast(VoteTaking.Taken taken, Booth booth) {
    return new BallotCasting.Cast(
        booth.ballot().id(), taken.receipt().code(), taken.receipt().hash(), taken.at());
  }

  private static void requireSecret(BallotView ballot) {
    if (!ballot.plan().secret()) {
      throw new Refused(BallotError.CHANNEL_CLOSED);
    }
  }

  private String sealed(Actor actor, BallotPage page, SealVote command) {
    if (page.keys().isEmpty()) {
      throw new Refused(BallotError.KEYS_NOT_PROVEN);
    }
    var envelopes = secrecy.envelopes(actor.communityId(), page);
    if (command.envelope().isEmpty()) {
      var choices = BallotChoices.of(page.asked(), command.vote().answers(), false);
      return envelopes.seal(choices.chosen());
    }
    if (!envelopes.fits(command.envelope())) {
      throw Invalid.field("envelope", BallotError.ENVELOPE_WRONG);
    }
    return command.envelope();
  }
}

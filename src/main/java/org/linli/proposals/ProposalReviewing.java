package org.linli.proposals;

import java.time.Clock;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Named reviewers look at proposals, and the community answers them (DELIB-3, DELIB-8). */
@Service
@Transactional
public class ProposalReviewing {

  private final ProposalJournal journal;
  private final ProposalPeople people;
  private final Reviews reviews;
  private final ProposalDeadlines deadlines;
  private final ProposalNotices notices;
  private final Clock clock;

  ProposalReviewing(
      ProposalJournal journal,
      ProposalPeople people,
      Reviews reviews,
      ProposalDeadlines deadlines,
      ProposalNotices notices,
      Clock clock) {
    this.journal = journal;
    this.people = people;
    this.reviews = reviews;
    this.deadlines = deadlines;
    this.notices = notices;
    this.clock = clock;
  }

  /** The community takes it up before enough neighbours support it, and says why. */
  public void takeUp(Actor actor, ShortNumber number, GiveReason command) {
    actor.require(ProposalPermission.DECIDE);
    var held = journal.holdPublished(actor, number);
    if (!held.status().allows(ProposalAction.TAKE_UP)) {
      throw new Refused(ProposalError.NOT_NOW);
    }
    held.review(ProposalAction.TAKE_UP, deadlines.decide(actor, held.id()));
    journal.write(actor, held, ProposalAction.TAKE_UP, journal.party(actor), command.reason());
    notices.moved(actor, held, ProposalAction.TAKE_UP);
  }

  /**
   * Publishes a review under the reviewer's name.
   *
   * @throws Refused to its authors
   * @throws Invalid if they reviewed that already
   */
  public void review(Actor actor, ShortNumber number, ReviewProposal command) {
    actor.require(ProposalPermission.REVIEW);
    var held = journal.holdPublished(actor, number);
    if (people.signs(actor, held.id())) {
      throw new Refused(ProposalError.OWN);
    }
    held.did(ProposalAction.REVIEW);
    var name = journal.party(actor);
    if (!reviews.insert(actor, held, command, name, clock.instant())) {
      throw Invalid.field("aspect", ProposalError.REVIEWED_ALREADY);
    }
    journal.write(actor, held, ProposalAction.REVIEW, name, command.remarks());
    notices.authors(actor, held, ProposalAction.REVIEW);
  }

  /**
   * Adopts it, declines it, or hands it to a meeting or ballot; authors and supporters are told.
   *
   * @throws Refused if an aspect was not reviewed, or it is unlawful and adopted, or its author
   *     decides
   */
  public void decide(Actor actor, ShortNumber number, DecideProposal command) {
    actor.require(ProposalPermission.DECIDE);
    var held = journal.holdPublished(actor, number);
    if (people.signs(actor, held.id())) {
      throw new Refused(ProposalError.OWN);
    }
    var action = command.action();
    if (action == ProposalAction.REFER) {
      if (!held.status().allows(action)) {
        throw new Refused(ProposalError.NOT_NOW);
      }
      held.refer(deadlines.refer(actor, held.id()), command.reference());
    } else {
      held.decide(
          action,
          reviews.missing(actor, held.id()),
          reviews.refused(actor, held.id()),
          command.reference(),
          clock.instant());
      deadlines.decided(actor, held.id());
    }
    journal.write(actor, held, action, journal.party(actor), said(command));
    notices.moved(actor, held, action);
  }

  private static String said(DecideProposal command) {
    return command.reference().isEmpty()
        ? command.grounds()
        : command.reference() + "\n" + command.grounds();
  }
}

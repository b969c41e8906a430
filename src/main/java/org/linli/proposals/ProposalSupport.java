package org.linli.proposals;

import java.time.Clock;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Neighbours support a proposal and say what speaks for and against it (DELIB-3). The proposal's
 * row is held, so that the last supporter is one person, whoever comes at the same moment.
 */
@Service
@Transactional
public class ProposalSupport {

  private final ProposalJournal journal;
  private final ProposalPeople people;
  private final ProposalRows proposals;
  private final Points points;
  private final ProposalRules rules;
  private final ProposalDeadlines deadlines;
  private final ProposalNotices notices;
  private final Clock clock;

  ProposalSupport(
      ProposalJournal journal,
      ProposalPeople people,
      ProposalRows proposals,
      Points points,
      ProposalRules rules,
      ProposalDeadlines deadlines,
      ProposalNotices notices,
      Clock clock) {
    this.journal = journal;
    this.people = people;
    this.proposals = proposals;
    this.points = points;
    this.rules = rules;
    this.deadlines = deadlines;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Supports it; again changes nothing. With the last one that was needed the review begins, and
   * the community's answer is due.
   *
   * @throws Refused to its authors, and when it looks for no supporters
   */
  public void support(Actor actor, ShortNumber number) {
    actor.require(ProposalPermission.PROPOSE);
    var held = journal.hold(actor, number);
    held.requireOpen(ProposalAction.REACH);
    if (people.signs(actor, held.id())) {
      throw new Refused(ProposalError.OWN);
    }
    if (held.supported(people.support(actor, held.id(), clock.instant()))) {
      held.review(ProposalAction.REACH, deadlines.decide(actor, held.id()));
      journal.write(
          actor, held, ProposalAction.REACH, String.valueOf(held.state().gathering().supporters()));
      notices.moved(actor, held, ProposalAction.REACH);
    } else {
      proposals.update(actor.communityId(), held);
    }
  }

  /** Takes the support back, as long as it looks for supporters. */
  public void unsupport(Actor actor, ShortNumber number) {
    actor.require(ProposalPermission.PROPOSE);
    var held = journal.hold(actor, number);
    held.requireOpen(ProposalAction.REACH);
    held.supported(people.unsupport(actor, held.id()));
    proposals.update(actor.communityId(), held);
  }

  /**
   * Says what speaks for or against it.
   *
   * @throws Invalid if that stands there already, or they said as much as the rule allows
   */
  public void point(Actor actor, ShortNumber number, MakePoint command) {
    actor.require(ProposalPermission.PROPOSE);
    var held = journal.hold(actor, number);
    held.requireOpen(ProposalAction.PUBLISH);
    var most = rules.limit(actor.communityId(), "points_per_person");
    if (points.of(actor, held.id()) >= most) {
      throw Invalid.field("said", ProposalError.TOO_MANY_POINTS, most);
    }
    if (!points.insert(actor, held.id(), command, clock.instant())) {
      throw Invalid.field("said", ProposalError.STANDS_ALREADY);
    }
  }

  /**
   * Supports what somebody else said.
   *
   * @param supports or takes that back
   * @throws Refused to who said it
   */
  public void supportPoint(Actor actor, ShortNumber number, UUID point, boolean supports) {
    actor.require(ProposalPermission.PROPOSE);
    var held = journal.hold(actor, number);
    held.requireOpen(ProposalAction.PUBLISH);
    var made =
        points.find(actor, held.id(), point).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    if (made.by().filter(actor.accountId()::equals).isPresent()) {
      throw new Refused(ProposalError.OWN);
    }
    points.support(actor, point, supports);
  }
}

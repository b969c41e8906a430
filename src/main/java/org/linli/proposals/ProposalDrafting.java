package org.linli.proposals;

import java.time.Clock;
import java.util.UUID;
import org.linli.directory.posts.SaveStaffing;
import org.linli.directory.posts.StaffingManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedReading;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Residents draft proposals together, publish and withdraw them (DELIB-3). */
@Service
@Transactional
public class ProposalDrafting {

  private final ProposalRows proposals;
  private final ProposalPeople people;
  private final Amendments amendments;
  private final ProposalJournal journal;
  private final ProposalRules rules;
  private final ProposalDeadlines deadlines;
  private final ProposalNotices notices;
  private final StaffingManagement staffing;
  private final NeedReading needs;
  private final Clock clock;

  ProposalDrafting(
      ProposalRows proposals,
      ProposalPeople people,
      Amendments amendments,
      ProposalJournal journal,
      ProposalRules rules,
      ProposalDeadlines deadlines,
      ProposalNotices notices,
      StaffingManagement staffing,
      NeedReading needs,
      Clock clock) {
    this.proposals = proposals;
    this.people = people;
    this.amendments = amendments;
    this.journal = journal;
    this.rules = rules;
    this.deadlines = deadlines;
    this.notices = notices;
    this.staffing = staffing;
    this.needs = needs;
    this.clock = clock;
  }

  /**
   * Begins a draft, which its authors alone read. The row of the counter is held, so that nobody
   * passes the limit by two at once.
   *
   * @throws Refused if they have as many open ones as the rule {@code proposals/limits} allows
   * @throws Invalid if nobody published the need
   */
  public ShortNumber draft(Actor actor, WriteProposal command) {
    actor.require(ProposalPermission.PROPOSE);
    requireNeed(actor, command);
    var now = clock.instant();
    var number = proposals.number(actor.communityId(), Dates.day(now).getYear());
    var most = rules.limit(actor.communityId(), "open_per_person");
    if (proposals.open(actor.communityId(), actor.accountId()) >= most) {
      throw new Refused(ProposalError.TOO_MANY_OPEN, most);
    }
    var origin = new Proposal.Origin(Ids.next(), number, now, UUID.randomUUID());
    var draft = Proposal.draft(origin, command.text());
    proposals.insert(actor.communityId(), actor.accountId(), draft);
    people.sign(actor, draft.id(), command.signedAs(), now);
    return number;
  }

  /**
   * An author writes the draft anew.
   *
   * @throws Refused if it is no draft any more: then amendments change it
   */
  public void rewrite(Actor actor, ShortNumber number, WriteProposal command) {
    var draft = own(actor, number);
    requireNeed(actor, command);
    draft.write(command.text());
    proposals.update(actor.communityId(), draft);
    people.sign(actor, draft.id(), command.signedAs(), clock.instant());
  }

  /**
   * Somebody who was given the link signs as another author.
   *
   * @throws Refused if it is past discussing, or has as many authors as the rule allows
   */
  public ShortNumber sign(Actor actor, UUID invite, SignProposal command) {
    actor.require(ProposalPermission.PROPOSE);
    var held =
        proposals
            .holdInvited(actor.communityId(), invite)
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    if (held.status() != ProposalState.DRAFT && !held.status().discussed()) {
      throw new Refused(ProposalError.NOT_NOW);
    }
    var most = rules.limit(actor.communityId(), "authors");
    var authors = people.authors(actor.communityId(), held.id());
    if (authors.size() >= most && !authors.contains(actor.accountId())) {
      throw new Refused(ProposalError.TOO_MANY_AUTHORS, most);
    }
    people.sign(actor, held.id(), command.signedAs(), clock.instant());
    // Whoever signs it does not count as a neighbour beside the authors.
    held.supported(people.unsupport(actor, held.id()));
    proposals.update(actor.communityId(), held);
    return held.origin().number();
  }

  /**
   * An author takes their name off; the last one withdraws the proposal instead.
   *
   * @throws Refused if nobody else signs it
   */
  public void unsign(Actor actor, ShortNumber number) {
    var held = own(actor, number);
    if (people.authors(actor.communityId(), held.id()).size() < 2) {
      throw new Refused(ProposalError.NOT_NOW);
    }
    people.unsign(actor, held.id());
  }

  /** An author makes it public; from now on it looks for supporters. */
  public void publish(Actor actor, ShortNumber number) {
    actor.require(ProposalPermission.PROPOSE);
    var draft = own(actor, number);
    if (!draft.status().allows(ProposalAction.PUBLISH)) {
      throw new Refused(ProposalError.NOT_NOW);
    }
    var needed =
        rules.needed(actor.communityId(), staffing.counted(actor).map(SaveStaffing::population));
    draft.publish(clock.instant(), needed, deadlines.gather(actor, draft.id()));
    amendments.edition(actor, draft, clock.instant());
    journal.write(actor, draft, ProposalAction.PUBLISH, journal.signed(actor, draft.id()), "");
  }

  /** An author withdraws it; of one that was public everybody reads why. */
  public void withdraw(Actor actor, ShortNumber number, GiveReason command) {
    var held = own(actor, number);
    var draft = held.status() == ProposalState.DRAFT;
    held.withdraw(clock.instant());
    deadlines.drop(actor, held.id());
    if (draft) {
      proposals.update(actor.communityId(), held);
    } else {
      journal.write(
          actor, held, ProposalAction.WITHDRAW, journal.signed(actor, held.id()), command.reason());
      notices.moved(actor, held, ProposalAction.WITHDRAW);
    }
  }

  private Proposal own(Actor actor, ShortNumber number) {
    var held = journal.hold(actor, number);
    people.requireAuthor(actor, held.id());
    return held;
  }

  private void requireNeed(Actor actor, WriteProposal command) {
    command
        .need()
        .ifPresent(
            number -> {
              try {
                needs.story(actor.scope(), number);
              } catch (Refused unknown) {
                throw Invalid.field("fromNeed", ProposalError.NO_SUCH_NEED);
              }
            });
  }
}

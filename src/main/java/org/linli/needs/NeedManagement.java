package org.linli.needs;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.AccountManagement;
import org.linli.access.Colleagues;
import org.linli.directory.OrganizationManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the community decides about needs. What is about the community itself, the street decides:
 * its handler would be judge in its own matter.
 */
@Service
@Transactional
public class NeedManagement {

  private final NeedJournal journal;
  private final Needs needs;
  private final Supporters supporters;
  private final NeedDeadlines deadlines;
  private final NeedMandates mandates;
  private final AccountManagement accounts;
  private final Colleagues colleagues;
  private final OrganizationManagement organizations;
  private final Streets streets;
  private final List<HeldByUnits> units;
  private final Clock clock;

  NeedManagement(
      NeedJournal journal,
      Needs needs,
      Supporters supporters,
      NeedDeadlines deadlines,
      NeedMandates mandates,
      AccountManagement accounts,
      Colleagues colleagues,
      OrganizationManagement organizations,
      Streets streets,
      List<HeldByUnits> units,
      Clock clock) {
    this.journal = journal;
    this.needs = needs;
    this.supporters = supporters;
    this.deadlines = deadlines;
    this.mandates = mandates;
    this.accounts = accounts;
    this.colleagues = colleagues;
    this.organizations = organizations;
    this.streets = streets;
    this.units = units;
    this.clock = clock;
  }

  /** Somebody spoke with the raiser; only the raiser and the handlers read what was said. */
  public void contact(Actor actor, ShortNumber number, Say command) {
    var need = decided(actor, number);
    need.contact(clock.instant());
    journal.writeQuietly(actor, need, NeedAction.CONTACT, name(actor), command.note());
  }

  /**
   * The community found it real: publishes its summary and starts the clock of the answer. Where a
   * mandate list is in force, it says which line of it the need falls under (ORG-4).
   *
   * @throws Invalid if that is not said, or is no line to choose
   */
  public void verify(Actor actor, ShortNumber number, VerifyNeed command) {
    var need = decided(actor, number);
    var raisedAt = need.origin().raisedAt();
    var term = deadlines.terms(actor).answer(need.rank(), command.complex());
    need.verify(
        command.summary(),
        command.urgent(),
        actor.accountId(),
        clock.instant(),
        deadlines.due(actor, raisedAt, term));
    need.fallsUnder(mandates.chosen(actor, need.origin().category(), command.mandate()));
    if (command.complex()) {
      deadlines.answerRestarted(actor, need, raisedAt, term);
    }
    journal.write(actor, need, NeedAction.VERIFY, name(actor), command.note());
  }

  /** The community does not take it on; the raiser reads why. */
  public void sendBack(Actor actor, ShortNumber number, ReturnNeed command) {
    var need = decided(actor, number);
    need.sendBack(clock.instant());
    need.fallsUnder(mandates.door(actor, need.origin().category(), command.door()));
    journal.write(actor, need, NeedAction.RETURN, name(actor), command.reason());
  }

  /**
   * The same matter as another one, which goes on for both (NEED-6). Whoever raised this one counts
   * there from now on, with all who said "me too"; what was merged into this one leads there too.
   *
   * @throws Refused if that one is not published, has ended, or is this one
   */
  public void merge(Actor actor, ShortNumber number, ShortNumber into) {
    decided(actor, number);
    needs.hold(
        actor.communityId(),
        journal.get(actor, number).id().id(),
        journal.get(actor, into).id().id());
    var need = alone(decided(actor, number));
    var target = decided(actor, into);
    var now = clock.instant();
    need.merge(target, now);
    journal.write(actor, need, NeedAction.MERGE, name(actor), into.toString());
    needs.lead(need.id(), target.id().id());
    supporters.add(target.id(), need.origin().raiserId(), Optional.of(need.id().id()), now);
    supporters.follow(need.id(), target.id().id(), now);
  }

  /** Not the same matter after all: it is looked at again, with all that was merged into it. */
  public void separate(Actor actor, ShortNumber number, Say command) {
    decided(actor, number);
    var need = journal.merged(actor, number);
    need.separate();
    journal.write(actor, need, NeedAction.SEPARATE, name(actor), command.note());
    supporters.leave(need.id(), needs.leadBack(need.id()));
    deadlines.answerRestarted(
        actor, need, clock.instant(), deadlines.terms(actor).answer(need.rank(), false));
  }

  /** The community does it itself, by a day. */
  public void takeOn(Actor actor, ShortNumber number, Promise command) {
    var need = alone(decided(actor, number));
    var now = clock.instant();
    need.takeOn(now, command.due(now));
    journal.write(actor, need, NeedAction.TAKE_ON, name(actor), command.note());
  }

  /**
   * Gives it to a unit that is responsible for it. The community stays responsible for following it
   * 首接负责 until it is done.
   */
  public void route(Actor actor, ShortNumber number, UUID organization, Say command) {
    var need = alone(decided(actor, number));
    var name = organizations.name(actor, organization);
    need.route(organization);
    journal.write(actor, need, NeedAction.ROUTE, name, command.note());
  }

  /** Publishes a plan, a solution or a reason (NEED-8). */
  public void answer(Actor actor, ShortNumber number, Say command) {
    var need = decided(actor, number);
    need.answer(clock.instant());
    journal.write(actor, need, NeedAction.ANSWER, name(actor), command.note());
  }

  /** Outside causes hold the work up: its clock stands still, and everybody reads why. */
  public void pause(Actor actor, ShortNumber number, Say command) {
    var need = decided(actor, number);
    need.pause(clock.instant());
    journal.write(actor, need, NeedAction.PAUSE, name(actor), command.note());
  }

  /** The work goes on, with the time that was left. */
  public void resume(Actor actor, ShortNumber number, Say command) {
    var need = decided(actor, number);
    need.resume(deadlines.resumed(actor, need).at());
    journal.write(actor, need, NeedAction.RESUME, name(actor), command.note());
  }

  /** Up to the street, before it is late. */
  public void escalate(Actor actor, ShortNumber number, Say command) {
    var need = decided(actor, number);
    if (streets.above(actor.communityId()).isEmpty()) {
      throw new Refused(NeedError.NO_STREET);
    }
    need.escalate(Escalations.ASKED);
    journal.write(actor, need, NeedAction.ESCALATE, name(actor), command.note());
  }

  /**
   * The street says what is to be done.
   *
   * @throws Invalid if the day is past or more than a year away
   */
  public void instruct(Actor actor, ShortNumber number, Instruct command) {
    actor.require(NeedPermission.OVERSEE);
    var need = journal.get(actor, number);
    var now = clock.instant();
    var day = command.promisedOn().map(each -> Promise.endOf(each, now));
    need.instruct(day);
    journal.write(actor, need, NeedAction.INSTRUCT, name(actor), command.note());
    if (day.isPresent()) {
      deadlines.promised(actor, need, now);
    }
  }

  /** To whom the actor may hand needs over. */
  @Transactional(readOnly = true)
  public List<Colleagues.Colleague> colleagues(Actor actor) {
    actor.require(NeedPermission.VERIFY);
    return colleagues.whoMay(actor, NeedPermission.VERIFY);
  }

  /**
   * A colleague is responsible for it from now on 交给同事; everybody reads who.
   *
   * @throws Invalid if that is nobody who may
   */
  public void handOver(Actor actor, ShortNumber number, UUID to, Say command) {
    var need = decided(actor, number);
    var colleague =
        colleagues.whoMay(actor, NeedPermission.VERIFY).stream()
            .filter(each -> each.accountId().equals(to))
            .findFirst()
            .orElseThrow(() -> Invalid.field("colleague", KernelError.NOT_A_CHOICE));
    need.handOver(to);
    journal.write(actor, need, NeedAction.HAND_OVER, colleague.name(), command.note());
  }

  /** What the community does itself is done. */
  public void complete(Actor actor, ShortNumber number, Say command) {
    var need = alone(decided(actor, number));
    var now = clock.instant();
    need.complete(now, deadlines.due(actor, now, deadlines.terms(actor).rating()).at());
    journal.write(actor, need, NeedAction.COMPLETE, name(actor), command.note());
  }

  /** How the community's own work goes. */
  public void report(Actor actor, ShortNumber number, Say command) {
    var need = decided(actor, number);
    need.report();
    journal.write(actor, need, NeedAction.REPORT, name(actor), command.note());
  }

  /**
   * A need that the actor may decide about.
   *
   * @throws Refused with {@link NeedError#STREET_DECIDES} if it is about the community and not
   *     verified by the street yet
   */
  private Need decided(Actor actor, ShortNumber number) {
    actor.require(NeedPermission.VERIFY);
    var need = journal.get(actor, number);
    if (need.origin().about() == Subject.COMMUNITY
        && need.status() == NeedStatus.RAISED
        && !actor.may(NeedPermission.OVERSEE)) {
      throw new Refused(NeedError.STREET_DECIDES);
    }
    return need;
  }

  /**
   * @throws Refused while several share it of whom not all are done
   */
  private Need alone(Need need) {
    if (units.stream().anyMatch(it -> it.shared(need.id()))) {
      throw new Refused(NeedError.SHARED);
    }
    return need;
  }

  private String name(Actor actor) {
    return accounts.name(actor.accountId());
  }
}

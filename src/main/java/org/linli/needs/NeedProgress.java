package org.linli.needs;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.directory.OrganizationManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How needs go on once the community has verified them. Modules that keep claims and ratings call
 * it within their transaction, after they have checked who may.
 */
@Service
@Transactional
public class NeedProgress {

  private final NeedJournal journal;
  private final Needs needs;
  private final Supporters supporters;
  private final NeedDeadlines deadlines;
  private final OrganizationManagement organizations;
  private final List<HeldByUnits> units;
  private final Clock clock;

  NeedProgress(
      NeedJournal journal,
      Needs needs,
      Supporters supporters,
      NeedDeadlines deadlines,
      OrganizationManagement organizations,
      List<HeldByUnits> units,
      Clock clock) {
    this.journal = journal;
    this.needs = needs;
    this.supporters = supporters;
    this.deadlines = deadlines;
    this.organizations = organizations;
    this.units = units;
    this.clock = clock;
  }

  /** The unit that it was given to takes it, by a day, and holds it from then on. */
  public void accept(Actor actor, ShortNumber number, Promise command) {
    var need = asked(actor, number);
    var now = clock.instant();
    var promised = command.due(now);
    need.accept(now, promised);
    journal.write(actor, need, NeedAction.ACCEPT, unit(actor), command.note());
    units.forEach(each -> each.taken(actor, need.id(), number, promised));
  }

  /** The unit that it was given to does not take it; everybody reads why. */
  public void refuse(Actor actor, ShortNumber number, Say command) {
    var need = asked(actor, number);
    need.refuse();
    journal.write(actor, need, NeedAction.REFUSE, unit(actor), command.note());
  }

  /**
   * A need, held until commit: whoever shares it decides with the others in view.
   *
   * @throws Refused if there is none
   */
  public Held held(Actor actor, ShortNumber number) {
    var id = journal.get(actor, number).id().id();
    needs.hold(actor.communityId(), id, id);
    var need = journal.get(actor, id);
    return new Held(id, number, need.status());
  }

  /** A need that is held until commit. */
  public record Held(UUID id, ShortNumber number, NeedStatus status) {}

  /**
   * Somebody took it, or all that was left of it.
   *
   * @param party who, as everybody may read it
   * @param promised until when all of it is to be done
   * @param note how much of it, and what they do
   */
  public NeedId claimed(
      Actor actor, ShortNumber number, String party, Instant promised, String note) {
    var need = journal.get(actor, number);
    need.claim(promised);
    journal.write(actor, need, NeedAction.CLAIM, party, note);
    return need.id();
  }

  /**
   * One of those who share it did something, or it is said how they may.
   *
   * @param action one of {@link NeedAction#OF_PARTS}, or {@link NeedAction#TERMS}
   * @param party who, as everybody may read it
   */
  public void part(Actor actor, ShortNumber number, NeedAction action, String party, String note) {
    var need = journal.get(actor, number);
    need.part(action);
    journal.write(actor, need, action, party, note);
  }

  /**
   * The street whistled about it, or something came of that; nothing is written once it ended.
   *
   * @param party who did it, as everybody may read it
   * @param note what, as everybody may read it
   */
  public void whistled(Actor actor, UUID needId, String party, String note) {
    needs.hold(actor.communityId(), needId, needId);
    var need = journal.get(actor, needId);
    if (need.status().allows(NeedAction.WHISTLE)) {
      need.part(NeedAction.WHISTLE);
      journal.write(actor, need, NeedAction.WHISTLE, party, note);
    }
  }

  /**
   * Another one does it instead.
   *
   * @param party who does it from now on
   * @param promised until when all of it is to be done now; empty while some is on the list
   */
  public void passedOn(
      Actor actor, ShortNumber number, String party, Optional<Instant> promised, String note) {
    var need = journal.get(actor, number);
    need.passOn(promised);
    journal.write(actor, need, NeedAction.PASS_ON, party, note);
  }

  /**
   * The community filed the claim 备案; work begins.
   *
   * @param party who filed it
   */
  public void filed(Actor actor, ShortNumber number, String party) {
    var need = journal.get(actor, number);
    need.file(clock.instant());
    journal.write(actor, need, NeedAction.FILE, party, "");
  }

  /**
   * Whoever had it does not do it; it is back on the list.
   *
   * @param party who gave it back
   */
  public NeedId lapsed(Actor actor, ShortNumber number, String party, String reason) {
    return lapse(actor, journal.get(actor, number), party, reason);
  }

  /**
   * Puts a need back on the list if what was promised of it was due before a moment. The lock of
   * its row lets a step that is taken just then come first.
   *
   * @return whether it was
   */
  public boolean lapsedSince(Actor actor, UUID needId, Instant before, String reason) {
    needs.hold(actor.communityId(), needId, needId);
    var need = journal.get(actor, needId);
    if (!need.lateSince(before)) {
      return false;
    }
    lapse(actor, need, "", reason);
    return true;
  }

  /** What was answered is answered no longer: the clock of the answer starts again. */
  private NeedId lapse(Actor actor, Need need, String party, String reason) {
    var now = clock.instant();
    var answered = need.clocks().answeredAt().isPresent();
    var term = deadlines.terms(actor).answer(need.rank(), false);
    need.lapse(deadlines.due(actor, now, term));
    journal.write(actor, need, NeedAction.LAPSE, party, reason);
    if (answered) {
      deadlines.answerRestarted(actor, need, now, term);
    }
    return need.id();
  }

  /**
   * A project is to answer it: everybody reads so. Of a need that is not in hand any more nothing
   * is said.
   *
   * @param note names the project by its number
   * @throws Refused if there is no such need
   */
  public void project(Actor actor, UUID needId, String party, String note) {
    var need = journal.get(actor, needId);
    if (need.status().allows(NeedAction.PROJECT)) {
      need.project(clock.instant());
      journal.write(actor, need, NeedAction.PROJECT, party, note);
    }
  }

  /** Whoever does it says how it goes. */
  public void reported(Actor actor, ShortNumber number, String party, String note) {
    var need = journal.get(actor, number);
    need.report();
    journal.write(actor, need, NeedAction.REPORT, party, note);
  }

  /** Whoever does it says that it is done, and what was done. */
  public void completed(Actor actor, ShortNumber number, String party, String note) {
    var need = journal.get(actor, number);
    var now = clock.instant();
    need.complete(now, deadlines.due(actor, now, deadlines.terms(actor).rating()).at());
    journal.write(actor, need, NeedAction.COMPLETE, party, note);
  }

  /**
   * The raiser is content: the matter is settled.
   *
   * @throws Refused if somebody else says so
   */
  public NeedId closed(Actor actor, ShortNumber number, String note) {
    return close(actor, own(actor, number), "", note);
  }

  /**
   * The raiser is not content: back to work. A merged need goes on by itself from then on.
   *
   * @throws Refused if somebody else says so
   */
  public NeedId reopened(Actor actor, ShortNumber number, String note) {
    journal.merged(actor, number);
    return reopen(actor, own(actor, number), "", note);
  }

  /**
   * Somebody asked the raiser and was told that all is well.
   *
   * @param party who asked
   * @throws Refused if whoever asked is responsible for it: nobody rates their own work
   */
  public NeedId closedAfterCall(Actor actor, ShortNumber number, String party, String note) {
    return close(actor, anothers(actor, number), party, note);
  }

  /** The same where the raiser was told that it is not. */
  public NeedId reopenedAfterCall(Actor actor, ShortNumber number, String party, String note) {
    journal.merged(actor, number);
    return reopen(actor, anothers(actor, number), party, note);
  }

  private NeedId close(Actor actor, Need need, String party, String note) {
    need.close(clock.instant());
    journal.write(actor, need, NeedAction.CLOSE, party, note);
    return need.id();
  }

  private NeedId reopen(Actor actor, Need need, String party, String note) {
    var now = clock.instant();
    var term = deadlines.terms(actor).answer(need.rank(), false);
    need.reopen(now, deadlines.due(actor, now, term));
    journal.write(actor, need, NeedAction.REOPEN, party, note);
    deadlines.answerRestarted(actor, need, now, term);
    supporters.leave(need.id(), List.of());
    return need.id();
  }

  private Need asked(Actor actor, ShortNumber number) {
    actor.require(NeedPermission.RESPOND);
    var need = journal.get(actor, number);
    if (need.state().routedTo().isEmpty()
        || !need.state().routedTo().equals(actor.grants().organizationId())) {
      throw new Refused(NeedError.NOT_ASKED);
    }
    return need;
  }

  private Need own(Actor actor, ShortNumber number) {
    var need = journal.get(actor, number);
    if (!need.origin().raiserId().equals(actor.accountId())) {
      throw new Refused(NeedError.NOT_THE_RAISER);
    }
    return need;
  }

  private Need anothers(Actor actor, ShortNumber number) {
    var need = journal.get(actor, number);
    var responsible = need.state().handler().filter(actor.accountId()::equals).isPresent();
    if (responsible || needs.worked(need.id(), actor.accountId())) {
      throw new Refused(NeedError.OWN_WORK);
    }
    return need;
  }

  private String unit(Actor actor) {
    return organizations.name(actor, actor.grants().organizationId().orElseThrow());
  }
}

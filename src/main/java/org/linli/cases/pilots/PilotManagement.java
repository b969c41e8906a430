package org.linli.cases.pilots;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.AccountManagement;
import org.linli.cases.CaseError;
import org.linli.cases.CasePermission;
import org.linli.cases.CaseReading;
import org.linli.cases.CaseRules;
import org.linli.directory.CommunityDirectory;
import org.linli.evidence.Evidence;
import org.linli.kernel.Actor;
import org.linli.kernel.Channel;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.linli.projects.ProjectReading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files pilots, lets the street object, begins and reviews them, and asks others to do the same
 * (PROJ-7, PROJ-10). Every step is evidence.
 */
@Service
@Transactional
public class PilotManagement {

  private final Pilots pilots;
  private final PilotQueries queries;
  private final PilotClocks clocks;
  private final Spreads spreads;
  private final PilotNotices notices;
  private final CaseReading cases;
  private final ProjectReading projects;
  private final CaseRules rules;
  private final CommunityDirectory communities;
  private final AccountManagement accounts;
  private final Evidence evidence;
  private final Clock clock;

  PilotManagement(
      Pilots pilots,
      PilotQueries queries,
      PilotClocks clocks,
      Spreads spreads,
      PilotNotices notices,
      CaseReading cases,
      ProjectReading projects,
      CaseRules rules,
      CommunityDirectory communities,
      AccountManagement accounts,
      Evidence evidence,
      Clock clock) {
    this.pilots = pilots;
    this.queries = queries;
    this.clocks = clocks;
    this.spreads = spreads;
    this.notices = notices;
    this.cases = cases;
    this.projects = projects;
    this.rules = rules;
    this.communities = communities;
    this.accounts = accounts;
    this.evidence = evidence;
    this.clock = clock;
  }

  /**
   * Files a pilot of a case of the library.
   *
   * @return the pilot's id
   * @throws Refused if the case is not there any more
   * @throws Invalid if the day of its review is past
   */
  public UUID fileCase(Actor actor, UUID caseId, FilePilot command) {
    actor.require(CasePermission.PILOT);
    var told = cases.show(actor.scope(), caseId).told();
    if (told.words().isEmpty()) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    return file(actor, new Subject(Optional.of(caseId), Optional.empty(), told.title()), command);
  }

  /** Files a pilot of one of the community's own projects; the same otherwise. */
  public UUID fileProject(Actor actor, ShortNumber number, FilePilot command) {
    actor.require(CasePermission.PILOT);
    var community = communities.byId(actor.communityId());
    var project = projects.show(actor.scope(), community, number).project();
    return file(
        actor, new Subject(Optional.empty(), Optional.of(number), project.title()), command);
  }

  private UUID file(Actor actor, Subject subject, FilePilot command) {
    var filing = ahead(command.filing());
    var pilot =
        Pilot.filed(
            Ids.next(), subject, filing, actor.accountId(), clock.instant(), rules.version(actor));
    var started = clocks.started(actor, pilot);
    pilots.insert(actor, started);
    step(actor, started, PilotAction.FILE, "");
    notices.filed(actor, started);
    return started.id();
  }

  private Filing ahead(Filing filing) {
    if (!filing.reviewOn().isAfter(today())) {
      throw Invalid.field("reviewOn", CaseError.IS_PAST);
    }
    return filing;
  }

  /** Files it anew before it begins: the street may object again. */
  public void revise(Actor actor, UUID id, FilePilot command) {
    actor.require(CasePermission.PILOT);
    var held = hold(actor, id);
    var filing = ahead(command.filing());
    var revised = held.revise(filing, actor.accountId(), clock.instant(), rules.version(actor));
    var moved = move(actor, held, revised, PilotAction.REVISE, "");
    pilots.replaceLines(actor, moved);
    notices.filed(actor, moved);
  }

  /** Says which start criteria are met, before it begins. */
  public void meet(Actor actor, UUID id, MeetCriteria command) {
    actor.require(CasePermission.PILOT);
    var held = hold(actor, id);
    held.move(PilotAction.MEET);
    pilots.meet(actor, id, command.positions(), today());
  }

  /**
   * The street objects.
   *
   * @throws Refused if the actor filed it, or the time to object is over
   */
  public void object(Actor actor, UUID id, ObjectToPilot command) {
    actor.require(CasePermission.OBJECT);
    var held = hold(actor, id);
    if (held.filedBy().equals(actor.accountId())) {
      throw new Refused(CaseError.OWN_PILOT);
    }
    var moved =
        move(actor, held, held.object(clock.instant()), PilotAction.OBJECT, command.reason());
    notices.objected(actor, moved);
  }

  /** Nobody objected in time; where it waits for nobody any more nothing happens. */
  public void pass(Actor platform, UUID id) {
    var held = hold(platform, id);
    if (held.status().allows(PilotAction.PASS)) {
      var moved = move(platform, held, held.pass(clock.instant()), PilotAction.PASS, "");
      notices.passed(platform, moved);
    }
  }

  /**
   * It begins.
   *
   * @throws Refused before its first day, when its review is due, or while a criterion is not met
   */
  public void begin(Actor actor, UUID id) {
    actor.require(CasePermission.PILOT);
    var held = hold(actor, id);
    var begun = held.move(PilotAction.BEGIN);
    if (today().isBefore(held.filing().startsOn())) {
      throw new Refused(CaseError.TOO_EARLY);
    }
    if (!held.filing().reviewOn().isAfter(today())) {
      throw new Refused(CaseError.REVIEW_IS_PAST);
    }
    if (!pilots.allMet(actor, id)) {
      throw new Refused(CaseError.NOT_ALL_MET);
    }
    move(actor, held, begun, PilotAction.BEGIN, "");
  }

  /**
   * Says what was measured and what follows.
   *
   * @throws Invalid unless there is a number for each measure, and for spreading a day ahead and
   *     communities nearby
   */
  public void review(Actor actor, UUID id, ReviewPilot command) {
    actor.require(CasePermission.PILOT);
    var held = hold(actor, id);
    var reviewed = held.move(command.action());
    var values = command.numbers().orElse(List.of());
    if (values.size() != queries.judged(actor.communityId(), id).measures().size()) {
      throw Invalid.field("measured", CaseError.NOT_ALL_MEASURED);
    }
    if (command.action() == PilotAction.SPREAD) {
      spread(actor, held, reviewed, command);
    } else {
      move(actor, held, reviewed, command.action(), command.reason());
    }
    pilots.measured(actor, id, values);
  }

  private void spread(Actor actor, Pilot held, Pilot reviewed, ReviewPilot command) {
    var by = command.by();
    if (!by.isAfter(today())) {
      throw Invalid.field("byDay", CaseError.IS_PAST);
    }
    var asked =
        communities.around(actor.communityId()).stream()
            .filter(it -> command.codes().contains(it.code()))
            .toList();
    if (asked.size() != command.codes().size()) {
      throw Invalid.field("communities", KernelError.NOT_A_CHOICE);
    }
    var from = communities.byId(actor.communityId());
    var timed = clocks.moved(actor, held.status(), reviewed, by);
    pilots.update(actor, timed);
    step(actor, timed, PilotAction.SPREAD, command.reason());
    asked.forEach(to -> spreads.ask(from, held, to, by, clock.instant()));
  }

  /** Gives it up before it begins, or finishes its spreading. */
  public void end(Actor actor, UUID id, EndPilot command) {
    actor.require(CasePermission.PILOT);
    var held = hold(actor, id);
    var action =
        held.status().allows(PilotAction.FINISH) ? PilotAction.FINISH : PilotAction.WITHDRAW;
    move(actor, held, held.move(action), action, command.reason());
  }

  /**
   * The actor's community says whether it does what another one tried.
   *
   * @throws Refused if it was not asked, or has answered
   */
  public void answer(Actor actor, UUID pilot, AnswerSpread command) {
    actor.require(CasePermission.WRITE);
    if (!spreads.answer(actor, pilot, command, clock.instant())) {
      throw new Refused(KernelError.NOT_FOUND);
    }
  }

  private Pilot hold(Actor actor, UUID id) {
    return pilots.hold(actor, id).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private Pilot move(Actor actor, Pilot before, Pilot after, PilotAction action, String note) {
    var timed = clocks.moved(actor, before.status(), after);
    pilots.update(actor, timed);
    step(actor, timed, action, note);
    return timed;
  }

  private void step(Actor actor, Pilot pilot, PilotAction action, String note) {
    var party = actor.channel() == Channel.SYSTEM ? "" : accounts.name(actor.accountId());
    pilots.step(actor, pilot.id(), action, party, note, clock.instant());
    evidence.record(
        actor,
        "cases.pilot",
        Map.of(
            "pilot", pilot.id().toString(),
            "action", action.name(),
            "status", pilot.status().name(),
            "at", clock.instant().toString()));
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }
}

package org.linli.compensation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.access.AccountManagement;
import org.linli.evidence.Commitment;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens workshops, keeps their plan and ends them (DELIB-6). */
@Service
@Transactional
public class CompensationManagement {

  private final WorkshopStore store;
  private final CompensationQueries queries;
  private final CompensationJournal journal;
  private final CompensationRules rules;
  private final CompensationNotices notices;
  private final AccountManagement accounts;
  private final Clock clock;

  CompensationManagement(
      WorkshopStore store,
      CompensationQueries queries,
      CompensationJournal journal,
      CompensationRules rules,
      CompensationNotices notices,
      AccountManagement accounts,
      Clock clock) {
    this.store = store;
    this.queries = queries;
    this.journal = journal;
    this.rules = rules;
    this.notices = notices;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Staff opens any, which is public at once. A resident opens one for a stairwell in which they
   * own, looks after it, and it is public once staff has read it.
   *
   * @throws Invalid if the stairwell is not there or not theirs, or has no dwellings
   */
  public UUID open(Actor actor, OpenWorkshop command) {
    var staff = actor.may(CompensationPermission.MANAGE);
    if (!staff) {
      actor.require(CompensationPermission.TAKE_PART);
    }
    var rule = rules.ballot(actor.communityId(), command.ballotKind());
    var stairwell = command.unit().map(unit -> stairwell(actor, unit, staff));
    if (!staff && stairwell.isEmpty()) {
      throw Invalid.field("stairwell", CompensationError.WHERE);
    }
    var flats = flats(actor, stairwell.map(Stairwell::id), command.typed());
    var id = Ids.next();
    var place = stairwell.map(Stairwell::name).orElse(command.place());
    var terms =
        new Workshop.Terms(
            id,
            stairwell.map(Stairwell::id),
            place,
            command.title(),
            rule.id(),
            rule.version(),
            WorkshopStatus.OPEN,
            staff ? Optional.empty() : Optional.of(actor.accountId()),
            staff ? "" : accounts.name(actor.accountId()),
            today(),
            Optional.empty(),
            "",
            "",
            staff);
    var said = Commitment.to(String.join("\n", place, command.title(), rule.id()));
    store.insert(actor, terms, said);
    store.insert(actor, id, flats);
    journal.opened(actor, id, said);
    journal.redraw(actor.communityId(), id);
    return id;
  }

  private Stairwell stairwell(Actor actor, UUID unit, boolean staff) {
    return queries.stairwells(actor, staff).stream()
        .filter(it -> it.id().equals(unit))
        .findFirst()
        .orElseThrow(() -> Invalid.field("stairwell", KernelError.NOT_A_CHOICE));
  }

  /** Those of the register, with owners as typed where it knows none; of others those typed. */
  private List<WorkshopStore.NewFlat> flats(
      Actor actor, Optional<UUID> unit, List<DoorLine> typed) {
    var flats = new ArrayList<WorkshopStore.NewFlat>();
    var doors = new HashSet<String>();
    var lines = typed.stream().collect(Collectors.toMap(DoorLine::door, line -> line));
    for (var known : unit.map(it -> queries.dwellings(actor.communityId(), it)).orElse(List.of())) {
      var line = Optional.ofNullable(lines.get(known.door()));
      var area = known.area() > 0 ? known.area() : line.map(DoorLine::area).orElse(0L);
      var owners = known.owned() ? "" : line.map(DoorLine::owners).orElse("");
      flats.add(
          new WorkshopStore.NewFlat(
              Optional.of(known.id()), new DoorLine(known.door(), known.floor(), area, owners)));
      doors.add(known.door());
    }
    typed.stream()
        .filter(line -> !doors.contains(line.door()))
        .forEach(line -> flats.add(new WorkshopStore.NewFlat(Optional.empty(), line)));
    if (flats.isEmpty()) {
      throw Invalid.field("doorLines", CompensationError.NO_DWELLINGS);
    }
    if (flats.size() > DoorLine.MOST) {
      throw Invalid.field("doorLines", CompensationError.TOO_MANY, DoorLine.MOST);
    }
    return flats;
  }

  /** Everybody reads of it from now on. */
  public void publish(Actor actor, UUID id) {
    actor.require(CompensationPermission.MANAGE);
    journal.hold(actor, id).requireOpen();
    store.publish(actor, id);
  }

  /**
   * Writes the plan or changes it. What is agreed about compensation stays; every answer is asked
   * anew, and owners with an account are told.
   *
   * @throws Invalid if it does not fit the dwellings
   */
  public void plan(Actor actor, UUID id, WritePlan command) {
    var workshop = looked(actor, id);
    workshop.requireOpen();
    if (workshop.plan().isPresent() && command.changed().isEmpty()) {
      throw Invalid.field("changed", KernelError.REQUIRED);
    }
    var plan =
        new CostPlan(
            workshop.plan().map(it -> it.version() + 1).orElse(1),
            command.scheme(),
            command.fen(command.cost()),
            command.fen(command.subsidy()),
            command.fen(command.yearly()),
            SplitBy.valueOf(command.splitBy()),
            command.weights(),
            rules.floors(actor.communityId()).version(),
            command.changed(),
            clock.instant());
    workshop.requireFits(plan);
    var said =
        Commitment.to(
            String.join(
                "\n",
                plan.scheme(),
                String.valueOf(plan.cost()),
                String.valueOf(plan.subsidy()),
                String.valueOf(plan.upkeep()),
                plan.splitBy().name(),
                plan.weights().stored()));
    store.plan(actor, id, plan, said);
    journal.planned(actor, id, plan, said);
    journal.redraw(actor.communityId(), id);
    notices.planned(actor, workshop);
  }

  /**
   * Ends it: everything is settled and the thresholds are met, or it is given up.
   *
   * @throws Invalid if something is still open or a threshold is not met
   */
  public void end(Actor actor, UUID id, EndWorkshop command) {
    var workshop = looked(actor, id);
    var status =
        WorkshopStatus.TRANSITIONS
            .next(workshop.terms().status(), command.action())
            .orElseThrow(() -> new Refused(CompensationError.ENDED));
    if (status == WorkshopStatus.AGREED) {
      workshop.requirePlan();
      if (workshop.asks().stream().anyMatch(ask -> ask.status().open())) {
        throw Invalid.field("ending", CompensationError.STILL_OPEN);
      }
      var rule = rules.ballot(actor.communityId(), workshop.terms().matter());
      if (!workshop.forecast(rule).met()) {
        throw Invalid.field("ending", CompensationError.NOT_ENOUGH);
      }
    }
    var said =
        Commitment.to(String.join("\n", command.reason(), command.ballotRef(), sums(workshop)));
    store.end(actor, id, status, command, today(), said);
    journal.ended(actor, workshop, status, said);
    journal.redraw(actor.communityId(), id);
  }

  /** Every dwelling's amount, so that nobody can say later that the sheet was another. */
  private static String sums(Workshop workshop) {
    var balance = workshop.balance();
    return workshop.flats().stream()
        .map(flat -> flat.door() + " " + balance.map(it -> it.due(flat.id()).net()).orElse(0L))
        .collect(Collectors.joining("\n"));
  }

  /** For staff alone. */
  public void note(Actor actor, UUID id, WriteNote command) {
    actor.require(CompensationPermission.MANAGE);
    journal.hold(actor, id);
    store.note(actor, id, command.note(), clock.instant());
  }

  /**
   * Says whose a dwelling is where the register does not, and how large.
   *
   * @throws Refused if the register says it
   */
  public void owners(Actor actor, UUID id, UUID flat, NameOwners command) {
    actor.require(CompensationPermission.MANAGE);
    var workshop = journal.hold(actor, id);
    workshop.requireOpen();
    if (workshop.flat(flat).registered()) {
      throw new Refused(CompensationError.NOT_NOW);
    }
    store.owners(actor, flat, command.owners(), command.hundredths());
    journal.redraw(actor.communityId(), id);
  }

  private Workshop looked(Actor actor, UUID id) {
    var workshop = journal.hold(actor, id);
    if (!actor.may(CompensationPermission.MANAGE) && !workshop.promotes(actor)) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    return workshop;
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }
}

package org.linli.bodies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, fills, vacates and closes seats (ORG-2, ORG-3, ORG-9). */
@Service
@Transactional
public class SeatManagement {

  private final BodyRows bodies;
  private final SeatRows seats;
  private final BodyRules rules;
  private final HolderChoices holders;
  private final Clock clock;

  SeatManagement(
      BodyRows bodies, SeatRows seats, BodyRules rules, HolderChoices holders, Clock clock) {
    this.bodies = bodies;
    this.seats = seats;
    this.rules = rules;
    this.holders = holders;
    this.clock = clock;
  }

  /**
   * Gives a body more seats.
   *
   * @throws Refused if it is a group of party members, of whom nobody is named
   * @throws Invalid if another seat chairs already, or several would
   */
  public void open(Actor actor, UUID body, OpenSeats command) {
    actor.require(BodyPermission.MANAGE);
    var held = bodies.hold(actor, body).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    if (held.ended()) {
      throw new Refused(BodyError.ENDED);
    }
    if (rules
        .template(actor.communityId(), held.template())
        .filter(BodyTemplate::partyGroup)
        .isPresent()) {
      throw new Refused(BodyError.NO_SEATS);
    }
    if (command.chairing() && (command.many() > 1 || seats.chaired(actor, body))) {
      throw Invalid.field("chairs", BodyError.CHAIRS_ALREADY);
    }
    for (var seat = 0; seat < command.many(); seat++) {
      seats.insert(actor, body, command.kind(), command.office(), command.chairing());
    }
  }

  /** Closes a seat that nobody has or will have. */
  public void close(Actor actor, UUID seat) {
    held(actor, seat);
    if (seats.current(actor, seat, today()).isPresent()) {
      throw new Refused(BodyError.SEAT_HELD);
    }
    seats.close(actor, seat, today());
  }

  /**
   * Somebody gets a seat.
   *
   * @throws Invalid if somebody else has it then, or they are on the other side of supervision then
   */
  public void fill(Actor actor, UUID seat, FillSeat command) {
    var open = held(actor, seat);
    var holder = holders.of(actor, command);
    try {
      seats.fill(actor, seat, holder, command, open.tier().side().orElse(null));
    } catch (DataIntegrityViolationException violated) {
      throw refusal(violated, holder);
    }
  }

  /** Says which constraint it was. */
  private static RuntimeException refusal(
      DataIntegrityViolationException violated, SeatHolder holder) {
    var constraint = Objects.requireNonNullElse(violated.getMessage(), "");
    if (constraint.contains("both_sides_")) {
      return Invalid.field("holder", BodyError.BOTH_SIDES, holder.name());
    }
    return constraint.contains("one_holder")
        ? Invalid.field("termFrom", BodyError.HELD_THEN)
        : violated;
  }

  /**
   * Whoever has it leaves before the end of the term.
   *
   * @throws Refused if nobody has it
   * @throws Invalid if the day is not within the term
   */
  public void vacate(Actor actor, UUID seat, VacateSeat command) {
    held(actor, seat);
    var term =
        seats.current(actor, seat, today()).orElseThrow(() -> new Refused(BodyError.SEAT_VACANT));
    if (command.day().isBefore(term.from()) || command.day().isAfter(term.until())) {
      throw Invalid.field("untilDay", BodyError.ENDS_TOO_EARLY);
    }
    seats.end(actor, term.id(), command.day());
  }

  /** Who can be chosen: accounts with a role in the community, and its units. */
  @Transactional(readOnly = true)
  public List<HolderChoice> choices(Actor actor) {
    actor.require(BodyPermission.MANAGE);
    return holders.all(actor);
  }

  private SeatRows.Seat held(Actor actor, UUID seat) {
    actor.require(BodyPermission.MANAGE);
    bodies.holdAll(actor);
    var open = seats.find(actor, seat).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    if (open.closed()) {
      throw new Refused(BodyError.SEAT_CLOSED);
    }
    return open;
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }
}

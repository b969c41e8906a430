package org.linli.compensation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Dwellings ask, are offered something, and say to the plan what they think of it (DELIB-6). The
 * lock of the workshop's row puts those who act at once one after the other.
 */
@Service
@Transactional
public class AskManagement {

  private final WorkshopStore store;
  private final CompensationJournal journal;
  private final Clock clock;

  AskManagement(WorkshopStore store, CompensationJournal journal, Clock clock) {
    this.store = store;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * The dwelling's people ask, or staff writes down that they do.
   *
   * @throws Invalid if they ask for that already
   */
  public UUID ask(Actor actor, UUID workshop, UUID flat, AskFor command) {
    var held = journal.hold(actor, workshop);
    var side = speaks(actor, held, held.flat(flat));
    held.requireOpen();
    var ground = AskGround.valueOf(command.ground());
    if (held.asks().stream()
        .anyMatch(
            ask ->
                ask.flat().equals(flat)
                    && ask.ground() == ground
                    && ask.status() != AskStatus.WITHDRAWN)) {
      throw Invalid.field("ground", CompensationError.ASKED_ALREADY);
    }
    var now = clock.instant();
    var step = new CompensationAsk.Step(AskAction.ASK, command.fen(), side, command.words(), now);
    var ask =
        new CompensationAsk(
            Ids.next(),
            flat,
            ground,
            AskStatus.ASKED,
            command.fen(),
            Optional.empty(),
            Optional.empty(),
            List.of(step));
    store.ask(actor, workshop, ask, now);
    journal.redraw(actor.communityId(), workshop);
    return ask.id();
  }

  /**
   * Offers are made by whoever looks after the workshop; all else is the dwelling's own, or written
   * down by staff.
   *
   * @throws Invalid if whoever is to pay is not there, or is the one who receives it
   * @throws Refused if the step is not possible now
   */
  public void move(Actor actor, UUID workshop, UUID id, MoveAsk command) {
    var held = journal.hold(actor, workshop);
    var ask = held.ask(id);
    var action = command.action();
    var side =
        action == AskAction.OFFER
            ? offers(actor, held)
            : speaks(actor, held, held.flat(ask.flat()));
    held.requireOpen();
    var status =
        AskStatus.TRANSITIONS
            .next(ask.status(), action)
            .orElseThrow(() -> new Refused(CompensationError.NOT_NOW));
    var step =
        new CompensationAsk.Step(
            action,
            action == AskAction.ACCEPT ? ask.offered().orElse(0L) : command.fen(),
            side,
            command.words(),
            clock.instant());
    if (action == AskAction.OFFER) {
      var carrier = carrier(held, ask, command.carrierDoor());
      held.requireCarried("carrierDoor", held.requirePlan(), ask.flat(), carrier);
      store.move(actor, ask, status, ask.asked(), Optional.of(command.fen()), carrier, step);
    } else {
      var asked = action == AskAction.ASK ? command.fen() : ask.asked();
      store.move(actor, ask, status, asked, ask.offered(), ask.carrier(), step);
    }
    journal.redraw(actor.communityId(), workshop);
  }

  private static Optional<UUID> carrier(Workshop held, CompensationAsk ask, String door) {
    if (door.isEmpty()) {
      return Optional.empty();
    }
    var flat =
        held.door(door)
            .filter(it -> !it.id().equals(ask.flat()))
            .orElseThrow(() -> Invalid.field("carrierDoor", CompensationError.DOOR_UNKNOWN, door));
    return Optional.of(flat.id());
  }

  /**
   * The dwelling says what it thinks, by one of its people; staff writes down what was said.
   *
   * @throws Invalid if the plan or another owner's answer came in between, or what is asked for is
   *     not settled
   */
  public void answer(Actor actor, UUID workshop, UUID flat, AnswerPlan command) {
    var held = journal.hold(actor, workshop);
    var home = held.flat(flat);
    var side = speaks(actor, held, home);
    var plan = held.requirePlan();
    if (!command.seenPlan().equals(String.valueOf(plan.version()))) {
      throw Invalid.field("agreement", CompensationError.PLAN_CHANGED, plan.version());
    }
    var before = home.given().map(Given::sequence).orElse(0);
    if (!command.seenAnswer().equals(String.valueOf(before))) {
      throw Invalid.field("agreement", CompensationError.ANSWERED_MEANWHILE);
    }
    if (command.choice() == Agreement.AGREED
        && held.asks().stream().anyMatch(ask -> ask.flat().equals(flat) && ask.status().open())) {
      throw Invalid.field("agreement", CompensationError.STILL_OPEN);
    }
    var now = held.balance().orElseThrow().due(flat).net();
    var ifTaken = held.ifTaken().orElseThrow().due(flat).net();
    store.answer(
        actor,
        flat,
        new Given(
            before + 1,
            plan.version(),
            home.head(),
            command.choice(),
            Math.max(now, ifTaken),
            command.why(),
            side == CompensationAsk.Side.STAFF,
            clock.instant()));
    journal.redraw(actor.communityId(), workshop);
  }

  /** The dwelling's own people; staff for them. To anybody else it is not there. */
  private static CompensationAsk.Side speaks(Actor actor, Workshop held, Flat flat) {
    if (actor.may(CompensationPermission.TAKE_PART) && Workshop.owns(actor, flat)) {
      return CompensationAsk.Side.DWELLING;
    }
    if (actor.may(CompensationPermission.MANAGE)) {
      return CompensationAsk.Side.STAFF;
    }
    throw new Refused(held.promotes(actor) ? KernelError.FORBIDDEN : KernelError.NOT_FOUND);
  }

  private static CompensationAsk.Side offers(Actor actor, Workshop held) {
    if (held.promotes(actor)) {
      return CompensationAsk.Side.PROMOTER;
    }
    if (actor.may(CompensationPermission.MANAGE)) {
      return CompensationAsk.Side.STAFF;
    }
    throw new Refused(KernelError.NOT_FOUND);
  }
}

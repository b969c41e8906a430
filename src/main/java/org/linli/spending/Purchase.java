package org.linli.spending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.linli.kernel.Actor;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;

/**
 * Something that is to be bought, its row held. What it is not allowed to do it refuses itself: an
 * approval of its own asker, a second one of the same person or side, a last part before the
 * delivery is accepted.
 */
final class Purchase {

  private final Origin origin;
  private State state;

  Purchase(Origin origin, State state) {
    this.origin = origin;
    this.state = state;
  }

  static Purchase ask(Origin origin, List<Long> parts) {
    var planned = Part.planned(parts);
    return new Purchase(
        origin,
        new State(
            PurchaseStatus.ASKED, Confirmation.NONE, Urgent.NOT, List.of(), planned, false, false));
  }

  Origin origin() {
    return origin;
  }

  UUID id() {
    return origin.id();
  }

  State state() {
    return state;
  }

  PurchaseStatus status() {
    return state.status();
  }

  /** The sum of its parts, in fen. */
  long amount() {
    return state.parts().stream().mapToLong(Part::fen).sum();
  }

  /**
   * One side says yes. With the second the money is reserved, part for part.
   *
   * @param sides for which the actor may approve
   * @return the side that was given
   * @throws Refused if the actor asked for it, approved it before, or sells it; if the side is done
   */
  Side approve(Actor actor, List<Side> sides) {
    var action =
        status() == PurchaseStatus.ASKED ? PurchaseAction.APPROVE_FIRST : PurchaseAction.APPROVE;
    allow(action);
    var side = judge(actor, sides);
    to(action);
    add(actor, side);
    return side;
  }

  /** The other side says yes to what was released urgently. */
  Side confirm(Actor actor, List<Side> sides) {
    owed();
    var side = judge(actor, sides);
    to(PurchaseAction.CONFIRM);
    add(actor, side);
    state = state.with(Confirmation.GIVEN);
    return side;
  }

  /**
   * The other side says that it should not have been released; what was not paid is not going to
   * be.
   */
  Side deny(Actor actor, List<Side> sides) {
    owed();
    var side = judge(actor, sides);
    to(PurchaseAction.DENY);
    state = state.with(Confirmation.DENIED);
    return side;
  }

  /** Whether the other side has neither confirmed nor denied what was released urgently. */
  boolean waitsForConfirmation() {
    return state.confirmation() == Confirmation.OWED;
  }

  /** A notice of holidays moved the day until which it is to be confirmed. */
  void confirmUntil(Instant until) {
    state = state.with(new Urgent(state.urgent().why(), Optional.of(until)));
  }

  private void owed() {
    if (!waitsForConfirmation()) {
      throw new Refused(SpendingError.NOT_NOW);
    }
  }

  /**
   * One side releases what cannot wait, in its own name and with a reason.
   *
   * @param until when the other side has to have confirmed it
   */
  Side release(Actor actor, List<Side> sides, String why, Instant until) {
    allow(PurchaseAction.RELEASE_URGENTLY);
    var side = judge(actor, sides);
    to(PurchaseAction.RELEASE_URGENTLY);
    add(actor, side);
    state = state.with(Confirmation.OWED).with(new Urgent(why, Optional.of(until)));
    return side;
  }

  /** Whoever may approve may say no, but nobody about their own. */
  Side refuse(Actor actor, List<Side> sides) {
    allow(PurchaseAction.REFUSE);
    var side = judge(actor, sides);
    to(PurchaseAction.REFUSE);
    return side;
  }

  private Side judge(Actor actor, List<Side> sides) {
    notTheirOwn(actor);
    if (state.given().stream().anyMatch(it -> it.account().equals(actor.accountId()))) {
      throw new Refused(SpendingError.APPROVED_ALREADY);
    }
    var done = given();
    return sides.stream()
        .filter(side -> !done.contains(side))
        .findFirst()
        .orElseThrow(() -> new Refused(SpendingError.SIDE_DONE));
  }

  /** The sides that said yes. */
  Set<Side> given() {
    var given = EnumSet.noneOf(Side.class);
    state.given().forEach(it -> given.add(it.side()));
    return given;
  }

  /** Nobody judges what they asked for or sell. */
  void notTheirOwn(Actor actor) {
    if (origin.askedBy().filter(actor.accountId()::equals).isPresent()) {
      throw new Refused(SpendingError.OWN_REQUEST);
    }
    if (actor.grants().organizationId().filter(origin.supplier()::equals).isPresent()) {
      throw new Refused(SpendingError.OWN_SUPPLY);
    }
  }

  /** Only who asked for it takes it back. */
  void withdraw(Actor actor) {
    allow(PurchaseAction.WITHDRAW);
    if (origin.askedBy().filter(actor.accountId()::equals).isEmpty()) {
      throw new Refused(SpendingError.NOT_NOW);
    }
    to(PurchaseAction.WITHDRAW);
  }

  /** A part's money is reserved in the books. */
  void hold(int part, UUID hold) {
    part(part, Part.State.PLANNED, it -> it.held(hold));
  }

  /** A part's reservation is released. */
  void release(int part) {
    part(part, Part.State.HELD, Part::released);
  }

  /** Those whose money is reserved and not paid. */
  List<Part> held() {
    return state.parts().stream().filter(it -> it.state() == Part.State.HELD).toList();
  }

  /**
   * A part is to be paid: nothing is in doubt, and what has to be there before the last one is.
   *
   * @param doubts that nobody answered
   * @throws Refused saying what is missing
   */
  Part due(int number, int doubts) {
    var part =
        held().stream() // one after the other, so that the last one stays the last
            .findFirst()
            .filter(it -> it.number() == number)
            .orElseThrow(() -> new Refused(SpendingError.NOT_NOW));
    allow(last(number) ? PurchaseAction.PAY_LAST : PurchaseAction.PAY_PART);
    if (doubts > 0) {
      throw new Refused(SpendingError.DOUBTS_OPEN, doubts);
    }
    if (state.confirmation() == Confirmation.DENIED) {
      throw new Refused(SpendingError.NOT_CONFIRMED);
    }
    if (last(number)) {
      settled();
    }
    return part;
  }

  private void settled() {
    switch (origin.settledBy()) {
      case NOTHING -> {}
      case DELIVERY -> {
        if (!state.evaluated()) {
          throw new Refused(SpendingError.NOT_EVALUATED);
        }
        if (!state.accepted()) {
          throw new Refused(SpendingError.BADLY_DELIVERED);
        }
      }
      case PROJECT -> {
        if (!state.accepted()) {
          throw new Refused(SpendingError.NOT_ACCEPTED);
        }
      }
    }
  }

  private boolean last(int number) {
    return state.parts().getLast().number() == number;
  }

  /** The books have it. */
  PurchaseAction paid(int number) {
    var action = last(number) ? PurchaseAction.PAY_LAST : PurchaseAction.PAY_PART;
    part(number, Part.State.HELD, Part::paid);
    to(action);
    return action;
  }

  /** What was not paid is not going to be. */
  PurchaseAction end() {
    var paid = state.parts().stream().anyMatch(it -> it.state() == Part.State.PAID);
    var action = paid ? PurchaseAction.END_EARLY : PurchaseAction.CANCEL;
    to(action);
    return action;
  }

  /** Something that moves nothing is possible now. */
  void happens(PurchaseAction action) {
    to(action);
  }

  private void part(int number, Part.State from, UnaryOperator<Part> change) {
    if (state.parts().stream().noneMatch(it -> it.number() == number && it.state() == from)) {
      throw new Refused(SpendingError.NOT_NOW);
    }
    state =
        state.parts(
            state.parts().stream()
                .map(it -> it.number() == number ? change.apply(it) : it)
                .toList());
  }

  private void add(Actor actor, Side side) {
    state = state.given(new Given(side, actor.accountId()));
  }

  private void allow(PurchaseAction action) {
    if (!status().allows(action)) {
      throw new Refused(SpendingError.NOT_NOW);
    }
  }

  private void to(PurchaseAction action) {
    state =
        state.with(
            PurchaseStatus.TRANSITIONS
                .next(status(), action)
                .orElseThrow(() -> new Refused(SpendingError.NOT_NOW)));
  }

  /** What never changes. */
  record Origin(
      UUID id,
      ShortNumber number,
      String title,
      UUID earmark,
      UUID supplier,
      String supplierName,
      Category category,
      SettledBy settledBy,
      Optional<UUID> askedBy,
      Instant at) {}

  /** An approval. */
  record Given(Side side, UUID account) {}

  /** Why and until when, if it was released urgently. */
  record Urgent(String why, Optional<Instant> until) {
    static final Urgent NOT = new Urgent("", Optional.empty());
  }

  /**
   * All that changes.
   *
   * @param evaluated whether somebody looked at what was delivered
   * @param accepted whether it was found right, or the project was accepted
   */
  record State(
      PurchaseStatus status,
      Confirmation confirmation,
      Urgent urgent,
      List<Given> given,
      List<Part> parts,
      boolean evaluated,
      boolean accepted) {

    State {
      given = List.copyOf(given);
      parts = List.copyOf(parts);
    }

    private State with(PurchaseStatus now) {
      return new State(now, confirmation, urgent, given, parts, evaluated, accepted);
    }

    private State with(Confirmation now) {
      return new State(status, now, urgent, given, parts, evaluated, accepted);
    }

    private State with(Urgent now) {
      return new State(status, confirmation, now, given, parts, evaluated, accepted);
    }

    private State parts(List<Part> now) {
      return new State(status, confirmation, urgent, given, now, evaluated, accepted);
    }

    private State given(Given one) {
      var all = new ArrayList<>(given);
      all.add(one);
      return new State(status, confirmation, urgent, all, parts, evaluated, accepted);
    }
  }
}

package org.linli.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.calendar.Due;
import org.linli.kernel.Ids;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;

/**
 * A whistle with all of its organizations (WHIS-1, WHIS-2). Whoever changes one holds its row, so
 * that two departments that answer at once come one after the other.
 */
final class Whistle {

  final Origin origin;
  final List<Receiver> receivers;
  WhistleStatus status;
  RaiserWord raiser;
  boolean issuerConfirmed;
  int round;
  int calls;

  /** What waited, and how it stood, when it was read. */
  private final List<Wait> before;

  private final WhistleStatus was;

  /** Until when the street names others or confirms. */
  Optional<Instant> streetBy = Optional.empty();

  /** Until when the raiser is asked. */
  Optional<Instant> raiserBy = Optional.empty();

  Whistle(Origin origin, State state, List<Receiver> receivers) {
    this.origin = origin;
    this.status = state.status;
    this.raiser = state.raiser;
    this.issuerConfirmed = state.issuerConfirmed;
    this.round = state.round;
    this.calls = state.calls;
    this.receivers = new ArrayList<>(receivers);
    this.before = waits();
    this.was = status;
  }

  /** A new one, without organizations yet. */
  static Whistle issued(Origin origin) {
    var state = new State(WhistleStatus.ISSUED, RaiserWord.NOT_ASKED, false, 0, 0);
    return new Whistle(origin, state, List.of());
  }

  /**
   * Names an organization.
   *
   * @throws Refused if it is named already, or the whistle is done
   */
  Receiver name(Organization organization, String task, boolean lead, Instant now) {
    require(status.allows(WhistleAction.NAME));
    var receiver = add(organization, task, ReceiverStatus.NAMED, Optional.empty(), now);
    receiver.lead = lead;
    move(WhistleAction.NAME);
    settle();
    return receiver;
  }

  void checkIn(Receiver receiver, Instant now) {
    receiver.move(ReceiverAction.CHECK_IN);
    there(receiver, now);
  }

  void progress(Receiver receiver) {
    receiver.move(ReceiverAction.PROGRESS);
  }

  /** Another organization does a part of it; whoever gives it stays responsible for the whole. */
  Receiver part(Receiver giver, Organization organization, String task, Instant now) {
    require(giver.may(ReceiverAction.PART));
    var part = add(organization, task, ReceiverStatus.NAMED, Optional.empty(), now);
    part.parent = Optional.of(giver.id());
    part.clocks.doneBy = giver.clocks.doneBy;
    return part;
  }

  /**
   * Asks another organization to take its place.
   *
   * @throws Refused if another one was asked and has not answered
   */
  Receiver offer(Receiver giver, Organization organization, Instant now) {
    require(giver.may(ReceiverAction.OFFER));
    if (offers(giver).findAny().isPresent()) {
      throw new Refused(DispatchError.OFFER_OPEN);
    }
    var task = giver.named.task();
    return add(organization, task, ReceiverStatus.OFFERED, Optional.of(giver.id()), now);
  }

  /** Takes the place of whoever asked, with its deadline and its parts. */
  Receiver accept(Receiver receiver, Instant now) {
    receiver.move(ReceiverAction.ACCEPT);
    var giver = get(receiver.named.from().orElseThrow());
    receiver.clocks.doneBy = giver.clocks.doneBy;
    receiver.clocks.checkInBy = Optional.empty();
    receiver.clocks.checkedInAt = Optional.of(now);
    receiver.lead = giver.lead;
    receiver.parent = giver.parent;
    giver.move(ReceiverAction.PASS);
    giver.lead = false;
    parts(giver).forEach(part -> part.parent = Optional.of(receiver.id()));
    settle();
    return giver;
  }

  /**
   * Returns it with reasons, which is an answer too.
   *
   * @throws Refused if it is late already
   */
  void dispute(Receiver receiver, Instant now) {
    require(receiver.may(ReceiverAction.DISPUTE));
    if (receiver.clocks.doneBy.filter(by -> !by.isAfter(now)).isPresent()) {
      throw new Refused(DispatchError.TOO_LATE);
    }
    receiver.move(ReceiverAction.DISPUTE);
    receiver.clocks.checkedInAt = receiver.clocks.checkedInAt.or(() -> Optional.of(now));
    release(offers(receiver));
  }

  /** The street keeps it responsible. */
  void keep(Receiver receiver, Instant now) {
    receiver.move(ReceiverAction.KEEP);
    there(receiver, now);
  }

  /** The street releases it. */
  void release(Receiver receiver) {
    receiver.move(ReceiverAction.RELEASE);
    leave(receiver);
  }

  void decline(Receiver receiver) {
    receiver.move(ReceiverAction.DECLINE);
    leave(receiver);
  }

  /**
   * Its share is done.
   *
   * @throws Refused while parts that it gave to others are not
   */
  void report(Receiver receiver, Instant now) {
    require(receiver.may(ReceiverAction.REPORT));
    if (parts(receiver).anyMatch(part -> part.status.pending())) {
      throw new Refused(DispatchError.PARTS_OPEN);
    }
    receiver.move(ReceiverAction.REPORT);
    receiver.clocks.reportedAt = Optional.of(now);
    release(offers(receiver));
    settle();
  }

  /** Whoever issued it finds it done. */
  void confirm() {
    require(!issuerConfirmed && status.asked());
    issuerConfirmed = true;
    heard();
  }

  /**
   * The raiser says whether it is done.
   *
   * @throws Refused unless the raiser is asked
   */
  void answer(boolean settled, int days) {
    if (raiser != RaiserWord.ASKED || !status.asked()) {
      throw new Refused(DispatchError.ANSWERED_ALREADY);
    }
    if (settled) {
      raiser = RaiserWord.CONFIRMED;
      heard();
    } else {
      reopen(days);
    }
  }

  /** Nobody took the call; after so many the raiser is not waited for any more. */
  void notReached(int tries) {
    if (raiser != RaiserWord.ASKED || !status.asked()) {
      throw new Refused(DispatchError.ANSWERED_ALREADY);
    }
    calls++;
    if (calls >= tries) {
      raiser = RaiserWord.UNREACHED;
      heard();
    }
  }

  /** Back to work, for all who reported it done. */
  void reopen(int days) {
    move(WhistleAction.REOPEN);
    raiser = RaiserWord.NOT_ASKED;
    issuerConfirmed = false;
    calls = 0;
    for (var receiver : receivers) {
      if (receiver.status == ReceiverStatus.REPORTED) {
        receiver.move(ReceiverAction.REOPEN);
        receiver.clocks.days = days;
        receiver.clocks.doneBy = Optional.empty();
        receiver.clocks.reportedAt = Optional.empty();
      }
    }
  }

  void withdraw() {
    move(WhistleAction.WITHDRAW);
    release(receivers.stream().filter(it -> it.status.pending()));
  }

  /** What has to be done now, by whom; nothing once it ended. */
  List<Wait> waits() {
    return switch (status) {
      case ISSUED, HANDLING -> receivers.stream().flatMap(it -> it.waits().stream()).toList();
      case FALLEN_BACK -> List.of(own(Wait.Kind.NAMING, Wait.Owner.STREET));
      case DONE, CONFIRMED -> asked();
      case CLOSED, WITHDRAWN -> List.of();
    };
  }

  /** What waited before the step in hand. */
  List<Wait> before() {
    return before;
  }

  /** Whether the step in hand changed how it stands. */
  boolean moved() {
    return status != was;
  }

  /** Until when something that waits has to be done; empty while that is not known yet. */
  Optional<Instant> by(Wait wait) {
    return switch (wait.kind()) {
      case CHECK_IN -> get(wait.subject()).clocks.checkInBy;
      case COMPLETION -> get(wait.subject()).clocks.doneBy;
      case TAKE_OVER, REVIEW -> get(wait.subject()).clocks.otherBy;
      case NAMING, CONFIRMATION -> streetBy;
      case CALL_BACK -> raiserBy;
    };
  }

  /** Something that waits has to be done by then. */
  void due(Wait wait, Due due) {
    var by = Optional.of(due.at());
    switch (wait.kind()) {
      case CHECK_IN -> get(wait.subject()).clocks.checkInBy = by;
      case COMPLETION -> {
        get(wait.subject()).clocks.doneBy = by;
        get(wait.subject()).clocks.provisional = due.provisional();
      }
      case TAKE_OVER, REVIEW -> get(wait.subject()).clocks.otherBy = by;
      case NAMING, CONFIRMATION -> streetBy = by;
      case CALL_BACK -> raiserBy = by;
    }
  }

  /** The next moment at which something of it is due; empty once it ended. */
  Optional<Instant> dueAt() {
    return waits().stream()
        .filter(wait -> !wait.paused())
        .flatMap(wait -> by(wait).stream())
        .min(Comparator.naturalOrder());
  }

  Receiver get(UUID receiver) {
    return receivers.stream()
        .filter(it -> it.id().equals(receiver))
        .findFirst()
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private List<Wait> asked() {
    var waits = new ArrayList<Wait>();
    if (!issuerConfirmed) {
      waits.add(own(Wait.Kind.CONFIRMATION, Wait.Owner.STREET));
    }
    if (!raiser.heard()) {
      waits.add(own(Wait.Kind.CALL_BACK, Wait.Owner.RAISER));
    }
    return waits;
  }

  private Wait own(Wait.Kind kind, Wait.Owner owner) {
    return new Wait(origin.id, kind, owner, origin.id, false);
  }

  private Receiver add(
      Organization organization, String task, ReceiverStatus as, Optional<UUID> from, Instant now) {
    if (receivers.stream()
        .anyMatch(it -> it.named.organization().equals(organization.id()) && !it.status.gone())) {
      throw new Refused(DispatchError.ALREADY_NAMED, organization.name());
    }
    var named =
        new Receiver.Named(
            Ids.next(),
            organization.id(),
            organization.name(),
            organization.invited(),
            task,
            from,
            now);
    var receiver =
        new Receiver(named, new Receiver.Clocks(origin.days), as, false, Optional.empty());
    receivers.add(receiver);
    return receiver;
  }

  private void there(Receiver receiver, Instant now) {
    receiver.clocks.checkedInAt = receiver.clocks.checkedInAt.or(() -> Optional.of(now));
    move(WhistleAction.CHECK_IN);
  }

  private void leave(Receiver receiver) {
    receiver.lead = false;
    release(offers(receiver));
    parts(receiver).forEach(part -> part.parent = Optional.empty());
    settle();
  }

  private static void release(Stream<Receiver> gone) {
    gone.toList().forEach(it -> it.move(ReceiverAction.RELEASE));
  }

  private Stream<Receiver> offers(Receiver giver) {
    return receivers.stream()
        .filter(it -> it.status == ReceiverStatus.OFFERED)
        .filter(it -> it.named.from().filter(giver.id()::equals).isPresent());
  }

  private Stream<Receiver> parts(Receiver giver) {
    return receivers.stream().filter(it -> it.parent.filter(giver.id()::equals).isPresent());
  }

  /** One leads as long as anybody is left; when nobody has anything to do, the whistle moves on. */
  private void settle() {
    var present = receivers.stream().filter(it -> !it.status.gone()).toList();
    if (present.stream().noneMatch(it -> it.lead)) {
      present.stream()
          .filter(it -> it.status != ReceiverStatus.OFFERED)
          .findFirst()
          .ifPresent(it -> it.lead = true);
    }
    if (present.isEmpty()) {
      move(WhistleAction.FALL_BACK);
    } else if (present.stream().noneMatch(it -> it.status.pending())) {
      move(WhistleAction.COMPLETE);
      raiser = RaiserWord.ASKED;
      issuerConfirmed = false;
      calls = 0;
      round++;
    }
  }

  private void heard() {
    if (issuerConfirmed && raiser.heard()) {
      move(WhistleAction.CLOSE);
    } else if (status == WhistleStatus.DONE && (issuerConfirmed || raiser.heard())) {
      move(WhistleAction.CONFIRM);
    }
  }

  private static void require(boolean possible) {
    if (!possible) {
      throw new Refused(DispatchError.NOT_NOW);
    }
  }

  private void move(WhistleAction action) {
    status = status.after(action).orElseThrow(() -> new Refused(DispatchError.NOT_NOW));
  }

  /** Somebody who can be named. */
  record Organization(UUID id, String name, boolean invited) {}

  /**
   * Where it came from.
   *
   * @param area the street that issued it
   * @param title the public summary of the need
   * @param matter what is to be done
   * @param helps what the community is asked to help with; empty for nothing
   * @param mandate the line of the community's mandate list, as it was then; empty for none
   * @param days working days until it is to be done
   */
  record Origin(
      long area,
      UUID id,
      ShortNumber number,
      Source source,
      String title,
      String matter,
      String helps,
      String mandate,
      int days,
      UUID issuedBy,
      Instant issuedAt) {}

  /** The need from which it started, and the community's proposal if there was one. */
  record Source(long community, UUID need, ShortNumber number, Optional<UUID> proposal) {}

  /** Everything that changes. */
  record State(
      WhistleStatus status, RaiserWord raiser, boolean issuerConfirmed, int round, int calls) {}
}

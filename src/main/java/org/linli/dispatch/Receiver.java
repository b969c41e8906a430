package org.linli.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Refused;

/** An organization that a whistle names; changed by its {@link Whistle} only. */
final class Receiver {

  final Named named;
  final Clocks clocks;
  ReceiverStatus status;
  boolean lead;
  Optional<UUID> parent;

  Receiver(Named named, Clocks clocks, ReceiverStatus status, boolean lead, Optional<UUID> parent) {
    this.named = named;
    this.clocks = clocks;
    this.status = status;
    this.lead = lead;
    this.parent = parent;
  }

  UUID id() {
    return named.id;
  }

  boolean may(ReceiverAction action) {
    var byKind =
        switch (action) {
          case DISPUTE -> !named.invited;
          case DECLINE -> named.invited || status == ReceiverStatus.OFFERED;
          default -> true;
        };
    return byKind && status.after(action).isPresent();
  }

  /**
   * @throws Refused if it is not possible now
   */
  void move(ReceiverAction action) {
    if (!may(action)) {
      throw new Refused(DispatchError.NOT_NOW);
    }
    status = status.after(action).orElseThrow();
  }

  /** What has to be done for it. */
  List<Wait> waits() {
    return switch (status) {
      case NAMED -> List.of(own(Wait.Kind.CHECK_IN), own(Wait.Kind.COMPLETION));
      case OFFERED -> List.of(own(Wait.Kind.TAKE_OVER));
      case CHECKED_IN -> List.of(own(Wait.Kind.COMPLETION));
      case DISPUTED ->
          List.of(
              new Wait(named.id, Wait.Kind.REVIEW, Wait.Owner.STREET, named.id, false),
              new Wait(named.id, Wait.Kind.COMPLETION, Wait.Owner.ORGANIZATION, named.id, true));
      case REPORTED, HANDED_OVER, RELEASED, DECLINED -> List.of();
    };
  }

  private Wait own(Wait.Kind kind) {
    return new Wait(named.id, kind, Wait.Owner.ORGANIZATION, named.id, false);
  }

  /**
   * Who was named, for what.
   *
   * @param invited whether it was asked rather than ordered
   * @param task what it is to do, where that is not all of it
   * @param from the receiver in whose place it was asked
   */
  record Named(
      UUID id,
      UUID organization,
      String name,
      boolean invited,
      String task,
      Optional<UUID> from,
      Instant at) {}

  /** Its moments. */
  static final class Clocks {

    int days;
    Optional<Instant> checkInBy = Optional.empty();
    Optional<Instant> checkedInAt = Optional.empty();
    Optional<Instant> doneBy = Optional.empty();
    Optional<Instant> reportedAt = Optional.empty();

    /** Until when it answers whether it takes another's place, or the street decides a dispute. */
    Optional<Instant> otherBy = Optional.empty();

    boolean provisional;

    Clocks(int days) {
      this.days = days;
    }
  }
}

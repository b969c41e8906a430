package org.linli.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Refused;
import org.linli.resources.ResourceReading;
import org.linli.resources.ResourceView;
import org.springframework.stereotype.Component;

/** Times that are given back, and who gets them: whoever has waited for them longest. */
@Component
class Releases {

  private final Bookings bookings;
  private final BookingQueries queries;
  private final OpeningHours opening;
  private final BookingRules rules;
  private final BookingNotices notices;
  private final LentTimes lent;
  private final ResourceReading resources;
  private final CommunityDirectory communities;
  private final Clock clock;

  Releases(
      Bookings bookings,
      BookingQueries queries,
      OpeningHours opening,
      BookingRules rules,
      BookingNotices notices,
      LentTimes lent,
      ResourceReading resources,
      CommunityDirectory communities,
      Clock clock) {
    this.bookings = bookings;
    this.queries = queries;
    this.opening = opening;
    this.rules = rules;
    this.notices = notices;
    this.lent = lent;
    this.resources = resources;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * Gives one back; its holder is told if somebody else does it.
   *
   * @throws Refused if it has begun or was given back already
   */
  void giveBack(Actor actor, BookingView booking, String reason) {
    if (!booking.ahead(clock.instant())) {
      throw new Refused(BookingError.NOT_NOW);
    }
    var other = !booking.bookedBy().equals(actor.accountId());
    if (!end(actor, booking, reason, other)) {
      throw new Refused(BookingError.NOT_NOW);
    }
    if (other) {
      notices.cancelled(actor, booking, reason);
    }
    moveUp(actor, booking);
  }

  /** Gives back all that an account has before it; nobody is told, for there is nobody to tell. */
  void giveBackAll(Actor actor, UUID account, Predicate<BookingView> which) {
    var now = clock.instant();
    for (var booking : queries.ahead(actor.communityId(), account, now)) {
      if (which.test(booking) && booking.ahead(now) && end(actor, booking, "", false)) {
        moveUp(actor, booking);
      }
    }
  }

  /**
   * Cancels what a resource that has changed cannot keep any more, and tells each holder; what was
   * booked within hours that are still open stays, and who waits for such hours moves up.
   *
   * @param gone whether it is not offered any more
   */
  void keepWhatFits(Actor platform, UUID resource, boolean gone, String reason) {
    var shown = gone ? Optional.<ResourceView>empty() : listed(platform, resource);
    if (shown.isEmpty() && !gone) {
      return; // it has changed again meanwhile, which is told by an event of its own
    }
    for (var booking : queries.later(platform.communityId(), resource, clock.instant())) {
      if (shown.isEmpty() || !opening.covers(shown.get(), booking.from(), booking.to())) {
        endAndTell(platform, booking, reason);
      }
    }
    if (gone) {
      queries
          .waiting(platform.communityId(), resource)
          .forEach(booking -> endAndTell(platform, booking, reason));
    } else {
      var community = communities.byId(platform.communityId());
      var now = clock.instant();
      var last = now.plus(Duration.ofDays(rules.daysAhead(community) + 1L));
      moveUp(platform, resource, now, last);
    }
  }

  private void endAndTell(Actor platform, BookingView booking, String reason) {
    if (end(platform, booking, reason, true)) {
      notices.cancelled(platform, booking, reason);
    }
  }

  /**
   * @param other whether somebody else than its holder ends it
   * @return whether it stood until now
   */
  private boolean end(Actor actor, BookingView booking, String reason, boolean other) {
    var stood =
        booking.status() == BookingStatus.WAITING
            ? bookings.stopWaiting(actor.communityId(), booking.id())
            : bookings.move(
                actor,
                booking.id(),
                booking.status(),
                BookingStatus.CANCELLED,
                reason,
                clock.instant());
    if (stood) {
      lent.moved(actor.communityId(), booking, BookingStatus.CANCELLED, other);
    }
    return stood;
  }

  private void moveUp(Actor actor, BookingView freed) {
    if (freed.status() == BookingStatus.BOOKED) {
      moveUp(actor, freed.resource(), freed.from(), freed.to());
    }
  }

  /** Nobody moves up while the resource pauses or is checked again. */
  private void moveUp(Actor actor, UUID resource, Instant from, Instant to) {
    listed(actor, resource)
        .ifPresent(
            shown ->
                bookings
                    .waiting(actor.communityId(), resource, shown.what().atOnce(), from, to)
                    .forEach(want -> moveUp(actor, shown, want)));
  }

  private void moveUp(Actor actor, ResourceView shown, Want want) {
    var now = clock.instant();
    if (want.from().isAfter(now)
        && opening.covers(shown, want.from(), want.to())
        && bookings.take(want, now)) {
      bookings.stopWaiting(actor.communityId(), want.id());
      lent.taken(want, BookingStatus.BOOKED, true);
      queries
          .find(actor.communityId(), want.id())
          .ifPresent(booking -> notices.movedUp(actor, booking));
    }
  }

  private Optional<ResourceView> listed(Actor actor, UUID resource) {
    return resources.listed(actor).stream().filter(it -> it.id().equals(resource)).findFirst();
  }
}

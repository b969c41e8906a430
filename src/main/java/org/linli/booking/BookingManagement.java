package org.linli.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.AccountManagement;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.linli.resources.Keepers;
import org.linli.resources.ResourceKind;
import org.linli.resources.ResourceReading;
import org.linli.resources.ResourceStatus;
import org.linli.resources.ResourceView;
import org.linli.resources.Standing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives times of resources to those who want them, and takes them back (RES-3). */
@Service
@Transactional
public class BookingManagement {

  private final Bookings bookings;
  private final BookingQueries queries;
  private final BookingReading reading;
  private final OpeningHours opening;
  private final BookingRules rules;
  private final BookingNotices notices;
  private final ResourceReading resources;
  private final CommunityDirectory communities;
  private final AccountManagement accounts;
  private final Clock clock;

  BookingManagement(
      Bookings bookings,
      BookingQueries queries,
      BookingReading reading,
      OpeningHours opening,
      BookingRules rules,
      BookingNotices notices,
      ResourceReading resources,
      CommunityDirectory communities,
      AccountManagement accounts,
      Clock clock) {
    this.bookings = bookings;
    this.queries = queries;
    this.reading = reading;
    this.opening = opening;
    this.rules = rules;
    this.notices = notices;
    this.resources = resources;
    this.communities = communities;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Books a resource, once or for several weeks. All of it or nothing, unless the command says what
   * to do with times that are taken.
   *
   * @return the bookings, those that wait included
   * @throws Refused if the resource cannot be booked, or not by the actor
   * @throws Invalid naming what is wrong, or the days that are taken
   */
  public List<UUID> book(Actor actor, UUID resource, BookResource command) {
    actor.require(BookingPermission.BOOK);
    var community = communities.byId(actor.communityId());
    var shown = resources.show(actor.scope(), community, resource);
    mustBeBookable(actor, shown);
    check(actor, shown, command);
    var series = Ids.next();
    var done = new ArrayList<UUID>();
    var taken = new ArrayList<LocalDate>();
    for (var week = 0; week < command.times(); week++) {
      var want = want(actor, shown, command, command.onDay().plusWeeks(week), series);
      if (bookings.take(want, clock.instant())) {
        keep(actor, want, command, done);
      } else if (command.otherwise().equals("wait")) {
        bookings.await(want, clock.instant());
        keep(actor, want, command, done);
      } else {
        taken.add(command.onDay().plusWeeks(week));
      }
    }
    if (done.isEmpty() || (!taken.isEmpty() && !command.otherwise().equals("skip"))) {
      throw Invalid.field("hours", BookingError.TAKEN, days(taken));
    }
    notices.booked(actor, shown, queries.find(actor.communityId(), done.getFirst()).orElseThrow());
    return done;
  }

  private void keep(Actor actor, Want want, BookResource command, List<UUID> done) {
    var name = command.name().isEmpty() ? accounts.name(actor.accountId()) : command.name();
    bookings.party(want, new BookingView.Party(name, command.phone(), command.purpose()));
    done.add(want.id());
  }

  private static String days(List<LocalDate> days) {
    return String.join("、", days.stream().map(LocalDate::toString).toList());
  }

  /**
   * Who asks for a resource that is not for everybody is asked by people, not by a form: the
   * keepers book for them.
   */
  private static void mustBeBookable(Actor actor, ResourceView shown) {
    if (shown.status() != ResourceStatus.LISTED
        || shown.standing() != Standing.USABLE
        || shown.what().slots().byAppointment()) {
      throw new Refused(BookingError.NOT_BOOKABLE);
    }
    if (!forAnybody(shown) && !Keepers.include(actor, shown.unit())) {
      throw new Refused(BookingError.ASK_THE_COMMUNITY);
    }
  }

  /** Whether residents book it themselves. */
  public static boolean forAnybody(ResourceView shown) {
    return List.of("everybody", "residents").contains(shown.what().audience());
  }

  private void check(Actor actor, ResourceView shown, BookResource command) {
    var weeks = rules.mostWeeks(actor.communityId());
    if (command.times() > weeks) {
      throw Invalid.field("weeks", BookingError.TOO_MANY_WEEKS, weeks);
    }
    var most = rules.mostAtATime(actor.communityId());
    var keeper = Keepers.include(actor, shown.unit());
    var ahead = bookings.ahead(actor.communityId(), actor.accountId(), clock.instant());
    if (!keeper && ahead + command.times() > most) {
      throw Invalid.field("hours", BookingError.TOO_MANY, most);
    }
    var seats = shown.what().capacity().filter(it -> shown.what().kind() == ResourceKind.VENUE);
    if (seats.filter(it -> command.head() > it).isPresent()) {
      throw Invalid.field("people", BookingError.TOO_MANY_PEOPLE, seats.get());
    }
    if (keeper && command.name().isEmpty()) {
      throw Invalid.field("name", KernelError.REQUIRED);
    }
  }

  private Want want(
      Actor actor, ResourceView shown, BookResource command, LocalDate day, UUID series) {
    var hours =
        opening.of(shown.what(), day).stream()
            .filter(hour -> command.beginnings().contains(hour.begins()))
            .toList();
    if (hours.size() < command.beginnings().size()) {
      throw Invalid.field("hours", BookingError.NOT_OPEN, day.toString());
    }
    for (var next = 1; next < hours.size(); next++) {
      if (!hours.get(next).from().equals(hours.get(next - 1).to())) {
        throw Invalid.field("hours", BookingError.NOT_TOGETHER);
      }
    }
    var now = clock.instant();
    if (!hours.getFirst().from().isAfter(now)) {
      throw Invalid.field("hours", BookingError.IS_PAST);
    }
    var farthest = rules.daysAhead(communities.byId(actor.communityId()));
    if (day.isAfter(Dates.day(now).plusDays(farthest))) {
      throw Invalid.field("day", BookingError.TOO_FAR, farthest);
    }
    return new Want(
        actor.communityId(),
        Ids.next(),
        shown.id(),
        shown.unit(),
        shown.what().name(),
        series,
        shown.what().atOnce(),
        hours.getFirst().from(),
        hours.getLast().to(),
        hours.size(),
        command.head(),
        actor.accountId());
  }

  /**
   * Gives a time back; who waits for it gets it. Somebody else than who booked says why.
   *
   * @throws Refused if it has begun or was given back already
   */
  public void cancel(Actor actor, UUID id, CancelBooking command) {
    var booking = reading.find(actor, id);
    if (!booking.bookedBy().equals(actor.accountId()) && command.reason().isEmpty()) {
      throw Invalid.field("reason", KernelError.REQUIRED);
    }
    cancel(actor, booking, command.reason());
    if (command.series().equals("yes")) {
      queries
          .series(booking, actor.communityId())
          .forEach(later -> cancel(actor, later, command.reason()));
    }
  }

  private void cancel(Actor actor, BookingView booking, String reason) {
    if (!booking.ahead(clock.instant())) {
      throw new Refused(BookingError.NOT_NOW);
    }
    release(actor, booking, reason);
    if (booking.status() == BookingStatus.BOOKED) {
      moveUp(actor, booking.resource(), booking.from(), booking.to());
    }
  }

  private void release(Actor actor, BookingView booking, String reason) {
    var moved =
        booking.status() == BookingStatus.WAITING
            ? bookings.stopWaiting(actor.communityId(), booking.id())
            : bookings.move(
                actor,
                booking.id(),
                booking.status(),
                BookingStatus.CANCELLED,
                reason,
                clock.instant());
    if (!moved) {
      throw new Refused(BookingError.NOT_NOW);
    }
    if (!booking.bookedBy().equals(actor.accountId())) {
      notices.cancelled(actor, booking, reason);
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
        && opening.covers(shown.what(), want.from(), want.to())
        && bookings.take(want, now)) {
      bookings.stopWaiting(actor.communityId(), want.id());
      queries
          .find(actor.communityId(), want.id())
          .ifPresent(booking -> notices.movedUp(actor, booking));
    }
  }

  private Optional<ResourceView> listed(Actor actor, UUID resource) {
    return resources.listed(actor).stream().filter(it -> it.id().equals(resource)).findFirst();
  }

  /**
   * Says whether they came; it can be corrected.
   *
   * @throws Refused if it has not begun, or was cancelled
   */
  public void check(Actor actor, UUID id, CheckBooking command) {
    var booking = reading.find(actor, id);
    if (!Keepers.include(actor, booking.unit())) {
      throw new Refused(KernelError.FORBIDDEN);
    }
    var now = clock.instant();
    if (booking.from().isAfter(now)) {
      throw new Refused(BookingError.NOT_NOW);
    }
    var next =
        BookingStatus.TRANSITIONS
            .next(booking.status(), command.action())
            .orElseThrow(() -> new Refused(BookingError.NOT_NOW));
    if (!bookings.move(actor, id, booking.status(), next, "", now)) {
      throw new Refused(BookingError.NOT_NOW);
    }
  }

  /**
   * Cancels what a resource that has changed cannot keep any more, and tells each holder; what was
   * booked within hours that are still open stays, and who waits for such hours moves up.
   *
   * @param gone whether it is not offered any more
   */
  void keepWhatFits(Actor platform, UUID resource, boolean gone, String reason) {
    var shown = listed(platform, resource);
    if (shown.isEmpty() && !gone) {
      return; // it has changed again meanwhile, which is told by an event of its own
    }
    for (var booking : queries.later(platform.communityId(), resource, clock.instant())) {
      if (gone || !opening.covers(shown.orElseThrow().what(), booking.from(), booking.to())) {
        release(platform, booking, reason);
      }
    }
    if (gone) {
      bookings.nobodyWaits(platform.communityId(), resource);
    } else {
      var now = clock.instant();
      moveUp(
          platform,
          resource,
          now,
          now.plus(Duration.ofDays(rules.daysAhead(communities.byId(platform.communityId())))));
    }
  }
}

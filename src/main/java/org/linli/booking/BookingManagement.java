package org.linli.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.AccountManagement;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
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
  private final Releases releases;
  private final LentTimes lent;
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
      Releases releases,
      LentTimes lent,
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
    this.releases = releases;
    this.lent = lent;
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
    return book(actor, Optional.empty(), resource, command);
  }

  /**
   * The same for somebody of another community, whose own community hears of it by event. They are
   * told of changes there.
   *
   * @param actor in the community of the resource, by what theirs allows at its neighbours
   * @param home the community that they belong to
   * @throws Refused also if the resource is not for everybody
   */
  public List<UUID> borrow(Actor actor, Community home, UUID resource, BookResource command) {
    return book(
        actor, Optional.of(new BookingView.Guest(home.id(), home.name())), resource, command);
  }

  private List<UUID> book(
      Actor actor, Optional<BookingView.Guest> guest, UUID resource, BookResource command) {
    actor.require(BookingPermission.BOOK);
    var community = communities.byId(actor.communityId());
    var shown = resources.show(actor.scope(), community, resource);
    mustBeBookable(actor, guest, shown);
    check(actor, shown, command);
    var series = Ids.next();
    var booked = new ArrayList<UUID>();
    var waiting = new ArrayList<UUID>();
    var taken = new ArrayList<LocalDate>();
    for (var week = 0; week < command.times(); week++) {
      var day = command.onDay().plusWeeks(week);
      var hours = hours(shown, command, day);
      if (week > 0 && hours.isEmpty() && command.otherwise().equals("skip")) {
        continue;
      }
      var want = want(actor, guest, shown, command, day, hours, series);
      if (bookings.take(want, clock.instant())) {
        keep(actor, want, command, BookingStatus.BOOKED, booked);
      } else if (!command.otherwise().equals("wait")) {
        taken.add(day);
      } else {
        queueOrTake(actor, want, command, booked, waiting);
      }
    }
    booked.stream()
        .findFirst()
        .flatMap(id -> queries.find(actor.communityId(), id))
        .ifPresent(booking -> notices.booked(actor, shown, booking));
    booked.addAll(waiting);
    if (booked.isEmpty() || (!taken.isEmpty() && !command.otherwise().equals("skip"))) {
      throw Invalid.field("hours", BookingError.TAKEN, days(taken));
    }
    return booked;
  }

  /** What was in the way may have been given back at this moment: it is held, then looked again. */
  private void queueOrTake(
      Actor actor, Want want, BookResource command, List<UUID> booked, List<UUID> waiting) {
    bookings.hold(want);
    if (bookings.take(want, clock.instant())) {
      keep(actor, want, command, BookingStatus.BOOKED, booked);
    } else if (bookings.await(want, clock.instant())) {
      keep(actor, want, command, BookingStatus.WAITING, waiting);
    } else {
      throw Invalid.field("hours", BookingError.WAITS_ALREADY);
    }
  }

  private void keep(
      Actor actor, Want want, BookResource command, BookingStatus status, List<UUID> done) {
    var name = command.name().isEmpty() ? accounts.name(actor.accountId()) : command.name();
    bookings.party(want, new BookingView.Party(name, command.phone(), command.purpose()));
    lent.taken(want, status, false);
    done.add(want.id());
  }

  private static String days(List<LocalDate> days) {
    return String.join("、", days.stream().map(LocalDate::toString).toList());
  }

  /**
   * Who asks for a resource that is not for everybody is asked by people, not by a form: the
   * keepers book for them.
   */
  private static void mustBeBookable(
      Actor actor, Optional<BookingView.Guest> guest, ResourceView shown) {
    if (shown.status() != ResourceStatus.LISTED
        || shown.standing() != Standing.USABLE
        || shown.what().slots().byAppointment()) {
      throw new Refused(BookingError.NOT_BOOKABLE);
    }
    var itself = guest.isPresent() ? shown.what().forNeighbours() : forAnybody(shown);
    if (!itself && !Keepers.include(actor, shown.unit())) {
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

  /** Those of the day that were asked for; none if the resource is not open at all of them. */
  private List<Hour> hours(ResourceView shown, BookResource command, LocalDate day) {
    var hours =
        opening.of(shown, day).stream()
            .filter(hour -> command.beginnings().contains(hour.begins()))
            .toList();
    return hours.size() < command.beginnings().size() ? List.of() : hours;
  }

  private Want want(
      Actor actor,
      Optional<BookingView.Guest> guest,
      ResourceView shown,
      BookResource command,
      LocalDate day,
      List<Hour> hours,
      UUID series) {
    if (hours.isEmpty()) {
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
        actor.accountId(),
        guest);
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
    releases.giveBack(actor, booking, command.reason());
    if (command.series().equals("yes")) {
      queries
          .series(booking, actor.communityId())
          .forEach(later -> releases.giveBack(actor, later, command.reason()));
    }
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
    lent.moved(actor.communityId(), booking, next, false);
  }
}

package org.linli.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.booking.ResourceCalendar.Row;
import org.linli.booking.ResourceCalendar.State;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
import org.linli.resources.Keepers;
import org.linli.resources.ResourcePermission;
import org.linli.resources.ResourceReading;
import org.linli.resources.ResourceView;
import org.linli.resources.Standing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads calendars: for anybody what is free, for holders and keepers who comes (RES-3). */
@Service
@Transactional(readOnly = true)
public class BookingReading {

  private static final int WEEK = 7;
  private static final int WEEKS_TO_CHECK = 4;
  private static final int PAST = 20;
  private static final int MOST_INSTEAD = 5;

  private final BookingQueries queries;
  private final Bookings bookings;
  private final OpeningHours opening;
  private final ResourceReading resources;
  private final BorrowedTimes borrowed;
  private final CommunityDirectory communities;
  private final BookingRules rules;
  private final Clock clock;

  BookingReading(
      BookingQueries queries,
      Bookings bookings,
      OpeningHours opening,
      ResourceReading resources,
      BorrowedTimes borrowed,
      CommunityDirectory communities,
      BookingRules rules,
      Clock clock) {
    this.queries = queries;
    this.bookings = bookings;
    this.opening = opening;
    this.resources = resources;
    this.borrowed = borrowed;
    this.communities = communities;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * The calendar of a resource around a day; days that cannot be booked are moved to those that
   * can.
   *
   * @param wanted if nobody asks for one, the first of the coming seven on which something is free
   */
  public ResourceCalendar calendar(
      Scope scope, Community community, UUID resource, Optional<LocalDate> wanted) {
    var shown = resources.show(scope, community, resource);
    var today = Dates.day(clock.instant());
    var last = today.plusDays(rules.daysAhead(community));
    var day = wanted.filter(today::isBefore).orElse(today);
    day = day.isAfter(last) ? last : day;
    var first = today.plusDays((day.toEpochDay() - today.toEpochDay()) / WEEK * WEEK);
    var taken = taken(community, resource, first, first.plusDays(WEEK));
    var days =
        first
            .datesUntil(first.plusDays(WEEK))
            .filter(each -> !each.isAfter(last))
            .map(each -> day(shown, each, taken))
            .toList();
    var chosen = wanted.isPresent() ? day : firstFree(days).orElse(day);
    return new ResourceCalendar(
        shown,
        chosen,
        days,
        rows(shown, chosen, taken),
        Optional.of(first.minusDays(WEEK)).filter(each -> !each.isBefore(today)),
        Optional.of(first.plusDays(WEEK)).filter(each -> !each.isAfter(last)));
  }

  private static Optional<LocalDate> firstFree(List<ResourceCalendar.Day> days) {
    return days.stream().filter(each -> each.free() > 0).map(ResourceCalendar.Day::day).findFirst();
  }

  private List<Taken> taken(Community community, UUID resource, LocalDate from, LocalDate to) {
    return queries.taken(community.id(), resource, begins(from), begins(to));
  }

  private ResourceCalendar.Day day(ResourceView shown, LocalDate day, List<Taken> taken) {
    var rows = rows(shown, day, taken);
    var free = (int) rows.stream().filter(row -> row.state() == State.FREE).count();
    return new ResourceCalendar.Day(day, rows.size(), free);
  }

  private List<Row> rows(ResourceView shown, LocalDate day, List<Taken> taken) {
    var now = clock.instant();
    return opening.of(shown, day).stream()
        .map(
            hour -> {
              var left =
                  shown.what().atOnce() - taken.stream().filter(it -> it.touches(hour)).count();
              var free = left > 0 ? State.FREE : State.TAKEN;
              return new Row(
                  hour, (int) Math.max(left, 0), hour.from().isAfter(now) ? free : State.PAST);
            })
        .toList();
  }

  /** What is taken from last week on, as far as can be booked: for calendars of others. */
  public List<Taken> feed(Scope scope, Community community, UUID resource) {
    resources.show(scope, community, resource);
    var today = Dates.day(clock.instant());
    var last = today.plusDays(rules.daysAhead(community) + 1L);
    return taken(community, resource, today.minusDays(WEEK), last);
  }

  /** What the actor booked or waits for, the next first. */
  public List<BookingView> mine(Actor actor) {
    return queries.ahead(actor.communityId(), actor.accountId(), clock.instant());
  }

  /** What the actor has or waits for in other communities, the next first. */
  public List<BorrowedTime> borrowed(Actor actor) {
    return borrowed.ahead(actor.communityId(), actor.accountId(), clock.instant()).stream()
        .map(it -> borrowed(it, communities.place(it.lender())))
        .toList();
  }

  private static BorrowedTime borrowed(Borrowed it, Optional<Community> lender) {
    return new BorrowedTime(
        lender.map(Community::code).orElse(""), lender.map(Community::name).orElse(""), it);
  }

  /** What the actor had, the last one first. */
  public List<BookingView> had(Actor actor) {
    return queries.past(actor.communityId(), actor.accountId(), clock.instant(), PAST);
  }

  /** One, for who booked it and who keeps the resource; to others it is not there. */
  public BookingView find(Actor actor, UUID id) {
    return queries
        .find(actor.communityId(), id)
        .filter(it -> it.bookedBy().equals(actor.accountId()) || Keepers.include(actor, it.unit()))
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** Who waits is next if this is 1; empty if it does not wait. */
  public Optional<Integer> queue(Actor actor, BookingView booking) {
    return booking.status() == BookingStatus.WAITING
        ? bookings.queue(actor.communityId(), booking.id())
        : Optional.empty();
  }

  /** Seven days of bookings of the resources that the actor keeps. */
  public List<BookingView> desk(Actor actor, LocalDate from) {
    return kept(actor).stream()
        .flatMap(
            unit ->
                queries
                    .between(actor.communityId(), unit, begins(from), begins(from.plusDays(WEEK)))
                    .stream())
        .toList();
  }

  /** Of the last four weeks, what nobody has looked at yet: did they come? */
  public List<BookingView> toCheck(Actor actor) {
    var now = clock.instant();
    var from = begins(Dates.day(now).minusWeeks(WEEKS_TO_CHECK));
    return kept(actor).stream()
        .flatMap(unit -> queries.unchecked(actor.communityId(), unit, from, now).stream())
        .toList();
  }

  /** The unit whose resources the actor keeps, or all; nothing for who speaks for no unit. */
  private static Optional<Optional<UUID>> kept(Actor actor) {
    if (actor.may(ResourcePermission.CHECK)) {
      return Optional.of(Optional.empty());
    }
    actor.require(ResourcePermission.OFFER);
    return actor.grants().organizationId().map(Optional::of);
  }

  private static Instant begins(LocalDate day) {
    return day.atStartOfDay(Dates.ZONE).toInstant();
  }

  /** What else of the kind is open and free at the time of a booking that was cancelled. */
  public List<ResourceView> instead(Actor actor, BookingView booking) {
    if (booking.status() != BookingStatus.CANCELLED || !booking.from().isAfter(clock.instant())) {
      return List.of();
    }
    var listed = resources.listed(actor);
    var like =
        listed.stream()
            .filter(it -> it.id().equals(booking.resource()))
            .map(it -> it.what().kind())
            .findFirst();
    return listed.stream()
        .filter(it -> !it.id().equals(booking.resource()))
        .filter(it -> like.isEmpty() || it.what().kind() == like.get())
        .filter(it -> it.standing() == Standing.USABLE)
        .filter(it -> opening.covers(it, booking.from(), booking.to()))
        .filter(it -> free(actor, it, booking))
        .limit(MOST_INSTEAD)
        .toList();
  }

  private boolean free(Actor actor, ResourceView resource, BookingView booking) {
    var taken =
        queries.taken(actor.communityId(), resource.id(), booking.from(), booking.to()).size();
    return taken < resource.what().atOnce();
  }
}

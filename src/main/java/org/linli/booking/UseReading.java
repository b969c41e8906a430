package org.linli.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.Actor;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.linli.resources.ResourcePermission;
import org.linli.resources.ResourceReading;
import org.linli.resources.ResourceView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts how much resources are used, from their bookings (RES-5). Only days that are over count,
 * and open hours only since the resource was first listed, by the hours that it has today.
 */
@Service
@Transactional(readOnly = true)
public class UseReading {

  /** The share of open hours that are aimed at to be used, in percent (RES-5). */
  public static final int GOAL = 80;

  private final BookingQueries queries;
  private final OpeningHours opening;
  private final ResourceReading resources;
  private final BookingRules rules;
  private final Clock clock;

  UseReading(
      BookingQueries queries,
      OpeningHours opening,
      ResourceReading resources,
      BookingRules rules,
      Clock clock) {
    this.queries = queries;
    this.opening = opening;
    this.resources = resources;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * A month of the resources that the actor keeps, the least used first, and what stands idle;
   * those by appointment are not there.
   *
   * @throws Refused if the actor keeps none
   */
  public UseFigures month(Actor actor, YearMonth month) {
    var kept = kept(actor, own(actor));
    return new UseFigures(
        month,
        between(actor, kept, month.atDay(1), month.plusMonths(1).atDay(1)),
        standing(actor, kept));
  }

  /** What stands idle beyond what the rule {@code booking/limits} bears. */
  public List<ResourceUse> idle(Actor actor) {
    return idle(actor, own(actor));
  }

  /** The same of resources that the caller has read. */
  public List<ResourceUse> idle(Actor actor, List<ResourceView> listed) {
    return standing(actor, kept(actor, listed));
  }

  private List<ResourceUse> standing(Actor actor, List<Kept> kept) {
    var rule = rules.idle(actor.communityId());
    var today = Dates.day(clock.instant());
    return between(actor, kept, today.minusDays(rule.days()), today).stream()
        .filter(use -> use.open() >= rule.hours())
        .filter(use -> 100 * (use.open() - use.used()) > rule.percent() * use.open())
        .toList();
  }

  private List<ResourceUse> between(Actor actor, List<Kept> kept, LocalDate from, LocalDate to) {
    var today = Dates.day(clock.instant());
    var end = to.isAfter(today) ? today : to;
    var used =
        queries.used(
            actor.communityId(),
            from.atStartOfDay(Dates.ZONE).toInstant(),
            end.atStartOfDay(Dates.ZONE).toInstant());
    return kept.stream()
        .map(
            it ->
                new ResourceUse(
                    it.resource(),
                    open(it.resource(), later(from, it.since()), end),
                    used.getOrDefault(it.resource().id(), BookingQueries.Used.NONE)))
        .sorted(
            Comparator.comparing((ResourceUse use) -> use.percent().orElse(Integer.MAX_VALUE))
                .thenComparing(use -> use.resource().id()))
        .toList();
  }

  private int open(ResourceView resource, LocalDate from, LocalDate to) {
    return from.isBefore(to)
        ? from.datesUntil(to).mapToInt(day -> opening.of(resource, day).size()).sum()
            * resource.what().atOnce()
        : 0;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private List<ResourceView> own(Actor actor) {
    return actor.may(ResourcePermission.CHECK) ? resources.listed(actor) : resources.mine(actor);
  }

  /** With weekly hours, and listed at some time. */
  private List<Kept> kept(Actor actor, List<ResourceView> own) {
    var since = resources.listedSince(actor);
    return own.stream()
        .filter(it -> !it.what().slots().byAppointment())
        .flatMap(
            it ->
                Optional.ofNullable(since.get(it.id())).stream()
                    .map(listed -> new Kept(it, Dates.day(listed))))
        .toList();
  }

  /**
   * @param since the day on which it was listed for the first time
   */
  private record Kept(ResourceView resource, LocalDate since) {}
}

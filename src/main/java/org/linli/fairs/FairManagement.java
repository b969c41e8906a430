package org.linli.fairs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.calendar.WorkCalendar;
import org.linli.evidence.Evidence;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Schedules fairs, cancels them and says how many came (RES-7). What is published is evidence. */
@Service
@Transactional
public class FairManagement {

  private final Fairs fairs;
  private final FairRules rules;
  private final FairNotices notices;
  private final WorkCalendar calendar;
  private final Evidence evidence;
  private final Clock clock;

  FairManagement(
      Fairs fairs,
      FairRules rules,
      FairNotices notices,
      WorkCalendar calendar,
      Evidence evidence,
      Clock clock) {
    this.fairs = fairs;
    this.rules = rules;
    this.notices = notices;
    this.calendar = calendar;
    this.evidence = evidence;
    this.clock = clock;
  }

  /**
   * Schedules a fair, or one every week.
   *
   * @return their ids, the first one first
   * @throws Invalid if it is over already, too far ahead, too large, or all its days are off
   */
  public List<UUID> schedule(Actor actor, ScheduleFair command) {
    actor.require(FairPermission.MANAGE);
    check(actor, command);
    var days =
        command
            .first()
            .datesUntil(command.last().plusDays(1), Period.ofWeeks(1))
            .filter(day -> !command.skipsDaysOff() || !calendar.dayOff(day))
            .toList();
    if (days.isEmpty()) {
      throw Invalid.field("day", FairError.ALL_DAYS_OFF);
    }
    var series = Ids.next();
    return days.stream().map(day -> schedule(actor, command, day, series)).toList();
  }

  private void check(Actor actor, ScheduleFair command) {
    var now = clock.instant();
    if (!at(command.first(), command.closesAt()).isAfter(now)) {
      throw Invalid.field("day", FairError.IS_PAST);
    }
    var farthest = rules.daysAhead(actor);
    var field = command.everyWeekUntil().isEmpty() ? "day" : "everyWeekUntil";
    if (command.last().isBefore(command.first())) {
      throw Invalid.field(field, FairError.IS_PAST);
    }
    if (command.last().isAfter(Dates.day(now).plusDays(farthest))) {
      throw Invalid.field(field, FairError.TOO_FAR, farthest);
    }
    var most = rules.mostStalls(actor);
    var stalls = Integer.parseInt(command.stalls());
    if (stalls < 1 || stalls > most) {
      throw Invalid.field("stalls", FairError.TOO_MANY_STALLS, most);
    }
  }

  private UUID schedule(Actor actor, ScheduleFair command, LocalDate day, UUID series) {
    var fair =
        new Fairs.Fair(
            Ids.next(),
            series,
            at(day, command.opensAt()),
            at(day, command.closesAt()),
            Integer.parseInt(command.stalls()),
            FairStatus.PLANNED);
    fairs.insert(actor, fair, command.place(), clock.instant());
    return fair.id();
  }

  private static Instant at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(Dates.ZONE).toInstant();
  }

  /**
   * It does not take place; whoever has a stall is told why.
   *
   * @throws Refused if it is over or was cancelled already
   */
  public void cancel(Actor actor, UUID id, CancelFair command) {
    var fair = held(actor, id);
    if (!fair.status().allows(FairAction.CANCEL) || !fair.to().isAfter(clock.instant())) {
      throw new Refused(FairError.NOT_NOW);
    }
    cancel(actor, fair, command.reason());
    if (command.series().equals("yes")) {
      fairs.holdLater(actor, fair).forEach(later -> cancel(actor, later, command.reason()));
    }
  }

  private void cancel(Actor actor, Fairs.Fair fair, String reason) {
    fairs.cancel(actor, fair.id(), reason, clock.instant());
    var units = fairs.stalls(actor, fair.id()).stream().map(Fairs.Held::unit).toList();
    notices.cancelled(actor, fair, units, reason);
    record(actor, fair, FairStatus.CANCELLED, units.size(), 0);
  }

  /**
   * Says how many came, from the day of the fair on; it can be corrected.
   *
   * @throws Refused before that day, or if it was cancelled
   */
  public void conclude(Actor actor, UUID id, ConcludeFair command) {
    var fair = held(actor, id);
    var now = clock.instant();
    if (!fair.status().allows(FairAction.CONCLUDE)
        || Dates.day(fair.from()).isAfter(Dates.day(now))) {
      throw new Refused(FairError.NOT_NOW);
    }
    fairs.conclude(actor, id, command.count(), now);
    record(actor, fair, FairStatus.HELD, fairs.stalls(actor, id).size(), command.count());
  }

  private Fairs.Fair held(Actor actor, UUID id) {
    actor.require(FairPermission.MANAGE);
    return fairs.hold(actor, id).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private void record(Actor actor, Fairs.Fair fair, FairStatus status, int stalls, int visitors) {
    evidence.record(
        actor,
        "fairs.fair",
        Map.of(
            "fair", fair.id().toString(),
            "at", fair.from().toString(),
            "status", status.name(),
            "stalls", String.valueOf(stalls),
            "visitors", String.valueOf(visitors)));
  }
}

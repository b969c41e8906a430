package org.linli.resources;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.kernel.Validation;
import org.linli.platform.Dates;

/**
 * When a resource is free every week, in order; none means by appointment. Written {@code 6
 * 09:00-12:00}, a line each, Monday being 1.
 */
public record Slots(@JsonValue List<Slot> all) {

  /** Different spans of the day that one form holds. */
  public static final int MAX_SPANS = 3;

  private static final int WEEK = 7 * Slot.DAY;
  private static final Pattern LINE =
      Pattern.compile("([1-7]) ([01]\\d|2[0-4]):([0-5]\\d)-([01]\\d|2[0-4]):([0-5]\\d)");
  private static final Pattern RANGE = Pattern.compile("\\[(\\d+),(\\d+)\\)");

  public Slots {
    all = all.stream().sorted().toList();
  }

  /** Reads lines and rejects what is no time of the week. */
  static Slots parse(String text, Validation check) {
    var slots = new ArrayList<Slot>();
    for (var line : text.lines().filter(line -> !line.isBlank()).distinct().toList()) {
      slot(line.strip())
          .ifPresentOrElse(slots::add, () -> check.reject("slots", ResourceError.NOT_A_TIME));
    }
    var read = new Slots(slots);
    if (read.spans().size() > MAX_SPANS) {
      check.reject("slots", ResourceError.TOO_MANY_TIMES, MAX_SPANS);
    }
    return read;
  }

  private static Optional<Slot> slot(String line) {
    var match = LINE.matcher(line);
    if (!match.matches()) {
      return Optional.empty();
    }
    var slot =
        new Slot(
            DayOfWeek.of(Integer.parseInt(match.group(1))),
            minutes(match.group(2), match.group(3)),
            untilMidnight(minutes(match.group(4), match.group(5))));
    return slot.length() > 0 && slot.to() <= Slot.DAY ? Optional.of(slot) : Optional.empty();
  }

  /** Clocks in forms say 00:00 where a day ends. */
  private static int untilMidnight(int minutes) {
    return minutes == 0 ? Slot.DAY : minutes;
  }

  private static int minutes(String hours, String minutes) {
    return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
  }

  /** Reads PostgreSQL's multirange of minutes of a week, which joins what meets. */
  static Slots ofRanges(String ranges) {
    var slots = new ArrayList<Slot>();
    var match = RANGE.matcher(ranges);
    while (match.find()) {
      var to = Integer.parseInt(match.group(2));
      for (var from = Integer.parseInt(match.group(1)); from < to; ) {
        var midnight = (from / Slot.DAY + 1) * Slot.DAY;
        var day = DayOfWeek.of(from / Slot.DAY + 1);
        var ends = Math.min(to, midnight);
        slots.add(new Slot(day, from % Slot.DAY, ends - (midnight - Slot.DAY)));
        from = ends;
      }
    }
    return new Slots(slots);
  }

  /** As PostgreSQL has them: minutes of a week from Monday 00:00, an {@code int4multirange}. */
  public String ranges() {
    return all.stream()
        .map(it -> "[" + it.beginning() + "," + (it.beginning() + it.length()) + ")")
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** Minutes from Monday 00:00 to a moment. */
  static int minute(Instant at) {
    var time = at.atZone(Dates.ZONE);
    return (time.getDayOfWeek().getValue() - 1) * Slot.DAY + time.getHour() * 60 + time.getMinute();
  }

  public boolean byAppointment() {
    return all.isEmpty();
  }

  /** The slot that a moment lies in, else the next one to begin; empty if by appointment. */
  public Optional<Slot> next(Instant at) {
    var now = minute(at);
    return all.stream()
        .filter(slot -> slot.beginning() + slot.length() > now)
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  /** Minutes until the next slot begins: 0 within one, a whole week if by appointment. */
  public int wait(Instant at) {
    var now = minute(at);
    return next(at)
        .map(
            slot ->
                slot.beginning() <= now && now < slot.beginning() + slot.length()
                    ? 0
                    : Math.floorMod(slot.beginning() - now, WEEK))
        .orElse(WEEK);
  }

  /** Days by the span of the day, as people say it: Saturday and Sunday from nine to twelve. */
  public List<Span> spans() {
    return all.stream()
        .map(slot -> new Span(slot.begins(), slot.ends(), List.of()))
        .distinct()
        .map(span -> new Span(span.from(), span.to(), days(span)))
        .toList();
  }

  private List<DayOfWeek> days(Span span) {
    return all.stream()
        .filter(slot -> slot.begins().equals(span.from()) && slot.ends().equals(span.to()))
        .map(Slot::day)
        .toList();
  }

  /**
   * The same time on several days.
   *
   * @param from {@code 09:00}
   * @param to {@code 12:00}
   */
  public record Span(String from, String to, List<DayOfWeek> days) {}
}

package org.linli.assembly;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kind of meeting as the rule {@code assembly/templates} has it.
 *
 * @param online whether it has no place, and opinions in writing
 * @param noticeDays days from the notice to the meeting
 * @param minutesDays days after it until its minutes are out
 * @param opensMinutes how long before the beginning people can sign in
 * @param slots evenings and weekends that the form offers (DELIB-1)
 * @param invites roles whose holders are told
 * @param must who has to be invited, in words
 * @param quorum the part of those who may come that has to come; empty where nobody asks
 * @param carried the part of those who came that has to be in favour; empty where nobody counts
 * @param stages what has to be done before and after it, in order
 * @param source of the rule
 */
public record MeetingTemplate(
    String code,
    String name,
    String about,
    Layer layer,
    boolean online,
    int noticeDays,
    int minutesDays,
    int opensMinutes,
    List<Slot> slots,
    List<String> invites,
    String must,
    Optional<Part> quorum,
    Optional<Part> carried,
    List<Stage> stages,
    String source) {

  public MeetingTemplate {
    slots = List.copyOf(slots);
    invites = List.copyOf(invites);
    stages = List.copyOf(stages);
  }

  /** The next times that leave enough days after a notice of today, the earliest first. */
  public List<Proposal> proposals(LocalDate today) {
    var first = today.plusDays(Math.max(1, noticeDays));
    return slots.stream()
        .flatMap(slot -> Stream.of(0, 1).map(week -> slot.after(first, week)))
        .sorted(Comparator.comparing(Proposal::day).thenComparing(Proposal::from))
        .toList();
  }

  /** A time of the week. */
  public record Slot(DayOfWeek day, LocalTime from, LocalTime until) {

    private static final int DAYS = 7;

    private Proposal after(LocalDate first, int weeks) {
      var ahead = Math.floorMod(day.getValue() - first.getDayOfWeek().getValue(), DAYS);
      return new Proposal(first.plusDays(ahead + (long) weeks * DAYS), from, until);
    }

    static Slot parse(String text) {
      var parts = text.split("[ -]");
      return new Slot(
          DayOfWeek.valueOf(parts[0]), LocalTime.parse(parts[1]), LocalTime.parse(parts[2]));
    }
  }

  /** A time that the form offers. */
  public record Proposal(LocalDate day, LocalTime from, LocalTime until) {}

  /**
   * A part of a whole.
   *
   * @param over whether it has to be more than that, not that
   */
  public record Part(int of, int whole, boolean over) {

    /** Whether so many of all are enough. */
    public boolean reached(int count, int all) {
      var have = (long) count * whole;
      var need = (long) all * of;
      return over ? have > need : have >= need;
    }

    static Part parse(String text, boolean over) {
      var parts = text.split("/");
      return new Part(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), over);
    }
  }

  /**
   * Something that belongs to the meeting and is done elsewhere, as in 四议两公开.
   *
   * @param before whether it has to be done before the notice
   */
  public record Stage(String code, String name, boolean before) {}
}

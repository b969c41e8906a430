package org.linli.resources;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.DayOfWeek;
import java.util.Locale;

/**
 * A time of every week 时段, by Chinese time.
 *
 * @param from minutes from midnight
 * @param to minutes from midnight, at most 1440
 */
public record Slot(DayOfWeek day, int from, int to) implements Comparable<Slot> {

  static final int DAY = 24 * 60;

  /** {@code 09:00}. */
  @JsonIgnore
  public String begins() {
    return clock(from);
  }

  /** {@code 24:00} at the latest. */
  @JsonIgnore
  public String ends() {
    return clock(to);
  }

  /** Minutes from Monday 00:00 until it begins. */
  int beginning() {
    return (day.getValue() - 1) * DAY + from;
  }

  /** Whether a minute of a day lies in it. */
  public boolean holds(DayOfWeek on, int minute) {
    return day == on && from <= minute && minute < to;
  }

  int length() {
    return to - from;
  }

  @Override
  public int compareTo(Slot other) {
    return Integer.compare(beginning(), other.beginning());
  }

  private static String clock(int minutes) {
    return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
  }
}

package org.linli.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;

/** Times for the calendars that people use anyway: iCalendar, RFC 5545. */
public final class CalendarFeed {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** A line is folded after so many octets; a character of Chinese takes three. */
  private static final int LONGEST = 75;

  private CalendarFeed() {}

  /**
   * The times of one calendar.
   *
   * @param product what made it
   * @param now when it was made
   */
  public static ResponseEntity<byte[]> of(String product, List<Time> times, Instant now) {
    var text = new StringBuilder();
    line(text, "BEGIN:VCALENDAR");
    line(text, "VERSION:2.0");
    line(text, "PRODID:-//Linli//" + product + "//ZH");
    for (var time : times) {
      line(text, "BEGIN:VEVENT");
      line(text, "UID:" + time.id());
      line(text, "DTSTAMP:" + UTC.format(now));
      line(text, "DTSTART:" + UTC.format(time.from()));
      line(text, "DTEND:" + UTC.format(time.to()));
      line(text, "SUMMARY:" + escaped(time.summary()));
      if (!time.place().isEmpty()) {
        line(text, "LOCATION:" + escaped(time.place()));
      }
      if (time.cancelled()) {
        line(text, "STATUS:CANCELLED");
      }
      line(text, "END:VEVENT");
    }
    line(text, "END:VCALENDAR");
    return ResponseEntity.ok()
        .header("Content-Type", "text/calendar;charset=UTF-8")
        .body(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
  }

  private static void line(StringBuilder text, String line) {
    var octets = 0;
    for (var at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
      var character = Character.toString(line.codePointAt(at));
      var size = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LONGEST) {
        text.append("\r\n ");
        octets = 1;
      }
      text.append(character);
      octets += size;
    }
    text.append("\r\n");
  }

  /**
   * One time.
   *
   * @param id the same at each reading
   * @param place where, or empty
   */
  public record Time(
      String id, Instant from, Instant to, String summary, String place, boolean cancelled) {}
}

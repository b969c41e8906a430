package org.linli.booking.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.linli.booking.BookingReading;
import org.linli.booking.Taken;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What is taken of a resource, for the calendars that people use anyway (RES-3). It says when,
 * never who: iCalendar, RFC 5545.
 */
@Controller
class CalendarFeed {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final BookingReading reading;
  private final Messages chinese;
  private final Clock clock;

  CalendarFeed(BookingReading reading, Languages languages, Clock clock) {
    this.reading = reading;
    this.clock = clock;
    chinese = languages.chinese();
  }

  @GetMapping("/c/{community}/booking/resource/{resource}/calendar.ics")
  ResponseEntity<byte[]> feed(Scope scope, Community community, @PathVariable UUID resource) {
    var taken = reading.feed(scope, community, resource);
    return ResponseEntity.ok()
        .header("Content-Type", "text/calendar;charset=UTF-8")
        .body(calendar(taken, clock.instant()).getBytes(StandardCharsets.UTF_8));
  }

  /** No line is longer than the 75 octets after which RFC 5545 wants it folded. */
  private String calendar(List<Taken> taken, Instant now) {
    var text = new StringBuilder();
    line(text, "BEGIN:VCALENDAR");
    line(text, "VERSION:2.0");
    line(text, "PRODID:-//Linli//Booking//ZH");
    for (var each : taken) {
      line(text, "BEGIN:VEVENT");
      line(text, "UID:" + each.id());
      line(text, "DTSTAMP:" + UTC.format(now));
      line(text, "DTSTART:" + UTC.format(each.from()));
      line(text, "DTEND:" + UTC.format(each.to()));
      line(text, "SUMMARY:" + chinese.text("booking.taken"));
      line(text, "END:VEVENT");
    }
    line(text, "END:VCALENDAR");
    return text.toString();
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append("\r\n");
  }
}

package org.linli.booking.web;

import java.time.Clock;
import java.util.UUID;
import org.linli.booking.BookingReading;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.linli.web.CalendarFeed;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What is taken of a resource, for the calendars that people use anyway (RES-3). It says when,
 * never who.
 */
@Controller
class TakenFeed {

  private final BookingReading reading;
  private final Messages chinese;
  private final Clock clock;

  TakenFeed(BookingReading reading, Languages languages, Clock clock) {
    this.reading = reading;
    this.clock = clock;
    chinese = languages.chinese();
  }

  @GetMapping("/c/{community}/booking/resource/{resource}/calendar.ics")
  ResponseEntity<byte[]> feed(Scope scope, Community community, @PathVariable UUID resource) {
    var summary = chinese.text("booking.taken");
    var times =
        reading.feed(scope, community, resource).stream()
            .map(
                it ->
                    new CalendarFeed.Time(
                        it.id().toString(), it.from(), it.to(), summary, "", false))
            .toList();
    return CalendarFeed.of("Booking", times, clock.instant());
  }
}

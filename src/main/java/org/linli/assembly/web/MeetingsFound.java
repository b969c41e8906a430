package org.linli.assembly.web;

import java.util.List;
import java.util.Optional;
import org.linli.assembly.MeetingReading;
import org.linli.assembly.MeetingView;
import org.linli.kernel.Cursor;
import org.linli.kernel.Paging;
import org.linli.platform.Dates;
import org.linli.search.SearchSource;
import org.linli.search.Seeker;
import org.linli.search.Sought;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Meetings that people find. */
@Component
@Order(36)
class MeetingsFound implements SearchSource {

  private final MeetingReading reading;

  MeetingsFound(MeetingReading reading) {
    this.reading = reading;
  }

  @Override
  public String kind() {
    return "assembly";
  }

  @Override
  public Optional<Found> find(Seeker seeker, Sought sought, Optional<String> after, int size) {
    var paging = new Paging(after.flatMap(Cursor::parse), size);
    var found = reading.find(seeker.scope(), sought, paging);
    return Optional.of(
        new Found(
            found.rows().stream().map(MeetingsFound::hit).toList(),
            found.next().map(Cursor::toString)));
  }

  private static Hit hit(MeetingView meeting) {
    return new Hit(
        meeting.title(),
        "",
        "/assembly/" + meeting.id(),
        List.of("assembly.layer." + meeting.layer(), "assembly.status." + meeting.status()),
        Optional.of(Dates.day(meeting.startsAt())),
        "");
  }
}

package org.linli.ballot.web;

import java.util.List;
import java.util.Optional;
import org.linli.ballot.BallotReading;
import org.linli.ballot.BallotView;
import org.linli.kernel.Cursor;
import org.linli.kernel.Paging;
import org.linli.platform.Dates;
import org.linli.search.SearchSource;
import org.linli.search.Seeker;
import org.linli.search.Sought;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ballots that people find by their title. */
@Component
@Order(45)
class BallotsFound implements SearchSource {

  private final BallotReading reading;

  BallotsFound(BallotReading reading) {
    this.reading = reading;
  }

  @Override
  public String kind() {
    return "ballot";
  }

  @Override
  public Optional<Found> find(Seeker seeker, Sought sought, Optional<String> after, int size) {
    var paging = new Paging(after.flatMap(Cursor::parse), size);
    var slice = reading.find(seeker.scope(), sought, paging);
    return Optional.of(
        new Found(
            slice.rows().stream().map(BallotsFound::hit).toList(),
            slice.next().map(Cursor::toString)));
  }

  private static Hit hit(BallotView ballot) {
    return new Hit(
        ballot.plan().title(),
        ballot.number().toString(),
        "/ballot/" + ballot.number(),
        List.of("ballot.status." + ballot.status()),
        Optional.of(Dates.day(ballot.madeAt())),
        "");
  }
}

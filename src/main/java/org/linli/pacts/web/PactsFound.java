package org.linli.pacts.web;

import java.util.List;
import java.util.Optional;
import org.linli.pacts.PactReading;
import org.linli.platform.Dates;
import org.linli.search.SearchSource;
import org.linli.search.Seeker;
import org.linli.search.Sought;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Pacts that people find by title and by what is in force; a community has few of them. */
@Component
@Order(38)
class PactsFound implements SearchSource {

  private final PactReading reading;

  PactsFound(PactReading reading) {
    this.reading = reading;
  }

  @Override
  public String kind() {
    return "pacts";
  }

  @Override
  public Optional<Found> find(Seeker seeker, Sought sought, Optional<String> after, int size) {
    var hits =
        reading.found(seeker.scope()).stream()
            .filter(
                it ->
                    sought.matches(it.pact().number())
                        || sought.matches(it.pact().title(), it.words()))
            .limit(size)
            .map(it -> hit(it, sought))
            .toList();
    return Optional.of(new Found(hits, Optional.empty()));
  }

  private static Hit hit(PactReading.Found found, Sought sought) {
    var pact = found.pact();
    return new Hit(
        pact.title(),
        pact.number().toString(),
        "/pacts/" + pact.number(),
        List.of("pacts.kind." + pact.kind(), "pacts.status." + pact.status()),
        Optional.of(Dates.day(pact.begunAt())),
        sought.matches(pact.title()) ? "" : sought.excerpt(found.words()));
  }
}

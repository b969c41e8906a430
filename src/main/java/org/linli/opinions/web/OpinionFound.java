package org.linli.opinions.web;

import java.util.List;
import java.util.Optional;
import org.linli.opinions.OpinionReading;
import org.linli.opinions.RoundView;
import org.linli.search.SearchSource;
import org.linli.search.Seeker;
import org.linli.search.Sought;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Rounds that people find, by question and what it is about; a community has few of them. */
@Component
@Order(38)
class OpinionFound implements SearchSource {

  private final OpinionReading reading;

  OpinionFound(OpinionReading reading) {
    this.reading = reading;
  }

  @Override
  public String kind() {
    return "opinions";
  }

  @Override
  public Optional<Found> find(Seeker seeker, Sought sought, Optional<String> after, int size) {
    var hits =
        reading.list(seeker.scope()).stream()
            .filter(it -> sought.matches(it.question(), it.about()))
            .limit(size)
            .map(it -> hit(it, sought))
            .toList();
    return Optional.of(new Found(hits, Optional.empty()));
  }

  private static Hit hit(RoundView found, Sought sought) {
    return new Hit(
        found.question(),
        "",
        "/opinions/" + found.id(),
        List.of(found.open() ? "opinions.open" : "opinions.closed"),
        Optional.of(found.from()),
        sought.excerpt(found.about()));
  }
}

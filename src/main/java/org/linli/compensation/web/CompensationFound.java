package org.linli.compensation.web;

import java.util.List;
import java.util.Optional;
import org.linli.compensation.CompensationReading;
import org.linli.compensation.PublicWorkshop;
import org.linli.search.SearchSource;
import org.linli.search.Seeker;
import org.linli.search.Sought;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Workshops that people find, by place, title and plan; a community has few of them. */
@Component
@Order(37)
class CompensationFound implements SearchSource {

  private final CompensationReading reading;

  CompensationFound(CompensationReading reading) {
    this.reading = reading;
  }

  @Override
  public String kind() {
    return "compensation";
  }

  @Override
  public Optional<Found> find(Seeker seeker, Sought sought, Optional<String> after, int size) {
    var hits =
        reading.list(seeker.scope()).stream()
            .filter(it -> sought.matches(it.place(), it.title(), it.picture().scheme()))
            .limit(size)
            .map(it -> hit(it, sought))
            .toList();
    return Optional.of(new Found(hits, Optional.empty()));
  }

  private static Hit hit(PublicWorkshop found, Sought sought) {
    return new Hit(
        found.place() + " " + found.title(),
        "",
        "/compensation/" + found.id(),
        List.of("compensation.status." + found.status()),
        Optional.of(found.openedOn()),
        sought.excerpt(found.picture().scheme()));
  }
}

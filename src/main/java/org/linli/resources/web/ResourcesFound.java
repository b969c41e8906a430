package org.linli.resources.web;

import java.util.List;
import java.util.Optional;
import org.linli.kernel.Cursor;
import org.linli.kernel.Paging;
import org.linli.resources.ResourceReading;
import org.linli.resources.ResourceView;
import org.linli.search.SearchSource;
import org.linli.search.Seeker;
import org.linli.search.Sought;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Listed resources that people find (RES-2). */
@Component
@Order(30)
class ResourcesFound implements SearchSource {

  private final ResourceReading reading;

  ResourcesFound(ResourceReading reading) {
    this.reading = reading;
  }

  @Override
  public String kind() {
    return "resources";
  }

  @Override
  public Optional<Found> find(Seeker seeker, Sought sought, Optional<String> after, int size) {
    var paging = new Paging(after.flatMap(Cursor::parse), size);
    var slice = reading.find(seeker.scope(), seeker.community(), sought, paging);
    return Optional.of(
        new Found(
            slice.rows().stream().map(it -> hit(it, sought)).toList(),
            slice.next().map(Cursor::toString)));
  }

  private static Hit hit(ResourceView resource, Sought sought) {
    var what = resource.what();
    return new Hit(
        what.name(),
        resource.owner(),
        "/resources/" + resource.id(),
        List.of("resources.kind." + what.kind()),
        Optional.empty(),
        sought.matches(what.name()) ? "" : sought.excerpt(what.description() + " " + what.place()));
  }
}

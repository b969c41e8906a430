package org.linli.cases.web;

import java.util.List;
import java.util.Optional;
import org.linli.cases.CaseFilter;
import org.linli.cases.CaseReading;
import org.linli.cases.CaseView;
import org.linli.kernel.Cursor;
import org.linli.kernel.Paging;
import org.linli.platform.Dates;
import org.linli.search.SearchSource;
import org.linli.search.Seeker;
import org.linli.search.Sought;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Cases of the library that people find. */
@Component
@Order(35)
class CasesFound implements SearchSource {

  private final CaseReading reading;

  CasesFound(CaseReading reading) {
    this.reading = reading;
  }

  @Override
  public String kind() {
    return "cases";
  }

  @Override
  public Optional<Found> find(Seeker seeker, Sought sought, Optional<String> after, int size) {
    var paging = new Paging(after.flatMap(Cursor::parse), size);
    var found = reading.list(seeker.scope(), CaseFilter.of("", "", false, sought.typed()), paging);
    return Optional.of(
        new Found(
            found.rows().stream().map(it -> hit(it, sought)).toList(),
            found.next().map(Cursor::toString)));
  }

  private static Hit hit(CaseView told, Sought sought) {
    return new Hit(
        told.title(),
        told.community(),
        "/cases/" + told.id(),
        List.of("cases.one"),
        Optional.of(Dates.day(told.publishedAt())),
        sought.matches(told.title())
            ? ""
            : told.words().map(it -> sought.excerpt(it.aim() + " " + it.worked())).orElse(""));
  }
}

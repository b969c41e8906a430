package org.linli.directory.people.web;

import java.util.List;
import java.util.Optional;
import org.linli.directory.people.PeoplePermission;
import org.linli.directory.people.PersonReading;
import org.linli.directory.people.PersonSearch;
import org.linli.directory.people.PersonView;
import org.linli.kernel.Cursor;
import org.linli.kernel.Grants;
import org.linli.kernel.Paging;
import org.linli.search.SearchSource;
import org.linli.search.Seeker;
import org.linli.search.Sought;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Persons of the register, for those who keep it, masked (DATA-2). */
@Component
@Order(40)
class PeopleFound implements SearchSource {

  private final PersonReading reading;

  PeopleFound(PersonReading reading) {
    this.reading = reading;
  }

  @Override
  public String kind() {
    return "people";
  }

  @Override
  public boolean opens(Grants grants) {
    return grants.permissions().contains(PeoplePermission.MANAGE.code());
  }

  @Override
  public Optional<Found> find(Seeker seeker, Sought sought, Optional<String> after, int size) {
    var search = PersonSearch.of(sought.typed());
    var paging = new Paging(after.flatMap(Cursor::parse), size);
    return seeker
        .who(PeoplePermission.MANAGE)
        .map(actor -> reading.list(actor, search, paging))
        .map(
            slice ->
                new Found(
                    slice.rows().stream().map(PeopleFound::hit).toList(),
                    slice.next().map(Cursor::toString)));
  }

  private static Hit hit(PersonView person) {
    return new Hit(
        person.name(),
        person.phone(),
        "/directory/people/" + person.id(),
        List.of(),
        Optional.empty(),
        person.dwelling());
  }
}

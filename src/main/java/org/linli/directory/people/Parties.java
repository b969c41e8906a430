package org.linli.directory.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.springframework.stereotype.Component;

/** Finds the owners and tenants whom somebody wrote down by number, document, phone or name. */
@Component
class Parties {

  private final PersonLookup persons;
  private final Units units;
  private final Documents documents;

  Parties(PersonLookup persons, Units units, Documents documents) {
    this.persons = persons;
    this.units = units;
    this.documents = documents;
  }

  /**
   * @throws Invalid if one is not found, or is named twice
   */
  List<Ownership> owners(Actor actor, UUID dwellingId, TransferDwelling command) {
    var owners = new ArrayList<Ownership>();
    for (var line : command.lines()) {
      owners.add(owner(actor, dwellingId, command, line));
    }
    refuseTwice(owners);
    return owners;
  }

  private Ownership owner(
      Actor actor, UUID dwellingId, TransferDwelling command, TransferDwelling.Line line) {
    var kind = command.ownership();
    var person = person(actor, "owners", line.owner());
    var unit =
        person.isPresent()
            ? Optional.<UUID>empty()
            : units.called(actor.communityId(), line.owner());
    if (person.isEmpty() && unit.isEmpty()) {
      throw Invalid.field("owners", PeopleError.PERSON_UNKNOWN, line.owner());
    }
    var share = kind.equals("shares") ? Share.read(line.share()).orElseThrow() : null;
    return new Ownership(
        Ids.next(), dwellingId, person.orElse(null), unit.orElse(null), kind, share, command.day());
  }

  /**
   * @throws Invalid if the words fit several persons
   */
  Optional<UUID> person(Actor actor, String field, String text) {
    var found = persons.called(actor.communityId(), text, documents.hashes(text));
    if (found.size() > 1) {
      throw Invalid.field(field, PeopleError.PERSON_AMBIGUOUS, text);
    }
    return found.stream().findFirst();
  }

  private static void refuseTwice(List<Ownership> owners) {
    var people = owners.stream().map(it -> it.personId() + "/" + it.organizationId()).distinct();
    if (people.count() < owners.size()) {
      throw Invalid.field("owners", PeopleError.OWNER_TWICE);
    }
  }
}

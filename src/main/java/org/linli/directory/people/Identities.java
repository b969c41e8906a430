package org.linli.directory.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Ids;
import org.linli.kernel.KernelError;

/**
 * Who the rows of a file are. It follows from the community's number, else the document, else the
 * name at an address.
 */
final class Identities {

  private final PeopleSheet sheet;
  private final PeopleState state;
  private final PeopleDraft draft;
  private final Documents documents;
  private final boolean seal;
  private final Map<String, UUID> seen = new HashMap<>();
  private int doubtful;

  /**
   * @param seal whether numbers are to be sealed; a preview needs none
   */
  Identities(
      PeopleSheet sheet, PeopleState state, PeopleDraft draft, Documents documents, boolean seal) {
    this.sheet = sheet;
    this.state = state;
    this.draft = draft;
    this.documents = documents;
    this.seal = seal;
  }

  /** New persons who may be known already. */
  int doubtful() {
    return doubtful;
  }

  void person(ImportedPerson row) {
    var hashes = hashes(row);
    var known = known(row, hashes);
    var key = key(row, hashes, known);
    var before = seen.get(key);
    if (before != null && row.lives()) {
      sheet.reject(row, PeopleColumn.NAME, PeopleError.PERSON_TWICE_IN_FILE);
    }
    var id = before != null ? before : known.map(Person::id).orElseGet(Ids::next);
    seen.put(key, id);
    draft.row(row, id);
    if (known.isEmpty() && before == null) {
      draft.fresh(id);
      newcomer(row);
    }
    var base =
        Objects.requireNonNullElseGet(
            draft.said(id), () -> known.orElseGet(() -> Person.fresh(id)));
    draft.say(base.say(row.data(), sealed(row, base, hashes)));
  }

  private void newcomer(ImportedPerson row) {
    if (row.id() != null) {
      sheet.reject(row, PeopleColumn.REFERENCE, PeopleError.PERSON_UNKNOWN, "#" + row.id());
    } else if (row.data().name().isEmpty()) {
      sheet.reject(row, PeopleColumn.NAME, KernelError.REQUIRED);
    }
    if (state.byNameAndPhone.containsKey(row.data().name() + "|" + row.data().phone())) {
      doubtful++;
    }
  }

  private Optional<Person> known(ImportedPerson row, List<String> hashes) {
    if (row.id() != null) {
      return Optional.ofNullable(state.persons.get(row.id()));
    }
    var numbered = Optional.ofNullable(state.byReference.get(row.data().reference()));
    var documented = hashes.stream().map(state.byHash::get).filter(Objects::nonNull).findFirst();
    if (numbered.isPresent()) {
      if (documented.isPresent() && !documented.get().id().equals(numbered.get().id())) {
        sheet.reject(row, PeopleColumn.DOCUMENT_NUMBER, PeopleError.DOCUMENT_KNOWN);
      }
      return numbered;
    }
    return documented.isPresent() ? documented : living(row);
  }

  private Optional<Person> living(ImportedPerson row) {
    return row.address() == null || row.data().document() != null
        ? Optional.empty()
        : state
            .living(row.data().name(), row.address())
            .filter(it -> row.data().reference().isEmpty() || it.reference() == null);
  }

  private static String key(ImportedPerson row, List<String> hashes, Optional<Person> known) {
    if (known.isPresent()) {
      return known.get().id().toString();
    }
    if (!row.data().reference().isEmpty()) {
      return "reference " + row.data().reference();
    }
    if (!hashes.isEmpty()) {
      return hashes.getFirst();
    }
    return row.address() == null || !row.lives()
        ? "row " + row.row().number()
        : row.data().name() + " " + row.address().key() + " " + row.label();
  }

  private List<String> hashes(ImportedPerson row) {
    var document = row.data().document();
    return document == null ? List.of() : documents.hashes(document.number());
  }

  private @Nullable SealedNumber sealed(ImportedPerson row, Person base, List<String> hashes) {
    var document = row.data().document();
    if (document == null || base.has(Set.copyOf(hashes))) {
      return base.document();
    }
    return seal
        ? documents.seal(base.id(), document)
        : new SealedNumber(document.kind(), "", hashes.getFirst());
  }
}

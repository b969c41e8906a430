package org.linli.directory.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.directory.people.Dwellings.NewDwelling;
import org.linli.directory.people.Dwellings.NewPlace;
import org.linli.directory.people.PeopleSheet.ImportedPerson;
import org.linli.kernel.Ids;
import org.linli.kernel.KernelError;

/**
 * What a file would change in the registers as they are. Who somebody is follows from the
 * community's number, else the document, else the name at an address. What contradicts the register
 * becomes an error of the sheet; then nothing may be applied.
 */
final class PeoplePlan {

  private final PeopleSheet sheet;
  private final PeopleState state;
  private final Documents documents;
  private final boolean seal;

  /** Every person of the file as they are to be, new or known. */
  private final Map<UUID, Person> said = new LinkedHashMap<>();

  private final Set<UUID> fresh = new HashSet<>();
  private final Map<ImportedPerson, UUID> whose = new LinkedHashMap<>();
  private final Map<String, UUID> addressed = new HashMap<>();
  private final Map<String, UUID> seen = new HashMap<>();
  private final Map<String, UUID> placeIds = new HashMap<>();

  final List<NewPlace> newBuildings = new ArrayList<>();
  final List<NewPlace> newUnits = new ArrayList<>();
  final List<NewDwelling> newDwellings = new ArrayList<>();
  final Map<UUID, ExclusiveArea> areas = new LinkedHashMap<>();
  final List<Household> newHouseholds = new ArrayList<>();
  final Map<Household, UUID> representatives = new LinkedHashMap<>();
  final List<Household> endedHouseholds = new ArrayList<>();
  final Map<UUID, List<Ownership>> owners = new LinkedHashMap<>();
  int doubtful;

  private PeoplePlan(PeopleSheet sheet, PeopleState state, Documents documents, boolean seal) {
    this.sheet = sheet;
    this.state = state;
    this.documents = documents;
    this.seal = seal;
  }

  /**
   * @param seal whether numbers are to be sealed; a preview needs none
   */
  static PeoplePlan of(PeopleSheet sheet, PeopleState state, Documents documents, boolean seal) {
    var plan = new PeoplePlan(sheet, state, documents, seal);
    state.places.forEach(plan::know);
    sheet.persons().forEach(plan::person);
    sheet.persons().stream().filter(row -> row.address() != null).forEach(plan::dwelling);
    plan.households();
    plan.owners();
    return plan;
  }

  List<Person> newPersons() {
    return said.values().stream().filter(person -> fresh.contains(person.id())).toList();
  }

  /** Those who are known and different now. */
  List<Person> changedPersons() {
    var changed = new ArrayList<Person>();
    for (var person : said.values()) {
      if (!fresh.contains(person.id()) && !person.equals(state.persons.get(person.id()))) {
        changed.add(person);
      }
    }
    return changed;
  }

  int unchanged() {
    return said.size() - fresh.size() - changedPersons().size();
  }

  // Who is who.

  private void person(ImportedPerson row) {
    var hashes = hashes(row);
    var known = known(row, hashes);
    var key = key(row, hashes, known);
    var before = seen.get(key);
    if (before != null && row.lives()) {
      sheet.reject(row, PeopleColumn.NAME, PeopleError.PERSON_TWICE_IN_FILE);
    }
    var id = before != null ? before : known.map(Person::id).orElseGet(Ids::next);
    seen.put(key, id);
    whose.put(row, id);
    var base = said.getOrDefault(id, known.orElseGet(() -> Person.fresh(id)));
    if (known.isEmpty() && before == null) {
      fresh.add(id);
      newcomer(row);
    }
    said.put(id, base.say(row.data(), sealed(row, base, hashes)));
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
    if (documented.isPresent()) {
      return documented;
    }
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

  // Where.

  private void know(NewPlace place) {
    var above = place.buildingId() == null ? "" : place.buildingId().toString();
    placeIds.put(above + "|" + plain(place.name()), place.id());
  }

  private void dwelling(ImportedPerson row) {
    var address = Objects.requireNonNull(row.address());
    var known = state.dwellings.get(address.key());
    var id =
        known != null
            ? known.id()
            : addressed.computeIfAbsent(address.key(), key -> newDwelling(address));
    addressed.put(address.key(), id);
    if (row.area() != null) {
      area(row, id, Optional.ofNullable(known).flatMap(Dwellings.Known::area));
    }
  }

  private UUID newDwelling(DwellingAddress address) {
    var building =
        placeIds.computeIfAbsent(
            "|" + plain(address.building()), key -> place(newBuildings, null, address.building()));
    var unit =
        placeIds.computeIfAbsent(
            building + "|" + plain(address.unit()),
            key -> place(newUnits, building, address.unit()));
    var dwelling = new NewDwelling(Ids.next(), building, unit, address);
    newDwellings.add(dwelling);
    return dwelling.id();
  }

  private static UUID place(List<NewPlace> places, @Nullable UUID building, String name) {
    var place = new NewPlace(Ids.next(), building, name);
    places.add(place);
    return place.id();
  }

  private void area(ImportedPerson row, UUID dwelling, Optional<ExclusiveArea> known) {
    var said = Objects.requireNonNull(row.area());
    var other = areas.get(dwelling);
    if (other != null && !other.equals(said)) {
      sheet.reject(row, PeopleColumn.AREA, PeopleError.AREA_DIFFERS);
    } else if (known.isPresent() && said.source().weakerThan(known.get().source())) {
      sheet.reject(row, PeopleColumn.AREA_SOURCE, PeopleError.AREA_WEAKER, known.get().metres());
    } else if (!known.equals(Optional.of(said))) {
      areas.put(dwelling, said);
    }
  }

  // With whom.

  private void households() {
    var rows = new LinkedHashMap<String, List<ImportedPerson>>();
    for (var row : sheet.persons()) {
      if (row.lives()) {
        rows.computeIfAbsent(home(row) + "|" + row.label(), key -> new ArrayList<>()).add(row);
      }
    }
    rows.values().forEach(this::household);
    leftBehind();
  }

  private UUID home(ImportedPerson row) {
    return Objects.requireNonNull(addressed.get(Objects.requireNonNull(row.address()).key()));
  }

  private void household(List<ImportedPerson> rows) {
    var selves = rows.stream().filter(row -> row.relation().equals(Relation.SELF)).toList();
    selves.stream()
        .skip(1)
        .forEach(row -> sheet.reject(row, PeopleColumn.RELATION, PeopleError.REPRESENTATIVE_TWICE));
    var first = rows.getFirst();
    var known = Optional.ofNullable(state.householdAt.get(home(first) + "|" + first.label()));
    if (selves.isEmpty() && known.isEmpty()) {
      sheet.reject(first, PeopleColumn.RELATION, PeopleError.REPRESENTATIVE_MISSING);
      return;
    }
    var self = selves.isEmpty() ? known.orElseThrow().representativeId() : id(selves.getFirst());
    var id = known.map(Household::id).orElseGet(() -> form(first, self));
    rows.forEach(row -> said.computeIfPresent(id(row), (key, it) -> it.in(id, row.relation())));
    known
        .filter(household -> !household.representativeId().equals(self))
        .ifPresent(household -> replace(household, self));
  }

  private UUID form(ImportedPerson row, UUID self) {
    var household = new Household(Ids.next(), home(row), row.label(), self, null, 0);
    newHouseholds.add(household);
    return household.id();
  }

  /** Whoever was the representative and is not in the file stays as a member. */
  private void replace(Household household, UUID self) {
    representatives.put(household, self);
    var former = state.persons.get(household.representativeId());
    if (former != null && !said.containsKey(former.id())) {
      said.put(former.id(), former.in(household.id(), "other"));
    }
  }

  /** A representative who moves out leaves nobody behind without one. */
  private void leftBehind() {
    for (var row : sheet.persons()) {
      var id = id(row);
      var before = state.persons.get(id);
      if (before == null || before.householdId() == null || !row.lives()) {
        continue;
      }
      var old = state.households.get(before.householdId());
      var moved = !before.householdId().equals(Objects.requireNonNull(said.get(id)).householdId());
      if (moved
          && old != null
          && old.representativeId().equals(id)
          && !representatives.containsKey(old)) {
        var stay =
            state.members.getOrDefault(old.id(), List.of()).stream()
                .map(member -> said.getOrDefault(member.id(), member))
                .anyMatch(member -> old.id().equals(member.householdId()));
        if (stay) {
          sheet.reject(row, PeopleColumn.RELATION, PeopleError.HAND_OVER_FIRST);
        } else {
          endedHouseholds.add(old);
        }
      }
    }
  }

  // Whose.

  private void owners() {
    var rows = new LinkedHashMap<UUID, List<ImportedPerson>>();
    for (var row : sheet.persons()) {
      if (row.owns()) {
        rows.computeIfAbsent(home(row), key -> new ArrayList<>()).add(row);
      }
    }
    rows.forEach(this::ownership);
  }

  private void ownership(UUID dwelling, List<ImportedPerson> rows) {
    var kind = rows.getFirst().ownership();
    var last = rows.getLast();
    if (rows.stream().anyMatch(row -> !row.ownership().equals(kind))) {
      sheet.reject(last, PeopleColumn.OWNERSHIP, PeopleError.OWNERSHIP_DIFFERS);
      return;
    }
    if (rows.stream().map(this::id).distinct().count() < rows.size()) {
      sheet.reject(last, PeopleColumn.OWNERSHIP, PeopleError.OWNER_TWICE);
    }
    if (kind.equals("sole") && rows.size() > 1) {
      sheet.reject(last, PeopleColumn.OWNERSHIP, PeopleError.SOLE_OWNER);
    }
    if (kind.equals("joint") && rows.size() < 2) {
      sheet.reject(last, PeopleColumn.OWNERSHIP, PeopleError.OWNERS_MISSING);
    }
    var shares = rows.stream().map(ImportedPerson::share).filter(Objects::nonNull).toList();
    if (kind.equals("shares") && !Share.whole(shares)) {
      sheet.reject(last, PeopleColumn.SHARE, PeopleError.SHARES_DO_NOT_ADD_UP);
    }
    var said =
        rows.stream()
            .map(row -> new Ownership(Ids.next(), dwelling, id(row), null, kind, row.share(), null))
            .toList();
    if (!facts(said).equals(facts(state.owners.getOrDefault(dwelling, List.of())))) {
      owners.put(dwelling, said);
    }
  }

  private static Set<String> facts(List<Ownership> owners) {
    var facts = new HashSet<String>();
    owners.forEach(
        it -> facts.add(it.kind() + " " + it.personId() + it.organizationId() + it.share()));
    return facts;
  }

  private UUID id(ImportedPerson row) {
    return Objects.requireNonNull(whose.get(row));
  }

  private static String plain(String name) {
    var tokens = DwellingAddress.tokens(name);
    return tokens.isEmpty() ? name : String.join("", tokens);
  }
}

package org.linli.directory.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.directory.people.Dwellings.NewDwelling;
import org.linli.directory.people.Dwellings.NewPlace;
import org.linli.kernel.Ids;

/** The dwellings that a file names, those that are new, and their areas. */
final class DwellingsPlan {

  private final PeopleSheet sheet;
  private final PeopleState state;
  private final Map<String, UUID> addressed = new HashMap<>();
  private final Map<String, UUID> placeIds = new HashMap<>();

  final List<NewPlace> newBuildings = new ArrayList<>();
  final List<NewPlace> newUnits = new ArrayList<>();
  final List<NewDwelling> newDwellings = new ArrayList<>();
  final Map<UUID, ExclusiveArea> areas = new LinkedHashMap<>();

  DwellingsPlan(PeopleSheet sheet, PeopleState state) {
    this.sheet = sheet;
    this.state = state;
    state.places.forEach(this::know);
  }

  void dwelling(ImportedPerson row) {
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

  /** The dwelling that a row names. */
  UUID of(ImportedPerson row) {
    return Objects.requireNonNull(addressed.get(Objects.requireNonNull(row.address()).key()));
  }

  private void know(NewPlace place) {
    var above = place.buildingId() == null ? "" : place.buildingId().toString();
    placeIds.put(above + "|" + DwellingAddress.plain(place.name()), place.id());
  }

  private UUID newDwelling(DwellingAddress address) {
    var building =
        placeIds.computeIfAbsent(
            "|" + DwellingAddress.plain(address.building()),
            key -> place(newBuildings, null, address.building()));
    var unit =
        placeIds.computeIfAbsent(
            building + "|" + DwellingAddress.plain(address.unit()),
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
}

package org.linli.needs.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.directory.PublicPlace;
import org.linli.needs.desk.DeskRow;
import org.linli.needs.words.Whereabouts;

/** In which building a need is: the one that was chosen, or the only one that its place names. */
final class ToldBuildings {

  private final List<Named> buildings;

  ToldBuildings(List<PublicPlace> buildings) {
    this.buildings =
        buildings.stream()
            .map(place -> new Named(place.id(), place.name(), Whereabouts.of(place.name())))
            .toList();
  }

  /** Empty where nobody can tell. */
  Optional<UUID> of(DeskRow row) {
    return row.building().or(() -> only(row.place()));
  }

  /** A name in full goes before a number, which may be that of a building of another estate. */
  private Optional<UUID> only(String place) {
    var inFull = buildings.stream().filter(each -> inFull(place, each.name)).toList();
    var said = Whereabouts.of(place);
    var found =
        inFull.isEmpty()
            ? buildings.stream().filter(each -> each.spot.sameBuilding(said)).toList()
            : inFull;
    return found.size() == 1 ? Optional.of(found.getFirst().id) : Optional.empty();
  }

  /** 2 栋 is not the end of 12 栋. */
  private static boolean inFull(String place, String name) {
    var at = place.indexOf(name);
    return at == 0 || at > 0 && !Character.isLetterOrDigit(place.charAt(at - 1));
  }

  private record Named(UUID id, String name, Whereabouts spot) {}
}

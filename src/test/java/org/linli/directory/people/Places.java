package org.linli.directory.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.annotation.Transactional;

/** Makes buildings with dwellings for tests of the registers. */
@TestComponent
@Transactional
public class Places {

  private static final Instant NOW = Instant.parse("2026-09-08T00:00:00Z");

  private final Dwellings dwellings;

  Places(Dwellings dwellings) {
    this.dwellings = dwellings;
  }

  /** One building with one unit and these doors; their ids in the same order. */
  public List<UUID> build(Actor actor, String building, String... doors) {
    var block = new Dwellings.NewPlace(Ids.next(), null, building);
    var unit = new Dwellings.NewPlace(Ids.next(), block.id(), "1单元");
    dwellings.insertPlaces(actor.communityId(), List.of(block), NOW);
    dwellings.insertPlaces(actor.communityId(), List.of(unit), NOW);
    var made = new ArrayList<Dwellings.NewDwelling>();
    for (var door : doors) {
      var address = new DwellingAddress(building, "1单元", door);
      made.add(new Dwellings.NewDwelling(Ids.next(), block.id(), unit.id(), address));
    }
    dwellings.insert(actor.communityId(), made, NOW);
    return made.stream().map(Dwellings.NewDwelling::id).toList();
  }
}

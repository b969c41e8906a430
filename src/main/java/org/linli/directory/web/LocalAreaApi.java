package org.linli.directory.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.directory.AddDwelling;
import org.linli.directory.AddLocalArea;
import org.linli.directory.DwellingScheme;
import org.linli.directory.LocalAreaManagement;
import org.linli.directory.LocalAreaReading;
import org.linli.directory.LocalAreaReading.Building;
import org.linli.directory.LocalAreaReading.Unit;
import org.linli.directory.LocalAreaView;
import org.linli.kernel.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Buildings, units and dwellings over JSON, for those who keep the lists of a community. */
@RestController
@RequestMapping("/api/c/{community}/directory")
class LocalAreaApi {

  private final LocalAreaManagement areas;
  private final LocalAreaReading reading;

  LocalAreaApi(LocalAreaManagement areas, LocalAreaReading reading) {
    this.areas = areas;
    this.reading = reading;
  }

  /** One page and one more; pass the id of the last but one as {@code after} to read on. */
  @GetMapping("/buildings")
  List<LocalAreaView> buildings(
      Actor actor, @RequestParam Optional<UUID> after, @RequestParam Optional<Boolean> closed) {
    return reading.buildings(actor, closed.orElse(false), after);
  }

  @GetMapping("/buildings/{building}")
  Building building(Actor actor, @PathVariable UUID building) {
    return reading.building(actor, building);
  }

  @GetMapping("/units/{unit}")
  Unit unit(Actor actor, @PathVariable UUID unit, @RequestParam Optional<UUID> after) {
    return reading.unit(actor, unit, after);
  }

  @PostMapping("/buildings")
  ResponseEntity<Made> add(Actor actor, @RequestBody AddLocalArea command) {
    return ResponseEntity.ok(new Made(areas.addBuilding(actor, command)));
  }

  /** Applying a scheme again adds only what is missing. */
  @PostMapping("/buildings/{building}/dwellings")
  ResponseEntity<Generated> generate(
      Actor actor, @PathVariable UUID building, @RequestBody DwellingScheme command) {
    return ResponseEntity.ok(new Generated(areas.generate(actor, building, command.rule())));
  }

  @PostMapping("/units/{unit}/dwellings")
  ResponseEntity<Made> addDwelling(
      Actor actor, @PathVariable UUID unit, @RequestBody AddDwelling command) {
    return ResponseEntity.ok(new Made(areas.addDwelling(actor, unit, command)));
  }

  /** What was put on a list. */
  record Made(UUID id) {}

  /** How many dwellings a scheme added. */
  record Generated(int dwellings) {}
}

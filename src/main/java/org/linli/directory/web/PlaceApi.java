package org.linli.directory.web;

import java.util.List;
import java.util.UUID;
import org.linli.directory.ClosePlace;
import org.linli.directory.GridManagement;
import org.linli.directory.LocalAreaReading;
import org.linli.directory.LocalAreaReform;
import org.linli.directory.PlaceFile;
import org.linli.directory.PublicPlace;
import org.linli.directory.RenamePlace;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Grids, buildings, units and dwellings over JSON: names and borders for everybody, changes. */
@RestController
@RequestMapping("/api/c/{community}/directory")
class PlaceApi {

  private final LocalAreaReading areas;
  private final LocalAreaReform reform;
  private final GridManagement grids;

  PlaceApi(LocalAreaReading areas, LocalAreaReform reform, GridManagement grids) {
    this.areas = areas;
    this.reform = reform;
    this.grids = grids;
  }

  @GetMapping("/places")
  List<PublicPlace> places(Scope scope) {
    return areas.places(scope);
  }

  /** A FeatureCollection as RFC 7946 has it; coordinates of a plan say so. */
  @GetMapping(path = "/grids", produces = "application/geo+json")
  GeoJson grids(Scope scope) {
    return GeoJson.of(grids.map(scope));
  }

  @GetMapping("/places/{place}")
  PlaceFile place(Actor actor, @PathVariable UUID place) {
    return reform.file(actor, place);
  }

  @PostMapping("/places/{place}/rename")
  ResponseEntity<PlaceFile> rename(
      Actor actor, @PathVariable UUID place, @RequestBody RenamePlace command) {
    reform.rename(actor, place, command);
    return ResponseEntity.ok(reform.file(actor, place));
  }

  @PostMapping("/places/{place}/close")
  ResponseEntity<PlaceFile> close(
      Actor actor, @PathVariable UUID place, @RequestBody ClosePlace command) {
    reform.close(actor, place, command);
    return ResponseEntity.ok(reform.file(actor, place));
  }

  @PostMapping("/places/{place}/reopen")
  ResponseEntity<PlaceFile> reopen(Actor actor, @PathVariable UUID place) {
    reform.reopen(actor, place);
    return ResponseEntity.ok(reform.file(actor, place));
  }
}

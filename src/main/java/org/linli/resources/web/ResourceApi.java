package org.linli.resources.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.directory.DrawnGrid;
import org.linli.directory.GridManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.resources.MoveResource;
import org.linli.resources.OfferResource;
import org.linli.resources.ResourceFile;
import org.linli.resources.ResourceManagement;
import org.linli.resources.ResourceReading;
import org.linli.resources.ResourceSearch;
import org.linli.resources.ResourceView;
import org.linli.resources.StartingPoint;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Resources over JSON: the same commands and the same reading as the pages. */
@RestController
@RequestMapping("/api/c/{community}/resources")
class ResourceApi {

  private final ResourceManagement resources;
  private final ResourceReading reading;
  private final GridManagement grids;

  ResourceApi(ResourceManagement resources, ResourceReading reading, GridManagement grids) {
    this.resources = resources;
    this.reading = reading;
    this.grids = grids;
  }

  /**
   * What is listed.
   *
   * @param near name of a grid or a building: each says how far it is from the middle of that grid,
   *     and the nearest comes first
   * @param within metres, counted from there
   */
  @GetMapping
  Found list(
      Scope scope,
      Community community,
      Paging paging,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String free,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String near,
      @RequestParam(defaultValue = "") String within) {
    var places = near.isEmpty() ? List.<DrawnGrid>of() : grids.mapWithBuildings(scope);
    var search =
        ResourceSearch.of(kind, category, free, q).around(StartingPoint.of(places), near, within);
    var slice = reading.listed(scope, community, search, paging);
    return new Found(slice.rows(), slice.next().map(String::valueOf));
  }

  @GetMapping("/{resource:[0-9a-f]{8}-.*}")
  ResourceView show(Scope scope, Community community, @PathVariable UUID resource) {
    return reading.show(scope, community, resource);
  }

  @GetMapping("/file/{resource}")
  ResourceFile file(Actor actor, @PathVariable UUID resource) {
    return reading.file(actor, resource);
  }

  /** What the caller's unit offers. */
  @GetMapping("/mine")
  List<ResourceView> mine(Actor actor) {
    return reading.mine(actor);
  }

  /** What waits to be checked; {@code move} says what was found. */
  @GetMapping("/desk")
  List<ResourceView> desk(Actor actor) {
    return reading.toCheck(actor);
  }

  @PostMapping
  ResponseEntity<ResourceFile> offer(
      Actor actor, Community community, @RequestBody OfferResource command) {
    var id = resources.offer(actor, command);
    return ResponseEntity.created(URI.create("/api" + community.path() + "/resources/file/" + id))
        .body(reading.file(actor, id));
  }

  @PostMapping("/file/{resource}")
  ResponseEntity<ResourceFile> revise(
      Actor actor, @PathVariable UUID resource, @RequestBody OfferResource command) {
    resources.revise(actor, resource, command);
    return ResponseEntity.ok(reading.file(actor, resource));
  }

  @PostMapping("/file/{resource}/move")
  ResponseEntity<ResourceFile> move(
      Actor actor, @PathVariable UUID resource, @RequestBody MoveResource command) {
    resources.move(actor, resource, command);
    return ResponseEntity.ok(reading.file(actor, resource));
  }

  /**
   * One page of the public list.
   *
   * @param next pass it as {@code after} to read on
   */
  record Found(List<ResourceView> resources, Optional<String> next) {}
}

package org.linli.resources.web;

import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.resources.norms.SaySpace;
import org.linli.resources.norms.SpaceManagement;
import org.linli.resources.norms.SpaceNormReading;
import org.linli.resources.norms.SpaceNorms;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Norms of spaces over JSON. */
@RestController
@RequestMapping("/api/c/{community}/resources")
class SpaceApi {

  private final SpaceNormReading norms;
  private final SpaceManagement spaces;

  SpaceApi(SpaceNormReading norms, SpaceManagement spaces) {
    this.norms = norms;
    this.spaces = spaces;
  }

  @GetMapping("/norms")
  SpaceNorms norms(Actor actor) {
    return norms.of(actor);
  }

  /** Answers with the norms as they then stand. */
  @PostMapping("/file/{resource}/space")
  ResponseEntity<SpaceNorms> say(
      Actor actor, @PathVariable UUID resource, @RequestBody SaySpace command) {
    spaces.say(actor, resource, command);
    return ResponseEntity.ok(norms.of(actor));
  }
}

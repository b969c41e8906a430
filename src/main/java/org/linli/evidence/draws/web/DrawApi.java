package org.linli.evidence.draws.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.evidence.draws.AnnulDraw;
import org.linli.evidence.draws.DeskDraw;
import org.linli.evidence.draws.DrawManagement;
import org.linli.evidence.draws.DrawPage;
import org.linli.evidence.draws.DrawReading;
import org.linli.evidence.draws.DrawView;
import org.linli.evidence.draws.EnterNumbers;
import org.linli.evidence.draws.MakeDraw;
import org.linli.evidence.draws.ReplaceDrawn;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Draws over JSON: the same commands and the same reading as the pages. */
@RestController
@RequestMapping("/api/c/{community}/draws")
class DrawApi {

  private final DrawReading reading;
  private final DrawManagement draws;

  DrawApi(DrawReading reading, DrawManagement draws) {
    this.reading = reading;
    this.draws = draws;
  }

  @GetMapping
  Listed list(Scope scope, Paging paging) {
    var slice = reading.list(scope, paging);
    return new Listed(slice.rows(), slice.next().map(String::valueOf));
  }

  @GetMapping("/{draw:[0-9a-f]{8}-.*}")
  DrawPage show(Scope scope, @PathVariable UUID draw) {
    return reading.show(scope, draw);
  }

  /** Drafts too, with names for whoever makes draws. */
  @GetMapping("/desk/{draw}")
  DeskDraw work(Actor actor, @PathVariable UUID draw) {
    return reading.work(actor, draw);
  }

  @PostMapping
  ResponseEntity<DeskDraw> make(Actor actor, Community community, @RequestBody MakeDraw command) {
    var draw = draws.make(actor, command);
    return ResponseEntity.created(URI.create("/api" + community.path() + "/draws/desk/" + draw))
        .body(reading.work(actor, draw));
  }

  @PostMapping("/{draw}/commit")
  ResponseEntity<DeskDraw> commit(Actor actor, @PathVariable UUID draw) {
    draws.commit(actor, draw);
    return page(actor, draw);
  }

  /** Where two people typed different numbers the answer says so, and nothing is drawn. */
  @PostMapping("/{draw}/numbers")
  ResponseEntity<DeskDraw> enter(
      Actor actor, @PathVariable UUID draw, @RequestBody EnterNumbers command) {
    draws.enter(actor, draw, command);
    return page(actor, draw);
  }

  @PostMapping("/{draw}/replace")
  ResponseEntity<DeskDraw> replace(
      Actor actor, @PathVariable UUID draw, @RequestBody ReplaceDrawn command) {
    draws.replace(actor, draw, command);
    return page(actor, draw);
  }

  @PostMapping("/{draw}/annul")
  ResponseEntity<DeskDraw> annul(
      Actor actor, @PathVariable UUID draw, @RequestBody AnnulDraw command) {
    draws.annul(actor, draw, command);
    return page(actor, draw);
  }

  private ResponseEntity<DeskDraw> page(Actor actor, UUID draw) {
    return ResponseEntity.ok(reading.work(actor, draw));
  }

  /**
   * What is sealed, without the lists.
   *
   * @param next pass it as {@code after} to read on
   */
  record Listed(List<DrawView> draws, Optional<String> next) {}
}

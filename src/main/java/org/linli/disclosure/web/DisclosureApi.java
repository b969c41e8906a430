package org.linli.disclosure.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.linli.disclosure.CloseQuarter;
import org.linli.disclosure.ClosingView;
import org.linli.disclosure.DisclosureManagement;
import org.linli.disclosure.DisclosureReading;
import org.linli.disclosure.QuarterSheet;
import org.linli.disclosure.SheetLine;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sheets of quarters over JSON: for anybody, and for those who close them. */
@RestController
@RequestMapping("/api/c/{community}/disclosure")
class DisclosureApi {

  private final DisclosureReading reading;
  private final DisclosureManagement disclosure;

  DisclosureApi(DisclosureReading reading, DisclosureManagement disclosure) {
    this.reading = reading;
    this.disclosure = disclosure;
  }

  /** Sheets, the newest first. */
  @GetMapping
  List<SheetLine> list(Scope scope) {
    return reading.list(scope);
  }

  /** One, such as {@code 2026Q3}. */
  @GetMapping("/{quarter:2\\d{3}Q[1-4]}")
  QuarterSheet show(Scope scope, @PathVariable String quarter) {
    return reading.show(scope, quarter);
  }

  /** Its figures byte for byte as they are kept: their SHA-256 is in the evidence log. */
  @GetMapping("/{quarter:2\\d{3}Q[1-4]}/figures")
  ResponseEntity<byte[]> kept(Scope scope, @PathVariable String quarter) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(reading.kept(scope, quarter).getBytes(StandardCharsets.UTF_8));
  }

  /** The quarter that is closed next. */
  @GetMapping("/desk")
  Next next(Actor actor) {
    return new Next(disclosure.next(actor));
  }

  /** Closes the books of a quarter and publishes its sheet. */
  @PostMapping("/desk/{quarter}")
  ResponseEntity<QuarterSheet> close(
      Actor actor,
      Community community,
      @PathVariable String quarter,
      @RequestBody CloseQuarter command) {
    disclosure.close(actor, DisclosurePages.quarter(quarter), command);
    return ResponseEntity.created(URI.create("/api" + community.path() + "/disclosure/" + quarter))
        .body(reading.show(actor.scope(), quarter));
  }

  /** Nothing without books. */
  record Next(Optional<ClosingView> next) {}
}

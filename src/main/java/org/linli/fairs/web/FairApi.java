package org.linli.fairs.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.fairs.CancelFair;
import org.linli.fairs.ConcludeFair;
import org.linli.fairs.DealManagement;
import org.linli.fairs.DealView;
import org.linli.fairs.EndDeal;
import org.linli.fairs.FairManagement;
import org.linli.fairs.FairMonth;
import org.linli.fairs.FairPage;
import org.linli.fairs.FairReading;
import org.linli.fairs.FairView;
import org.linli.fairs.ScheduleFair;
import org.linli.fairs.StallManagement;
import org.linli.fairs.StrikeDeal;
import org.linli.fairs.TakeStall;
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

/** Fairs over JSON: the same commands and the same reading as the pages. */
@RestController
@RequestMapping("/api/c/{community}/fairs")
class FairApi {

  private final FairReading reading;
  private final FairManagement fairs;
  private final StallManagement stalls;
  private final DealManagement deals;

  FairApi(FairReading reading, FairManagement fairs, StallManagement stalls, DealManagement deals) {
    this.reading = reading;
    this.fairs = fairs;
    this.stalls = stalls;
    this.deals = deals;
  }

  @GetMapping
  Listed list(Scope scope, Paging paging) {
    var past = reading.past(scope, paging);
    return new Listed(reading.coming(scope), past.rows(), past.next().map(String::valueOf));
  }

  @GetMapping("/{fair:[0-9a-f]{8}-.*}")
  FairPage show(Scope scope, @PathVariable UUID fair) {
    return reading.show(scope, fair);
  }

  /** By month, the latest first. */
  @GetMapping("/figures")
  List<FairMonth> figures(Scope scope) {
    return reading.figures(scope);
  }

  /** Answers with the first of them. */
  @PostMapping
  ResponseEntity<FairPage> schedule(
      Actor actor, Community community, @RequestBody ScheduleFair command) {
    var first = fairs.schedule(actor, command).getFirst();
    return ResponseEntity.created(URI.create("/api" + community.path() + "/fairs/" + first))
        .body(reading.show(actor.scope(), first));
  }

  @PostMapping("/{fair}/cancel")
  ResponseEntity<FairPage> cancel(
      Actor actor, @PathVariable UUID fair, @RequestBody CancelFair command) {
    fairs.cancel(actor, fair, command);
    return page(actor, fair);
  }

  @PostMapping("/{fair}/results")
  ResponseEntity<FairPage> conclude(
      Actor actor, @PathVariable UUID fair, @RequestBody ConcludeFair command) {
    fairs.conclude(actor, fair, command);
    return page(actor, fair);
  }

  @PostMapping("/{fair}/stall")
  ResponseEntity<FairPage> take(
      Actor actor, @PathVariable UUID fair, @RequestBody TakeStall command) {
    stalls.take(actor, fair, command);
    return page(actor, fair);
  }

  @PostMapping("/{fair}/stall/{organization}/leave")
  ResponseEntity<FairPage> leave(
      Actor actor, @PathVariable UUID fair, @PathVariable UUID organization) {
    stalls.leave(actor, fair, organization);
    return page(actor, fair);
  }

  private ResponseEntity<FairPage> page(Actor actor, UUID fair) {
    return ResponseEntity.ok(reading.show(actor.scope(), fair));
  }

  /** All for the community, a unit's own for it. */
  @GetMapping("/{fair}/deals")
  List<DealView> deals(Actor actor, @PathVariable UUID fair) {
    return reading.deals(actor, fair);
  }

  @PostMapping("/{fair}/deals")
  ResponseEntity<List<DealView>> strike(
      Actor actor, @PathVariable UUID fair, @RequestBody StrikeDeal command) {
    deals.strike(actor, fair, command);
    return ResponseEntity.ok(reading.deals(actor, fair));
  }

  @PostMapping("/deals/{deal}")
  ResponseEntity<DealView> end(Actor actor, @PathVariable UUID deal, @RequestBody EndDeal command) {
    deals.end(actor, deal, command);
    return ResponseEntity.ok(reading.deal(actor, deal));
  }

  /**
   * What lies ahead, and one page of what is over.
   *
   * @param next pass it as {@code after} to read on
   */
  record Listed(List<FairView> coming, List<FairView> past, Optional<String> next) {}
}

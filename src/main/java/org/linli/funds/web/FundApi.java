package org.linli.funds.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.linli.funds.Allot;
import org.linli.funds.CloseFund;
import org.linli.funds.EarmarkManagement;
import org.linli.funds.EarmarkView;
import org.linli.funds.FinishTask;
import org.linli.funds.FundManagement;
import org.linli.funds.FundPage;
import org.linli.funds.FundReading;
import org.linli.funds.FundView;
import org.linli.funds.MoveMoney;
import org.linli.funds.OpenFund;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Funds and earmarks over JSON: the same commands and the same reading as the pages. */
@RestController
@RequestMapping("/api/c/{community}/funds")
class FundApi {

  private final FundReading reading;
  private final FundManagement funds;
  private final EarmarkManagement earmarks;

  FundApi(FundReading reading, FundManagement funds, EarmarkManagement earmarks) {
    this.reading = reading;
    this.funds = funds;
    this.earmarks = earmarks;
  }

  /** All funds with what is left of each source. */
  @GetMapping
  List<FundView> list(Scope scope) {
    return reading.list(scope);
  }

  @GetMapping("/{fund:[0-9a-f]{8}-.*}")
  FundPage show(Scope scope, @PathVariable UUID fund) {
    return reading.show(scope, fund);
  }

  /** The same for staff, who read who gave. */
  @GetMapping("/desk/{fund:[0-9a-f]{8}-.*}")
  FundPage file(Actor actor, @PathVariable UUID fund) {
    return reading.file(actor, fund);
  }

  @PostMapping("/desk")
  ResponseEntity<FundPage> open(Actor actor, Community community, @RequestBody OpenFund command) {
    var id = funds.open(actor, command);
    return ResponseEntity.created(URI.create("/api" + community.path() + "/funds/desk/" + id))
        .body(reading.file(actor, id));
  }

  @PostMapping("/desk/{fund}/close")
  ResponseEntity<FundPage> close(
      Actor actor, @PathVariable UUID fund, @RequestBody CloseFund command) {
    funds.close(actor, fund, command);
    return ResponseEntity.ok(reading.file(actor, fund));
  }

  @GetMapping("/desk/earmarks/{earmark}")
  EarmarkView earmark(Actor actor, @PathVariable UUID earmark) {
    return reading.earmark(actor, earmark);
  }

  /** Answers the earmark that the money went to. */
  @PostMapping("/desk/earmarks/{earmark}/allot")
  ResponseEntity<EarmarkView> allot(
      Actor actor, @PathVariable UUID earmark, @RequestBody Allot command) {
    return ResponseEntity.ok(reading.earmark(actor, earmarks.allot(actor, earmark, command)));
  }

  @PostMapping("/desk/earmarks/{earmark}/back")
  ResponseEntity<EarmarkView> giveBack(
      Actor actor, @PathVariable UUID earmark, @RequestBody MoveMoney command) {
    earmarks.giveBack(actor, earmark, command);
    return ResponseEntity.ok(reading.earmark(actor, earmark));
  }

  @PostMapping("/desk/earmarks/{earmark}/draw")
  ResponseEntity<EarmarkView> draw(
      Actor actor, @PathVariable UUID earmark, @RequestBody MoveMoney command) {
    earmarks.draw(actor, earmark, command);
    return ResponseEntity.ok(reading.earmark(actor, earmark));
  }

  @PostMapping("/desk/earmarks/{earmark}/finish")
  ResponseEntity<EarmarkView> finish(
      Actor actor, @PathVariable UUID earmark, @RequestBody FinishTask command) {
    earmarks.finish(actor, earmark, command);
    return ResponseEntity.ok(reading.earmark(actor, earmark));
  }
}

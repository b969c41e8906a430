package org.linli.funds.web;

import java.util.List;
import java.util.UUID;
import org.linli.funds.CertifyHeads;
import org.linli.funds.CorrectHeads;
import org.linli.funds.FundReading;
import org.linli.funds.LineView;
import org.linli.funds.ReceiveSubsidy;
import org.linli.funds.SubsidyManagement;
import org.linli.funds.SubsidyView;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The subsidy by head count over JSON. */
@RestController
@RequestMapping("/api/c/{community}/funds")
class SubsidyApi {

  private final SubsidyManagement subsidies;
  private final FundReading reading;

  SubsidyApi(SubsidyManagement subsidies, FundReading reading) {
    this.subsidies = subsidies;
    this.reading = reading;
  }

  /** The latest years first. */
  @GetMapping("/subsidies")
  List<SubsidyView> list(Scope scope) {
    return subsidies.list(scope);
  }

  @PostMapping("/desk/{fund}/subsidies")
  ResponseEntity<List<SubsidyView>> certify(
      Actor actor, @PathVariable UUID fund, @RequestBody CertifyHeads command) {
    subsidies.certify(actor, fund, command);
    return ResponseEntity.ok(subsidies.list(actor.scope()));
  }

  @PostMapping("/desk/{fund}/subsidies/{yearSubsidy}/correct")
  ResponseEntity<List<SubsidyView>> correct(
      Actor actor,
      @PathVariable UUID fund,
      @PathVariable UUID yearSubsidy,
      @RequestBody CorrectHeads command) {
    subsidies.correct(actor, yearSubsidy, command);
    return ResponseEntity.ok(subsidies.list(actor.scope()));
  }

  @PostMapping("/desk/{fund}/subsidies/{yearSubsidy}/carry")
  ResponseEntity<List<SubsidyView>> carry(
      Actor actor, @PathVariable UUID fund, @PathVariable UUID yearSubsidy) {
    subsidies.carry(actor, yearSubsidy);
    return ResponseEntity.ok(subsidies.list(actor.scope()));
  }

  @PostMapping("/desk/lines/{bankLine}/subsidy")
  ResponseEntity<LineView> receive(
      Actor actor, @PathVariable UUID bankLine, @RequestBody ReceiveSubsidy command) {
    subsidies.receive(actor, bankLine, command);
    return ResponseEntity.ok(reading.line(actor, bankLine));
  }
}

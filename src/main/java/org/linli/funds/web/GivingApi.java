package org.linli.funds.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.linli.funds.CampaignView;
import org.linli.funds.GivingManagement;
import org.linli.funds.GivingReading;
import org.linli.funds.MakePledge;
import org.linli.funds.OpenCampaign;
import org.linli.funds.PledgeView;
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

/** Campaigns and pledges over JSON. */
@RestController
@RequestMapping("/api/c/{community}/funds")
class GivingApi {

  private final GivingReading reading;
  private final GivingManagement giving;

  GivingApi(GivingReading reading, GivingManagement giving) {
    this.reading = reading;
    this.giving = giving;
  }

  @GetMapping("/giving")
  List<CampaignView> list(Scope scope) {
    return reading.campaigns(scope);
  }

  @GetMapping("/giving/{campaign}")
  CampaignView show(Scope scope, @PathVariable UUID campaign) {
    return reading.campaign(scope, campaign);
  }

  @PostMapping("/giving/{campaign}/pledges")
  ResponseEntity<List<PledgeView>> pledge(
      Actor actor, @PathVariable UUID campaign, @RequestBody MakePledge command) {
    giving.pledge(actor, campaign, command);
    return ResponseEntity.ok(reading.mine(actor));
  }

  @GetMapping("/mine")
  List<PledgeView> mine(Actor actor) {
    return reading.mine(actor);
  }

  @PostMapping("/mine/{pledge}/withdraw")
  ResponseEntity<List<PledgeView>> withdraw(Actor actor, @PathVariable UUID pledge) {
    giving.withdraw(actor, pledge);
    return ResponseEntity.ok(reading.mine(actor));
  }

  @PostMapping("/desk/{fund}/campaigns")
  ResponseEntity<CampaignView> open(
      Actor actor,
      Community community,
      @PathVariable UUID fund,
      @RequestBody OpenCampaign command) {
    var id = giving.open(actor, fund, command);
    return ResponseEntity.created(URI.create("/api" + community.path() + "/funds/giving/" + id))
        .body(reading.campaign(actor.scope(), id));
  }

  /** Its pledges, for staff. */
  @GetMapping("/desk/campaigns/{campaign}")
  List<PledgeView> pledges(Actor actor, @PathVariable UUID campaign) {
    return reading.pledges(actor, campaign);
  }
}

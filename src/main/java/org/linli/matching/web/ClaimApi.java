package org.linli.matching.web;

import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.matching.ClaimManagement;
import org.linli.matching.ClaimNeed;
import org.linli.matching.ClaimStep;
import org.linli.matching.FileClaim;
import org.linli.matching.ReportDone;
import org.linli.matching.SetTerms;
import org.linli.matching.ShareReading;
import org.linli.matching.ShareStep;
import org.linli.matching.Shared;
import org.linli.matching.SharedClaims;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Claims over JSON; each answers with the need's story as it then stands. */
@RestController
@RequestMapping("/api/c/{community}/matching/{number}")
class ClaimApi {

  private final ClaimManagement claims;
  private final SharedClaims shared;
  private final ShareReading shares;
  private final NeedReading needs;

  ClaimApi(ClaimManagement claims, SharedClaims shared, ShareReading shares, NeedReading needs) {
    this.claims = claims;
    this.shared = shared;
    this.shares = shares;
    this.needs = needs;
  }

  @PostMapping("/claim")
  ResponseEntity<NeedStory> claim(Actor actor, ShortNumber number, @RequestBody ClaimNeed command) {
    claims.claim(actor, number, command);
    return story(actor, number);
  }

  @PostMapping("/file")
  ResponseEntity<NeedStory> file(Actor actor, ShortNumber number, @RequestBody FileClaim command) {
    claims.file(actor, number, command);
    return story(actor, number);
  }

  @PostMapping("/done")
  ResponseEntity<NeedStory> done(Actor actor, ShortNumber number, @RequestBody ReportDone command) {
    claims.report(actor, number, command);
    return story(actor, number);
  }

  @PostMapping("/step")
  ResponseEntity<NeedStory> step(Actor actor, ShortNumber number, @RequestBody ClaimStep command) {
    claims.take(actor, number, command);
    return story(actor, number);
  }

  /** Who shares it on what terms. */
  @GetMapping("/shares")
  Shared shares(Scope scope, ShortNumber number) {
    return shares.shared(scope, needs.story(scope, number).need().id());
  }

  @PostMapping("/terms")
  ResponseEntity<NeedStory> terms(Actor actor, ShortNumber number, @RequestBody SetTerms command) {
    shared.set(actor, number, command);
    return story(actor, number);
  }

  /** What those who share it agree among themselves. */
  @PostMapping("/share")
  ResponseEntity<NeedStory> share(Actor actor, ShortNumber number, @RequestBody ShareStep command) {
    shared.take(actor, number, command);
    return story(actor, number);
  }

  private ResponseEntity<NeedStory> story(Actor actor, ShortNumber number) {
    return ResponseEntity.ok(needs.story(actor.scope(), number));
  }
}

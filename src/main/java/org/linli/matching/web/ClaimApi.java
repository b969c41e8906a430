package org.linli.matching.web;

import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.linli.matching.ClaimManagement;
import org.linli.matching.ClaimNeed;
import org.linli.matching.ClaimStep;
import org.linli.matching.ReportDone;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Claims over JSON; each answers with the need's story as it then stands. */
@RestController
@RequestMapping("/api/c/{community}/matching/{number}")
class ClaimApi {

  private final ClaimManagement claims;
  private final NeedReading needs;

  ClaimApi(ClaimManagement claims, NeedReading needs) {
    this.claims = claims;
    this.needs = needs;
  }

  @PostMapping("/claim")
  ResponseEntity<NeedStory> claim(Actor actor, ShortNumber number, @RequestBody ClaimNeed command) {
    claims.claim(actor, number, command);
    return story(actor, number);
  }

  @PostMapping("/file")
  ResponseEntity<NeedStory> file(Actor actor, ShortNumber number) {
    claims.file(actor, number);
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

  private ResponseEntity<NeedStory> story(Actor actor, ShortNumber number) {
    return ResponseEntity.ok(needs.story(actor.scope(), number));
  }
}

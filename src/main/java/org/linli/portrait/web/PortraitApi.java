package org.linli.portrait.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.linli.portrait.DecideSign;
import org.linli.portrait.Portrait;
import org.linli.portrait.PortraitReading;
import org.linli.portrait.Sign;
import org.linli.portrait.SignManagement;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What residents ask for over JSON: the same reading and the same decisions as the pages. */
@RestController
@RequestMapping("/api/c/{community}/portrait")
class PortraitApi {

  private final PortraitReading reading;
  private final SignManagement signs;

  PortraitApi(PortraitReading reading, SignManagement signs) {
    this.reading = reading;
    this.signs = signs;
  }

  /** What anybody may know. */
  @GetMapping
  Counted published(Scope scope) {
    return new Counted(reading.published(scope));
  }

  /** All of it, but for groups in which anybody could be recognised. */
  @GetMapping("/desk")
  Counted full(Actor actor) {
    return new Counted(reading.full(actor));
  }

  /** What waits to be decided. */
  @GetMapping("/desk/signs")
  List<Sign> signs(Actor actor) {
    return signs.open(actor);
  }

  @GetMapping("/desk/signs/{sign}")
  Sign sign(Actor actor, @PathVariable UUID sign) {
    return signs.find(actor, sign);
  }

  /** Answers with what became of it. */
  @PostMapping("/desk/signs/{sign}")
  ResponseEntity<Sign> decide(
      Actor actor, @PathVariable UUID sign, @RequestBody DecideSign command) {
    signs.decide(actor, sign, command);
    return ResponseEntity.ok(signs.find(actor, sign));
  }

  /**
   * What was counted.
   *
   * @param portrait null before the first night
   */
  record Counted(Optional<Portrait> portrait) {}
}

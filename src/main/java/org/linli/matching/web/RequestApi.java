package org.linli.matching.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.linli.matching.AskUnit;
import org.linli.matching.DeclineRequest;
import org.linli.matching.Suggestion;
import org.linli.matching.Suggestions;
import org.linli.matching.UnitRequest;
import org.linli.matching.UnitRequestManagement;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Suggestions and requests over JSON. */
@RestController
@RequestMapping("/api/c/{community}/matching")
class RequestApi {

  private final Suggestions suggestions;
  private final UnitRequestManagement requests;
  private final NeedReading needs;

  RequestApi(Suggestions suggestions, UnitRequestManagement requests, NeedReading needs) {
    this.suggestions = suggestions;
    this.requests = requests;
    this.needs = needs;
  }

  @GetMapping("/{number}/suggestions")
  List<Suggestion> suggestions(Actor actor, ShortNumber number) {
    var need = needs.story(actor.scope(), number).need();
    var place = suggestions.where(actor, need, suggestions.drawn(actor));
    return suggestions.of(actor, need, Optional.empty(), place);
  }

  @GetMapping("/requests")
  List<UnitRequest> open(Actor actor) {
    return requests.open(actor);
  }

  /** A request and what the unit said to it. */
  @GetMapping("/requests/{asked}")
  UnitRequest show(Actor actor, @PathVariable UUID asked) {
    return requests.find(actor, asked);
  }

  @PostMapping("/{number}/ask/{organization}")
  ResponseEntity<Asked> ask(
      Actor actor,
      ShortNumber number,
      @PathVariable UUID organization,
      @RequestBody AskUnit command) {
    return ResponseEntity.status(201)
        .body(new Asked(requests.ask(actor, number, organization, command)));
  }

  @PostMapping("/requests/{asked}/yes")
  ResponseEntity<NeedStory> agree(Actor actor, @PathVariable UUID asked) {
    var number = requests.agree(actor, asked);
    return ResponseEntity.ok(needs.story(actor.scope(), number));
  }

  @PostMapping("/requests/{asked}/no")
  ResponseEntity<UnitRequest> decline(
      Actor actor, @PathVariable UUID asked, @RequestBody DeclineRequest command) {
    requests.decline(actor, asked, command);
    return ResponseEntity.ok(requests.find(actor, asked));
  }

  /** The id of a request that was sent. */
  record Asked(UUID request) {}
}

package org.linli.dispatch.web;

import java.util.List;
import java.util.UUID;
import org.linli.dispatch.AnswerWhistle;
import org.linli.dispatch.Echo;
import org.linli.dispatch.ProposalManagement;
import org.linli.dispatch.ProposeWhistle;
import org.linli.dispatch.RaiserAnswers;
import org.linli.dispatch.WhistleProposal;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedReading;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The community's side of whistles over JSON. */
@RestController
@RequestMapping("/api/c/{community}/dispatch")
class NeedWhistleApi {

  private final ProposalManagement proposals;
  private final RaiserAnswers answers;
  private final NeedReading needs;

  NeedWhistleApi(ProposalManagement proposals, RaiserAnswers answers, NeedReading needs) {
    this.proposals = proposals;
    this.answers = answers;
    this.needs = needs;
  }

  /** How whistles about a need stand, the last first. */
  @GetMapping("/{number}")
  List<Echo> of(Actor actor, ShortNumber number) {
    return answers.of(actor, needs.story(actor.scope(), number).need().id());
  }

  @PostMapping("/{number}/propose")
  ResponseEntity<WhistleProposal> propose(
      Actor actor, ShortNumber number, @RequestBody ProposeWhistle command) {
    proposals.propose(actor, number, command);
    var need = needs.story(actor.scope(), number).need().id();
    return ResponseEntity.status(201).body(proposals.of(actor, need).orElseThrow());
  }

  @PostMapping("/heard/{whistle}")
  ResponseEntity<Echo> answer(
      Actor actor, @PathVariable UUID whistle, @RequestBody AnswerWhistle command) {
    answers.answer(actor, whistle, command);
    return ResponseEntity.ok(answers.own(actor, whistle));
  }
}

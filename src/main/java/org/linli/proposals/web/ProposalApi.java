package org.linli.proposals.web;

import java.net.URI;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Slice;
import org.linli.proposals.AdoptedShare;
import org.linli.proposals.AnswerYesNo;
import org.linli.proposals.AskMerge;
import org.linli.proposals.GiveReason;
import org.linli.proposals.MakePoint;
import org.linli.proposals.OwnProposals;
import org.linli.proposals.ProposalAmending;
import org.linli.proposals.ProposalDrafting;
import org.linli.proposals.ProposalFile;
import org.linli.proposals.ProposalLine;
import org.linli.proposals.ProposalMerging;
import org.linli.proposals.ProposalPage;
import org.linli.proposals.ProposalReading;
import org.linli.proposals.ProposalSupport;
import org.linli.proposals.SignProposal;
import org.linli.proposals.SuggestAmendment;
import org.linli.proposals.WriteProposal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Residents' proposals over JSON: the same commands and the same reading as the pages. */
@RestController
@RequestMapping("/api/c/{community}/proposals")
class ProposalApi {

  private final ProposalReading reading;
  private final ProposalDrafting drafting;
  private final ProposalSupport support;
  private final ProposalAmending amending;
  private final ProposalMerging merging;

  ProposalApi(
      ProposalReading reading,
      ProposalDrafting drafting,
      ProposalSupport support,
      ProposalAmending amending,
      ProposalMerging merging) {
    this.reading = reading;
    this.drafting = drafting;
    this.support = support;
    this.amending = amending;
    this.merging = merging;
  }

  /** A number in a place where none is resolved. */
  static ShortNumber number(String text) {
    return ShortNumber.parse(text).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  @GetMapping
  Slice<ProposalLine> list(
      Scope scope, Paging paging, @RequestParam(defaultValue = "") String status) {
    return reading.list(scope, ProposalPages.status(status), paging);
  }

  /** How many of those that were answered were adopted. */
  @GetMapping("/share")
  AdoptedShare share(Scope scope) {
    return reading.share(scope);
  }

  @GetMapping("/{proposal:\\d.*}")
  ProposalPage show(Scope scope, ShortNumber number) {
    return reading.show(scope, number);
  }

  @GetMapping("/mine")
  OwnProposals mine(Actor actor) {
    return reading.mine(actor);
  }

  @GetMapping("/mine/{proposal:\\d.*}")
  ProposalFile file(Actor actor, ShortNumber number) {
    return reading.file(actor, number);
  }

  @PostMapping
  ResponseEntity<ProposalFile> draft(
      Actor actor, Community community, @RequestBody WriteProposal command) {
    var number = drafting.draft(actor, command);
    return ResponseEntity.created(
            URI.create("/api" + community.path() + "/proposals/mine/" + number))
        .body(reading.file(actor, number));
  }

  @PostMapping("/mine/{proposal:\\d.*}/text")
  ResponseEntity<ProposalFile> rewrite(
      Actor actor, ShortNumber number, @RequestBody WriteProposal command) {
    drafting.rewrite(actor, number, command);
    return ResponseEntity.ok(reading.file(actor, number));
  }

  @PostMapping("/mine/{proposal:\\d.*}/publish")
  ResponseEntity<ProposalFile> publish(Actor actor, ShortNumber number) {
    drafting.publish(actor, number);
    return ResponseEntity.ok(reading.file(actor, number));
  }

  @PostMapping("/mine/{proposal:\\d.*}/withdrawal")
  ResponseEntity<ProposalFile> withdraw(
      Actor actor, ShortNumber number, @RequestBody GiveReason command) {
    drafting.withdraw(actor, number, command);
    return ResponseEntity.ok(reading.file(actor, number));
  }

  @PostMapping("/mine/{proposal:\\d.*}/unsigned")
  ResponseEntity<OwnProposals> unsign(Actor actor, ShortNumber number) {
    drafting.unsign(actor, number);
    return ResponseEntity.ok(reading.mine(actor));
  }

  @PostMapping("/join/{invite}")
  ResponseEntity<ProposalFile> sign(
      Actor actor, @PathVariable UUID invite, @RequestBody SignProposal command) {
    return ResponseEntity.ok(reading.file(actor, drafting.sign(actor, invite, command)));
  }

  @PostMapping("/mine/{proposal:\\d.*}/merge")
  ResponseEntity<ProposalFile> merge(
      Actor actor, ShortNumber number, @RequestBody AskMerge command) {
    merging.ask(actor, number, command);
    return ResponseEntity.ok(reading.file(actor, number));
  }

  @PostMapping("/mine/{proposal:\\d.*}/merges/{merged}")
  ResponseEntity<ProposalFile> answerMerge(
      Actor actor,
      ShortNumber number,
      @PathVariable String merged,
      @RequestBody AnswerYesNo command) {
    merging.answer(actor, number, number(merged), command);
    return ResponseEntity.ok(reading.file(actor, number));
  }

  @PostMapping("/{proposal:\\d.*}/support")
  ResponseEntity<ProposalPage> support(Actor actor, ShortNumber number) {
    support.support(actor, number);
    return shown(actor, number);
  }

  @PostMapping("/{proposal:\\d.*}/support/withdrawal")
  ResponseEntity<ProposalPage> unsupport(Actor actor, ShortNumber number) {
    support.unsupport(actor, number);
    return shown(actor, number);
  }

  @PostMapping("/{proposal:\\d.*}/points")
  ResponseEntity<ProposalPage> point(
      Actor actor, ShortNumber number, @RequestBody MakePoint command) {
    support.point(actor, number, command);
    return shown(actor, number);
  }

  @PostMapping("/{proposal:\\d.*}/points/{point}/support")
  ResponseEntity<ProposalPage> supportPoint(
      Actor actor, ShortNumber number, @PathVariable UUID point) {
    support.supportPoint(actor, number, point, true);
    return shown(actor, number);
  }

  @PostMapping("/{proposal:\\d.*}/points/{point}/support/withdrawal")
  ResponseEntity<ProposalPage> unsupportPoint(
      Actor actor, ShortNumber number, @PathVariable UUID point) {
    support.supportPoint(actor, number, point, false);
    return shown(actor, number);
  }

  @PostMapping("/{proposal:\\d.*}/amendments")
  ResponseEntity<ProposalPage> amend(
      Actor actor, ShortNumber number, @RequestBody SuggestAmendment command) {
    amending.suggest(actor, number, command);
    return shown(actor, number);
  }

  @PostMapping("/{proposal:\\d.*}/amendments/{amendment}/answer")
  ResponseEntity<ProposalPage> answer(
      Actor actor,
      ShortNumber number,
      @PathVariable UUID amendment,
      @RequestBody AnswerYesNo command) {
    amending.answer(actor, number, amendment, command);
    return shown(actor, number);
  }

  @PostMapping("/{proposal:\\d.*}/amendments/{amendment}/taken-back")
  ResponseEntity<ProposalPage> takeBack(
      Actor actor, ShortNumber number, @PathVariable UUID amendment) {
    amending.takeBack(actor, number, amendment);
    return shown(actor, number);
  }

  private ResponseEntity<ProposalPage> shown(Actor actor, ShortNumber number) {
    return ResponseEntity.ok(reading.show(actor, number));
  }
}

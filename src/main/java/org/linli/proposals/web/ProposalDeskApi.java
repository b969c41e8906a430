package org.linli.proposals.web;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.linli.files.Pictures;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Slice;
import org.linli.proposals.AnswerYesNo;
import org.linli.proposals.DecideProposal;
import org.linli.proposals.DeskFile;
import org.linli.proposals.GiveReason;
import org.linli.proposals.HideWords;
import org.linli.proposals.MakeRemark;
import org.linli.proposals.OwnProposals;
import org.linli.proposals.ProposalDesigning;
import org.linli.proposals.ProposalHiding;
import org.linli.proposals.ProposalLine;
import org.linli.proposals.ProposalPage;
import org.linli.proposals.ProposalReading;
import org.linli.proposals.ProposalReviewing;
import org.linli.proposals.ReviewProposal;
import org.linli.proposals.ShowPlan;
import org.linli.web.Visitor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Reviews, answers, plans and hidden words over JSON. */
@RestController
@RequestMapping("/api/c/{community}/proposals")
class ProposalDeskApi {

  private final ProposalReading reading;
  private final ProposalReviewing reviewing;
  private final ProposalDesigning designing;
  private final ProposalHiding hiding;
  private final Pictures pictures;

  ProposalDeskApi(
      ProposalReading reading,
      ProposalReviewing reviewing,
      ProposalDesigning designing,
      ProposalHiding hiding,
      Pictures pictures) {
    this.reading = reading;
    this.reviewing = reviewing;
    this.designing = designing;
    this.hiding = hiding;
    this.pictures = pictures;
  }

  @GetMapping("/desk")
  Slice<ProposalLine> desk(Actor actor, Paging paging) {
    return reading.desk(actor, paging);
  }

  @GetMapping("/desk/{proposal:\\d.*}")
  DeskFile file(Actor actor, ShortNumber number) {
    return reading.desk(actor, number);
  }

  @PostMapping("/desk/{proposal:\\d.*}/taken-up")
  ResponseEntity<DeskFile> takeUp(
      Actor actor, ShortNumber number, @RequestBody GiveReason command) {
    reviewing.takeUp(actor, number, command);
    return filed(actor, number);
  }

  @PostMapping("/desk/{proposal:\\d.*}/reviews")
  ResponseEntity<DeskFile> review(
      Actor actor, ShortNumber number, @RequestBody ReviewProposal command) {
    reviewing.review(actor, number, command);
    return filed(actor, number);
  }

  @PostMapping("/desk/{proposal:\\d.*}/decision")
  ResponseEntity<DeskFile> decide(
      Actor actor, ShortNumber number, @RequestBody DecideProposal command) {
    reviewing.decide(actor, number, command);
    return filed(actor, number);
  }

  @PostMapping("/desk/{proposal:\\d.*}/hidden")
  ResponseEntity<DeskFile> hide(Actor actor, ShortNumber number, @RequestBody HideWords command) {
    hiding.hide(actor, number, command);
    return filed(actor, number);
  }

  @PostMapping("/mine/hidings/{hiding}/appeal")
  ResponseEntity<OwnProposals> appeal(
      Actor actor, @PathVariable("hiding") UUID id, @RequestBody GiveReason command) {
    hiding.appeal(actor, id, command);
    return ResponseEntity.ok(reading.mine(actor));
  }

  @PostMapping("/desk/{proposal:\\d.*}/hidings/{hiding}")
  ResponseEntity<DeskFile> decideAppeal(
      Actor actor,
      ShortNumber number,
      @PathVariable("hiding") UUID id,
      @RequestBody AnswerYesNo command) {
    hiding.decide(actor, id, command);
    return filed(actor, number);
  }

  /** The same picture twice is one, so this needs no key; it is read outside of a transaction. */
  @PostMapping(
      path = "/desk/{proposal:\\d.*}/plans",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<DeskFile> plan(
      Visitor visitor,
      ShortNumber number,
      @RequestParam("picture") MultipartFile file,
      @RequestParam(defaultValue = "") String planner,
      @RequestParam(defaultValue = "") String changes,
      @RequestParam(defaultValue = "") String seen)
      throws IOException {
    var actor = visitor.actor().orElseThrow(() -> new Refused(KernelError.LOGIN_REQUIRED));
    var command = new ShowPlan(planner, changes, seen);
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    designing.show(actor, number, command, pictures.accept(file.getBytes(), name));
    return filed(actor, number);
  }

  @PostMapping("/{proposal:\\d.*}/plans/{round:\\d{1,3}}/remarks")
  ResponseEntity<ProposalPage> remark(
      Actor actor, ShortNumber number, @PathVariable int round, @RequestBody MakeRemark command) {
    designing.remark(actor, number, round, command);
    return ResponseEntity.ok(reading.show(actor, number));
  }

  private ResponseEntity<DeskFile> filed(Actor actor, ShortNumber number) {
    return ResponseEntity.ok(reading.desk(actor, number));
  }
}

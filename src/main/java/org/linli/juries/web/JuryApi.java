package org.linli.juries.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.linli.juries.AnswerJury;
import org.linli.juries.CallOffJury;
import org.linli.juries.ConveneJury;
import org.linli.juries.JuryFile;
import org.linli.juries.JuryManagement;
import org.linli.juries.JuryPage;
import org.linli.juries.JuryReading;
import org.linli.juries.JuryTaking;
import org.linli.juries.JuryView;
import org.linli.juries.OwnSeat;
import org.linli.juries.PutWording;
import org.linli.juries.ReplyToDraw;
import org.linli.juries.ToldReply;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Slice;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Juries over JSON: the same commands and the same reading as the pages. */
@RestController
@RequestMapping("/api/c/{community}/juries")
class JuryApi {

  private final JuryReading reading;
  private final JuryTaking taking;
  private final JuryManagement juries;

  JuryApi(JuryReading reading, JuryTaking taking, JuryManagement juries) {
    this.reading = reading;
    this.taking = taking;
    this.juries = juries;
  }

  @GetMapping
  Slice<JuryView> list(Scope scope, Paging paging) {
    return reading.list(scope, paging);
  }

  /** With its seats by number; no name is in it. */
  @GetMapping("/{jury}")
  JuryPage show(Scope scope, ShortNumber jury) {
    return reading.show(scope, jury);
  }

  /** For what the caller was drawn. */
  @GetMapping("/mine")
  List<OwnSeat> mine(Actor actor) {
    return reading.own(actor);
  }

  @GetMapping("/mine/{jurySeat}")
  OwnSeat seat(Actor actor, @PathVariable UUID jurySeat) {
    return reading.own(actor, jurySeat);
  }

  @PostMapping("/mine/{jurySeat}/reply")
  ResponseEntity<OwnSeat> reply(
      Actor actor, @PathVariable UUID jurySeat, @RequestBody ReplyToDraw command) {
    taking.reply(actor, jurySeat, command);
    return ResponseEntity.ok(reading.own(actor, jurySeat));
  }

  @PostMapping("/mine/{jurySeat}/approval")
  ResponseEntity<OwnSeat> approve(Actor actor, @PathVariable UUID jurySeat) {
    taking.approve(actor, jurySeat);
    return ResponseEntity.ok(reading.own(actor, jurySeat));
  }

  /** The newest hundred, for staff. */
  @GetMapping("/desk")
  List<JuryView> desk(Actor actor) {
    return reading.desk(actor);
  }

  @PostMapping("/desk")
  ResponseEntity<JuryFile> convene(
      Actor actor, Community community, @RequestBody ConveneJury command) {
    var number = juries.convene(actor, command);
    return ResponseEntity.created(URI.create("/api" + community.path() + "/juries/desk/" + number))
        .body(reading.file(actor, number));
  }

  @GetMapping("/desk/{jury}")
  JuryFile file(Actor actor, ShortNumber jury) {
    return reading.file(actor, jury);
  }

  @PostMapping("/desk/{jury}/told")
  ResponseEntity<JuryFile> told(Actor actor, ShortNumber jury, @RequestBody ToldReply command) {
    juries.told(actor, jury, command);
    return ResponseEntity.ok(reading.file(actor, jury));
  }

  @PostMapping("/desk/{jury}/wording")
  ResponseEntity<JuryFile> put(Actor actor, ShortNumber jury, @RequestBody PutWording command) {
    juries.put(actor, jury, command);
    return ResponseEntity.ok(reading.file(actor, jury));
  }

  @PostMapping("/desk/{jury}/recommendation")
  ResponseEntity<JuryFile> recommend(Actor actor, ShortNumber jury) {
    juries.recommend(actor, jury);
    return ResponseEntity.ok(reading.file(actor, jury));
  }

  @PostMapping("/desk/{jury}/answer")
  ResponseEntity<JuryFile> answer(Actor actor, ShortNumber jury, @RequestBody AnswerJury command) {
    juries.answer(actor, jury, command);
    return ResponseEntity.ok(reading.file(actor, jury));
  }

  @PostMapping("/desk/{jury}/end")
  ResponseEntity<JuryFile> callOff(
      Actor actor, ShortNumber jury, @RequestBody CallOffJury command) {
    juries.callOff(actor, jury, command);
    return ResponseEntity.ok(reading.file(actor, jury));
  }
}

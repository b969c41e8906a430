package org.linli.assembly.web;

import java.util.UUID;
import org.linli.assembly.AdviceManagement;
import org.linli.assembly.MeetingPage;
import org.linli.assembly.MeetingReading;
import org.linli.assembly.WriteAdvice;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Advice of councils over JSON (CULT-4). */
@RestController
@RequestMapping("/api/c/{community}/assembly/{meeting:[0-9a-f]{8}-.*}/advice")
class AdviceApi {

  private final AdviceManagement advice;
  private final MeetingReading reading;

  AdviceApi(AdviceManagement advice, MeetingReading reading) {
    this.advice = advice;
    this.reading = reading;
  }

  @PostMapping
  ResponseEntity<MeetingPage> advise(
      Actor actor,
      Community community,
      @PathVariable UUID meeting,
      @RequestBody WriteAdvice command) {
    advice.advise(actor, meeting, command);
    return ResponseEntity.ok(reading.show(actor.scope(), community, meeting));
  }
}

package org.linli.matching.web;

import org.linli.kernel.Actor;
import org.linli.matching.Board;
import org.linli.matching.BoardReading;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The three lists of a meeting over JSON. */
@RestController
class BoardApi {

  private final BoardReading reading;

  BoardApi(BoardReading reading) {
    this.reading = reading;
  }

  @GetMapping("/api/c/{community}/matching/board")
  Board show(Actor actor) {
    return reading.of(actor);
  }
}

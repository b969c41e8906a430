package org.linli.projects.web;

import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.projects.AnswerLetter;
import org.linli.projects.IssueLetter;
import org.linli.projects.LetterFile;
import org.linli.projects.LetterManagement;
import org.linli.projects.LetterReading;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Letters over JSON: the same commands and the same reading as the pages. */
@RestController
@RequestMapping("/api/c/{community}/projects/letters/{projectLetter}")
class LetterApi {

  private final LetterReading reading;
  private final LetterManagement letters;

  LetterApi(LetterReading reading, LetterManagement letters) {
    this.reading = reading;
    this.letters = letters;
  }

  @GetMapping
  LetterFile show(Actor actor, @PathVariable UUID projectLetter) {
    return reading.file(actor, projectLetter);
  }

  @PostMapping("/issue")
  ResponseEntity<LetterFile> issue(
      Actor actor, @PathVariable UUID projectLetter, @RequestBody IssueLetter command) {
    letters.issue(actor, projectLetter, command);
    return ResponseEntity.ok(reading.file(actor, projectLetter));
  }

  @PostMapping("/drop")
  ResponseEntity<LetterFile> drop(Actor actor, @PathVariable UUID projectLetter) {
    letters.drop(actor, projectLetter);
    return ResponseEntity.ok(reading.file(actor, projectLetter));
  }

  @PostMapping("/answer")
  ResponseEntity<LetterFile> answer(
      Actor actor, @PathVariable UUID projectLetter, @RequestBody AnswerLetter command) {
    letters.answer(actor, projectLetter, command);
    return ResponseEntity.ok(reading.file(actor, projectLetter));
  }
}

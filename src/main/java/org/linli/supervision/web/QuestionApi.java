package org.linli.supervision.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.supervision.AnswerInPublic;
import org.linli.supervision.AskInPublic;
import org.linli.supervision.PublicQuestion;
import org.linli.supervision.QuestionManagement;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questions that are answered in public, over JSON. */
@RestController
@RequestMapping("/api/c/{community}/supervision")
class QuestionApi {

  private final QuestionManagement questions;

  QuestionApi(QuestionManagement questions) {
    this.questions = questions;
  }

  @GetMapping("/questions")
  Listed list(Scope scope, @RequestParam(defaultValue = "") String page, Paging paging) {
    var slice = questions.list(scope, page, paging);
    return new Listed(slice.rows(), slice.next().map(String::valueOf));
  }

  /** What the caller asked. */
  @GetMapping("/questions/mine")
  List<PublicQuestion> own(Actor actor) {
    return questions.own(actor);
  }

  @PostMapping("/questions")
  ResponseEntity<List<PublicQuestion>> ask(
      Actor actor, Community community, @RequestBody AskInPublic command) {
    questions.ask(actor, command);
    return ResponseEntity.created(
            URI.create("/api" + community.path() + "/supervision/questions/mine"))
        .body(questions.own(actor));
  }

  /** What waits for an answer. */
  @GetMapping("/desk/questions")
  List<PublicQuestion> waiting(Actor actor) {
    return questions.waiting(actor);
  }

  @GetMapping("/desk/questions/{question}")
  PublicQuestion work(Actor actor, @PathVariable UUID question) {
    return questions.work(actor, question);
  }

  @PostMapping("/desk/questions/{question}")
  ResponseEntity<PublicQuestion> answer(
      Actor actor, @PathVariable UUID question, @RequestBody AnswerInPublic command) {
    questions.answer(actor, question, command);
    return ResponseEntity.ok(questions.work(actor, question));
  }

  /** A page of questions and where the next begins. */
  record Listed(List<PublicQuestion> rows, Optional<String> next) {}
}

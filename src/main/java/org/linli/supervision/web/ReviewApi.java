package org.linli.supervision.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.supervision.AnswerInPublic;
import org.linli.supervision.NameReviewer;
import org.linli.supervision.ReviewManagement;
import org.linli.supervision.ReviewView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Yearly reviews of money over JSON; the report itself is handed in on the page. */
@RestController
@RequestMapping("/api/c/{community}/supervision")
class ReviewApi {

  private final ReviewManagement reviews;

  ReviewApi(ReviewManagement reviews) {
    this.reviews = reviews;
  }

  @GetMapping("/reviews")
  List<ReviewView> list(Scope scope) {
    return reviews.list(scope);
  }

  @GetMapping("/reviews/{review}")
  ReviewView show(Scope scope, @PathVariable UUID review) {
    return reviews.show(scope, review);
  }

  @PostMapping("/desk/reviews")
  ResponseEntity<ReviewView> name(
      Actor actor, Community community, @RequestBody NameReviewer command) {
    var id = reviews.name(actor, command);
    return ResponseEntity.created(
            URI.create("/api" + community.path() + "/supervision/reviews/" + id))
        .body(reviews.show(actor.scope(), id));
  }

  @PostMapping("/desk/reviews/{review}/answer")
  ResponseEntity<ReviewView> answer(
      Actor actor, @PathVariable UUID review, @RequestBody AnswerInPublic command) {
    reviews.answer(actor, review, command);
    return ResponseEntity.ok(reviews.show(actor.scope(), review));
  }
}

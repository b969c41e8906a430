package org.linli.evaluation.web;

import org.linli.evaluation.RateNeed;
import org.linli.evaluation.RatingManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Ratings over JSON. */
@RestController
class RatingApi {

  private final RatingManagement ratings;
  private final NeedReading needs;

  RatingApi(RatingManagement ratings, NeedReading needs) {
    this.ratings = ratings;
    this.needs = needs;
  }

  @PostMapping("/api/c/{community}/evaluation/{number}")
  ResponseEntity<NeedStory> rate(Actor actor, ShortNumber number, @RequestBody RateNeed command) {
    ratings.rate(actor, number, command);
    return ResponseEntity.ok(needs.story(actor.scope(), number));
  }
}

package org.linli.evaluation.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import linli.jte.Templates;
import org.linli.evaluation.EvaluationPermission;
import org.linli.evaluation.RatingReading;
import org.linli.evaluation.Standing;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.needs.Concern;
import org.linli.needs.NeedOutcome;
import org.linli.needs.NeedStatus;
import org.linli.needs.NeedView;
import org.linli.needs.asking.Completion;
import org.linli.web.Layout;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Asks those whom a need concerns how it went, and tells everybody how they rated it. */
@Component
@Order(0)
class RatingOutcome implements NeedOutcome {

  private final RatingReading ratings;
  private final Templates templates;
  private final Clock clock;

  RatingOutcome(RatingReading ratings, Templates templates, Clock clock) {
    this.ratings = ratings;
    this.templates = templates;
    this.clock = clock;
  }

  @Override
  public Optional<JteModel> outcome(
      Scope scope, Optional<Actor> reader, Optional<Concern> concern, NeedView need, Layout page) {
    var rater = reader.filter(it -> concern.isPresent() && it.may(EvaluationPermission.RATE));
    var shown =
        switch (need.status()) {
          case COMPLETED, CLOSED ->
              rater
                  .map(actor -> asked(actor, need))
                  .or(
                      () ->
                          ratings
                              .figures(scope, need.id())
                              .map(it -> RatingShown.figures(need, it)));
          case MERGED ->
              rater.flatMap(actor -> ratings.goesOn(actor, need.id()).map(on -> asked(actor, on)));
          default -> Optional.<RatingShown>empty();
        };
    return shown.filter(RatingShown::any).map(it -> templates.evaluation_outcome(page, it));
  }

  private RatingShown asked(Actor actor, NeedView need) {
    return shown(need.number(), need.status(), need.dueAt(), ratings.standing(actor, need.id()));
  }

  private RatingShown asked(Actor actor, Completion on) {
    var standing = ratings.standing(actor, on.needId());
    return shown(on.number(), on.status(), on.ratingDue().orElseThrow(), standing);
  }

  /** As long as the count of whom a need asks is not there yet, its own due day says until when. */
  private RatingShown shown(
      ShortNumber number, NeedStatus status, Instant due, Optional<Standing> standing) {
    var until = standing.map(Standing::closesAt).orElse(due);
    var asking = standing.isPresent() && !clock.instant().isAfter(until);
    var said = standing.flatMap(Standing::said);
    var open =
        switch (status) {
          case COMPLETED -> said.isEmpty() || asking;
          case CLOSED -> asking;
          default -> false;
        };
    return new RatingShown(number, standing.flatMap(Standing::published), said, open, until);
  }
}

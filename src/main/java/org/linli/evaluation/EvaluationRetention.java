package org.linli.evaluation;

import java.time.Clock;
import java.time.LocalTime;
import org.linli.directory.CommunityDirectory;
import org.linli.platform.EachCommunity;
import org.linli.platform.NightlyJob;
import org.springframework.stereotype.Component;

/**
 * Erases what people said with a rating or a call when the rule {@code evaluation/retention} no
 * longer lets it be kept (PIPL 19). Grades stay.
 */
@Component
class EvaluationRetention implements NightlyJob {

  private final CommunityDirectory communities;
  private final Ratings ratings;
  private final CallBacks callBacks;
  private final EvaluationRules rules;
  private final EachCommunity each;
  private final Clock clock;

  EvaluationRetention(
      CommunityDirectory communities,
      Ratings ratings,
      CallBacks callBacks,
      EvaluationRules rules,
      EachCommunity each,
      Clock clock) {
    this.communities = communities;
    this.ratings = ratings;
    this.callBacks = callBacks;
    this.rules = rules;
    this.each = each;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "evaluation.notes-erased";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(2, 30);
  }

  @Override
  public void run() {
    each.run(communities.ids(), this::eraseIn);
  }

  private void eraseIn(long community) {
    var now = clock.instant();
    var before = now.minus(rules.notes(community, now));
    ratings.forgetBefore(community, before);
    callBacks.forgetBefore(community, before);
  }
}

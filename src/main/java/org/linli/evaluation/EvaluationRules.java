package org.linli.evaluation;

import java.time.Duration;
import java.time.Instant;
import org.linli.calendar.Term;
import org.linli.directory.CommunityDirectory;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** What the rules in force say about ratings. */
@Component
class EvaluationRules {

  static final String LADDER = "evaluation/call-back";

  private final Rules rules;
  private final CommunityDirectory communities;

  EvaluationRules(Rules rules, CommunityDirectory communities) {
    this.rules = rules;
    this.communities = communities;
  }

  /** How long somebody who was not content may wait for a call. */
  Term callBack(long communityId, Instant now) {
    return Term.workingDays(rule(LADDER, communityId, now).number("working_days"));
  }

  int tries(long communityId, Instant now) {
    return rule(LADDER, communityId, now).number("tries");
  }

  /** How much later it is tried again. */
  Duration again(long communityId, Instant now) {
    return Duration.ofHours(rule(LADDER, communityId, now).number("again_hours"));
  }

  /** Of fewer people nothing is published. */
  int least(long communityId, Instant now) {
    return least(area(communityId), now);
  }

  /** The same by the code of a community, for the public, who may not ask the register for it. */
  int least(String area, Instant now) {
    return rules.inForce("evaluation/figures", area, Dates.day(now)).number("least_people");
  }

  /** How long what people said is kept. */
  Duration notes(long communityId, Instant now) {
    return Duration.ofDays(rule("evaluation/retention", communityId, now).number("notes_days"));
  }

  /** Code of the community, by which rules and calendars are chosen. */
  String area(long communityId) {
    return communities.byId(communityId).code();
  }

  private Rule rule(String id, long communityId, Instant now) {
    return rules.inForce(id, area(communityId), Dates.day(now));
  }
}

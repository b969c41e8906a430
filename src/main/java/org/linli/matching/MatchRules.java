package org.linli.matching;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.directory.CommunityDirectory;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.linli.resources.ResourceKind;
import org.springframework.stereotype.Component;

/** What the rules in force say about suggestions and requests. */
@Component
class MatchRules {

  private final Rules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  MatchRules(Rules rules, CommunityDirectory communities, Clock clock) {
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  /** How far away what is proposed may be. */
  Demand.Reach reach(long communityId) {
    var rule = rule("matching/suggestions", communityId);
    return new Demand.Reach(
        rule.number("farthest_metres"),
        rule.texts("anywhere").stream().map(ResourceKind::valueOf).collect(Collectors.toSet()));
  }

  /** How often a unit is asked in a month before it is left alone. */
  int requestsPerMonth(long communityId) {
    return rule("matching/requests", communityId).number("per_unit_per_month");
  }

  /** Days for an answer at most. */
  int answerDays(long communityId) {
    return rule("matching/requests", communityId).number("longest_answer_days");
  }

  /** Days for an answer where nobody says anything else. */
  int usualAnswerDays(long communityId) {
    return rule("matching/requests", communityId).number("usual_answer_days");
  }

  /** Days until it should be done where nobody says anything else. */
  int usualDoneDays(long communityId) {
    return rule("matching/requests", communityId).number("usual_done_days");
  }

  /** Days after the promised day until a claim lapses. */
  int lapseAfterDays(long communityId) {
    return rule("matching/claims", communityId).number("lapse_after_days");
  }

  /** Codes of why a unit cannot help this time. */
  List<String> reasons(long communityId) {
    return rule("matching/requests", communityId).texts("reasons");
  }

  private Rule rule(String id, long communityId) {
    var place = communities.place(communityId).orElseThrow(); // a community, or an area above
    return rules.inForce(id, place.code(), Dates.day(clock.instant()));
  }
}

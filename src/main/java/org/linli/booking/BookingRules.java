package org.linli.booking;

import java.time.Clock;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Community;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** What the rule {@code booking/limits} says. */
@Component
class BookingRules {

  private final Rules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  BookingRules(Rules rules, CommunityDirectory communities, Clock clock) {
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  /** How far ahead times can be booked. The public, who asks too, cannot look up a community. */
  int daysAhead(Community community) {
    return limits(community).number("days_ahead");
  }

  /** Bookings that an account may have before it. */
  int mostAtATime(long communityId) {
    return limits(communityId).number("most_at_a_time");
  }

  /** Weeks of a series. */
  int mostWeeks(long communityId) {
    return limits(communityId).number("most_weeks");
  }

  /** Days after which it is forgotten who came. */
  int partyDays(long communityId) {
    return limits(communityId).number("party_days");
  }

  /** When a resource counts as idle (RES-5). */
  Idle idle(long communityId) {
    var limits = limits(communityId);
    return new Idle(
        limits.number("idle_days"), limits.number("idle_hours"), limits.number("idle_percent"));
  }

  private Rule limits(long communityId) {
    return limits(communities.byId(communityId));
  }

  private Rule limits(Community community) {
    return rules.inForce("booking/limits", community.code(), Dates.day(clock.instant()));
  }

  /**
   * @param days that are looked at
   * @param hours that were open at least
   * @param percent of them that were idle, beyond which it is said
   */
  record Idle(int days, int hours, int percent) {}
}

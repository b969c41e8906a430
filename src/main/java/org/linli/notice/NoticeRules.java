package org.linli.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linli.directory.CommunityDirectory;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** What the rules in force say about notices. */
@Component
public class NoticeRules {

  private final Rules rules;
  private final CommunityDirectory communities;

  NoticeRules(Rules rules, CommunityDirectory communities) {
    this.rules = rules;
    this.communities = communities;
  }

  /** When nothing is sent, unless the recipient chose other hours. */
  public QuietHours quiet(long communityId, Instant now) {
    var rule = rule("notice/quiet", communityId, now);
    return new QuietHours(rule.number("from_hour"), rule.number("until_hour"));
  }

  /** Whether a template goes out in quiet hours as well. */
  boolean exempt(long communityId, String template, Instant now) {
    return rule("notice/quiet", communityId, now).texts("exempt").contains(template);
  }

  /** When the digest of a day goes out. */
  Instant digest(long communityId, Instant now) {
    var hour = rule("notice/quiet", communityId, now).number("digest_hour");
    return Dates.day(now).atTime(hour, 0).atZone(Dates.ZONE).toInstant();
  }

  Pace pace(long communityId, Instant now) {
    var rule = rule("notice/sending", communityId, now);
    return new Pace(
        rule.number("per_minute"),
        Duration.ofMinutes(rule.number("first_retry_minutes")),
        Duration.ofMinutes(rule.number("longest_retry_minutes")),
        Duration.ofHours(rule.number("oldest_hours")));
  }

  /** Codes of the special groups that are called. */
  List<String> called(long communityId, Instant now) {
    return rule("notice/calls", communityId, now).texts("tags");
  }

  /** After so many calls that nobody took, the call has failed. */
  public int tries(long communityId, Instant now) {
    return rule("notice/calls", communityId, now).number("tries");
  }

  /** How long staff wait before they call again. */
  public Duration again(long communityId, Instant now) {
    return Duration.ofHours(rule("notice/calls", communityId, now).number("again_hours"));
  }

  /** How long notices are kept. */
  Duration kept(long communityId, Instant now) {
    return Duration.ofDays(rule("notice/retention", communityId, now).number("kept_days"));
  }

  /** How long the link works that ends messages. */
  Duration stopLink(long communityId, Instant now) {
    return Duration.ofDays(rule("notice/retention", communityId, now).number("stop_link_days"));
  }

  private Rule rule(String id, long communityId, Instant now) {
    return rules.inForce(id, communities.byId(communityId).code(), Dates.day(now));
  }

  /**
   * How fast messages go out.
   *
   * @param perMinute in one community
   * @param firstRetry after the first failure; twice as long after each further one
   * @param longestRetry at most
   * @param oldest what is older is dropped
   */
  record Pace(int perMinute, Duration firstRetry, Duration longestRetry, Duration oldest) {

    /** When to try again after so many failures. */
    Instant again(int attempts, Instant now) {
      var wait = firstRetry.multipliedBy(1L << Math.clamp(attempts - 1, 0, 20));
      return now.plus(wait.compareTo(longestRetry) < 0 ? wait : longestRetry);
    }
  }
}

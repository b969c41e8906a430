package org.linli.opinions;

import java.time.Clock;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Community;
import org.linli.opinions.mapping.MapOptions;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** What the rule {@code opinions/rounds} in force says. */
@Component
class OpinionRules {

  private final Rules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  OpinionRules(Rules rules, CommunityDirectory communities, Clock clock) {
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  /** How a map is drawn; what no rule says is as {@link MapOptions#usual} says. */
  MapOptions map(long community, long seed) {
    var rule = rule(community);
    var usual = MapOptions.usual(seed);
    var least = rule.number("least_group");
    return new MapOptions(
        rule.number("least_answers"),
        rule.number("least_people"),
        least,
        Math.max(2 * least, usual.minimumShape()),
        rule.number("most_groups"),
        usual.significance(),
        usual.listed(),
        usual.step(),
        seed);
  }

  /** Read by everybody, who may not look a community up. */
  Explained explained(Community community) {
    var rule = rule(community.code());
    return new Explained(
        rule.number("least_answers"),
        rule.number("least_people"),
        rule.number("least_group"),
        rule.number("most_groups"),
        rule.number("redraw_minutes"),
        rule.number("redraw_people"),
        rule.number("forget_days"));
  }

  /** Read by everybody, who may not look a community up. */
  int leastPeople(Community community) {
    return rule(community.code()).number("least_people");
  }

  Limits limits(long community) {
    var rule = rule(community);
    return new Limits(
        rule.number("votes_per_minute"),
        rule.number("statements_per_person"),
        rule.number("statements_per_round"),
        rule.number("most_days"),
        rule.number("forget_days"));
  }

  Redraw redraw(long community) {
    var rule = rule(community);
    return new Redraw(rule.number("redraw_minutes"), rule.number("redraw_people"));
  }

  private Rule rule(long community) {
    return rule(communities.byId(community).code());
  }

  private Rule rule(String code) {
    return rules.inForce("opinions/rounds", code, Dates.day(clock.instant()));
  }

  /**
   * Against floods.
   *
   * @param votes of one person in a minute
   * @param ownStatements of one person in a round
   * @param statements in a round
   * @param days that a round may last
   * @param forgetDays after its result until it is forgotten who answered what
   */
  record Limits(int votes, int ownStatements, int statements, int days, int forgetDays) {}

  /**
   * When a map is drawn anew.
   *
   * @param minutes after a vote
   * @param people who must have voted since the last one
   */
  record Redraw(int minutes, int people) {}
}

package org.linli.bodies.groups;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.linli.directory.CommunityDirectory;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** What the rule {@code bodies/groups} in force says. */
@Component
class GroupRules {

  private final Rules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  GroupRules(Rules rules, CommunityDirectory communities, Clock clock) {
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  /** Days until whoever has to act in this state has acted; none once it ended. */
  int days(long community, GroupStatus status) {
    var rule = rule(community);
    return switch (status) {
      case IDEA -> rule.number("idea_days");
      case GATHERING -> rule.number("gathering_days");
      case FILED -> rule.number("filed_days");
      case REGISTERED -> rule.number("registered_days");
      case ENDED -> 0;
    };
  }

  int leastMembers(long community) {
    return rule(community).number("least_members");
  }

  /** What the community gives in this state. */
  List<String> help(long community, GroupStatus status) {
    return rule(community).records("help").stream()
        .filter(it -> status.name().equals(it.get("stage")))
        .flatMap(it -> ((List<?>) Objects.requireNonNull(it.get("gives"))).stream())
        .map(String::valueOf)
        .toList();
  }

  int from(long community) {
    return rule(community).number("from_percent");
  }

  int target(long community) {
    return rule(community).number("target_percent");
  }

  private Rule rule(long community) {
    var code = communities.byId(community).code();
    return rules.inForce("bodies/groups", code, Dates.day(clock.instant()));
  }
}

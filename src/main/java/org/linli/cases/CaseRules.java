package org.linli.cases;

import java.time.Clock;
import java.util.List;
import org.linli.calendar.Term;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** What the rules in force say about cases and pilots. */
@Component
public class CaseRules {

  private final Rules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  CaseRules(Rules rules, CommunityDirectory communities, Clock clock) {
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * @param name of a number of working days in {@code cases/terms}
   */
  public Term term(Actor actor, String name) {
    return Term.workingDays(terms(actor).number(name));
  }

  /** The version of {@code cases/terms}. */
  public String version(Actor actor) {
    return terms(actor).version();
  }

  private Rule terms(Actor actor) {
    return rule("cases/terms", communities.byId(actor.communityId()));
  }

  /** Codes of what needs are about. */
  public List<String> categories(Community community) {
    return rule("needs/categories", community).texts("categories");
  }

  private Rule rule(String id, Community community) {
    return rules.inForce(id, community.code(), Dates.day(clock.instant()));
  }
}

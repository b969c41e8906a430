package org.linli.proposals;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linli.calendar.Term;
import org.linli.directory.CommunityDirectory;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** What the rules of proposals in force say. */
@Component
class ProposalRules {

  private final Rules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  ProposalRules(Rules rules, CommunityDirectory communities, Clock clock) {
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * How many have to support a proposal.
   *
   * @param population residents; empty where nobody counted them
   */
  Proposal.Needed needed(long community, Optional<Integer> population) {
    var rule = rule("proposals/support", community);
    var needed =
        population.map(people -> supporters(rule, people)).orElseGet(() -> rule.number("unknown"));
    return new Proposal.Needed(population, needed, rule.version());
  }

  private static int supporters(Rule rule, int people) {
    return rule.records("steps").stream()
        .filter(step -> people <= number(step, "residents"))
        .findFirst()
        .map(step -> number(step, "supporters"))
        .orElseGet(() -> rule.number("most"));
  }

  private static int number(Map<String, Object> record, String name) {
    return (Integer) Objects.requireNonNull(record.get(name));
  }

  /** Days in which supporters have to be found. */
  int days(long community) {
    return rule("proposals/support", community).number("days");
  }

  Term decision(long community) {
    return Term.workingDays(rule("proposals/terms", community).number("decision_working_days"));
  }

  Term referred(long community) {
    return Term.workingDays(rule("proposals/terms", community).number("referred_working_days"));
  }

  Term appeal(long community) {
    return Term.workingDays(rule("proposals/terms", community).number("appeal_working_days"));
  }

  /** How much of something one person, or one proposal, may have. */
  int limit(long community, String name) {
    return rule("proposals/limits", community).number(name);
  }

  private Rule rule(String id, long community) {
    var code = communities.byId(community).code();
    return rules.inForce(id, code, Dates.day(clock.instant()));
  }
}

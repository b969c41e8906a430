package org.linli.projects;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.linli.access.Colleagues;
import org.linli.directory.CommunityDirectory;
import org.linli.evidence.draws.Candidate;
import org.linli.evidence.draws.DrawPool;
import org.linli.evidence.draws.Quota;
import org.linli.kernel.Actor;
import org.linli.platform.Dates;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.stereotype.Component;

/**
 * Double random 双随机 (SUP-2): a share of this year's projects, by strata, and those who look at
 * them, both by lot and in one draw. Inspectors are whoever inspects projects here, beside the one
 * who asks.
 */
@Component
class DoubleRandom implements DrawPool {

  private static final int PERCENT = 100;

  /** Of each kind, to look in the place of whoever led or approved what was drawn. */
  private static final int ALTERNATES = 2;

  private final ProjectQueries queries;
  private final ProjectRules rules;
  private final Colleagues colleagues;
  private final CommunityDirectory communities;
  private final Messages chinese;
  private final Clock clock;

  DoubleRandom(
      ProjectQueries queries,
      ProjectRules rules,
      Colleagues colleagues,
      CommunityDirectory communities,
      Languages languages,
      Clock clock) {
    this.queries = queries;
    this.rules = rules;
    this.colleagues = colleagues;
    this.communities = communities;
    this.chinese = languages.chinese();
    this.clock = clock;
  }

  @Override
  public String code() {
    return "double-random";
  }

  @Override
  public Filled fill(Actor actor) {
    var year = Dates.day(clock.instant()).getYear();
    var kind = chinese.text("projects.audit.kind");
    var audit = rules.audit(communities.byId(actor.communityId()));
    var projects = projects(actor, year, kind, audit.byLead());
    var inspectors = inspectors(actor, kind);
    var drawn = (projects.size() * audit.percent() + PERCENT - 1) / PERCENT;
    var looking = Math.min(audit.inspectors(), inspectors.size());
    var strata = strata(projects, kind, audit.percent());
    return new Filled(
        chinese.text("projects.audit.title", String.valueOf(year)),
        chinese.text("projects.audit.purpose", audit.percent()),
        drawn + looking,
        ALTERNATES,
        Stream.concat(
                strata.stream(),
                Stream.of(
                    new Quota(kind, chinese.text("projects.audit.inspector"), looking, looking)))
            .toList(),
        Stream.concat(projects.stream(), inspectors.stream()).toList());
  }

  /**
   * Of each stratum its share, rounded down at least and up at most, so that all of them together
   * can be the share of the whole, rounded up.
   */
  private static List<Quota> strata(List<Candidate> projects, String kind, int percent) {
    var sizes = new TreeMap<String, Integer>();
    projects.forEach(it -> sizes.merge(it.traits().getOrDefault(kind, ""), 1, Integer::sum));
    return sizes.entrySet().stream()
        .map(
            it ->
                new Quota(
                    kind,
                    it.getKey(),
                    it.getValue() * percent / PERCENT,
                    (it.getValue() * percent + PERCENT - 1) / PERCENT))
        .toList();
  }

  /** Projects are public, so everybody sees which number is which. */
  private List<Candidate> projects(Actor actor, int year, String kind, boolean byLead) {
    return queries.ofYear(actor.communityId(), year).stream()
        .map(
            it ->
                new Candidate(
                    it.label(),
                    it.label(),
                    Optional.empty(),
                    1,
                    Map.of(kind, chinese.text("projects.audit." + stratum(it, byLead)))))
        .toList();
  }

  private static String stratum(ProjectQueries.OfYear project, boolean byLead) {
    return !byLead ? "project" : project.byUnit() ? "project-unit" : "project-community";
  }

  private List<Candidate> inspectors(Actor actor, String kind) {
    var inspector = Map.of(kind, chinese.text("projects.audit.inspector"));
    return colleagues.whoMay(actor, ProjectPermission.MANAGE).stream()
        .map(it -> new Candidate(it.name(), "", Optional.of(it.accountId()), 1, inspector))
        .toList();
  }
}

package org.linli.projects;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * Double random 双随机 (SUP-2): a share of this year's projects and those who look at them, both by
 * lot and in one draw. Inspectors are whoever inspects projects here, beside the one who asks.
 */
@Component
class DoubleRandom implements DrawPool {

  private static final int PERCENT = 100;

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
    var projects = projects(actor, year, kind);
    var inspectors = inspectors(actor, kind);
    var audit = rules.audit(communities.byId(actor.communityId()));
    var drawn = (projects.size() * audit.percent() + PERCENT - 1) / PERCENT;
    var looking = Math.min(audit.inspectors(), inspectors.size());
    return new Filled(
        chinese.text("projects.audit.title", String.valueOf(year)),
        chinese.text("projects.audit.purpose", audit.percent()),
        drawn + looking,
        1,
        List.of(
            new Quota(kind, chinese.text("projects.audit.project"), drawn, drawn),
            new Quota(kind, chinese.text("projects.audit.inspector"), looking, looking)),
        Stream.concat(projects.stream(), inspectors.stream()).toList());
  }

  /** Projects are public, so everybody sees which number is which. */
  private List<Candidate> projects(Actor actor, int year, String kind) {
    var project = Map.of(kind, chinese.text("projects.audit.project"));
    return queries.ofYear(actor.communityId(), year).stream()
        .map(it -> new Candidate(it, it, Optional.empty(), 1, project))
        .toList();
  }

  private List<Candidate> inspectors(Actor actor, String kind) {
    var inspector = Map.of(kind, chinese.text("projects.audit.inspector"));
    return colleagues.whoMay(actor, ProjectPermission.MANAGE).stream()
        .map(it -> new Candidate(it.name(), "", Optional.of(it.accountId()), 1, inspector))
        .toList();
  }
}

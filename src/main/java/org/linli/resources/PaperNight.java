package org.linli.resources;

import java.time.Clock;
import java.time.LocalTime;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.platform.Dates;
import org.linli.platform.EachCommunity;
import org.linli.platform.NightlyJob;
import org.springframework.stereotype.Component;

/**
 * Tells units which papers run out, as many days before as the rule {@code
 * resources/qualifications} says. A night that was missed is made up for; run again it finds
 * nothing, because what was told is marked.
 */
@Component
class PaperNight implements NightlyJob {

  private final CommunityDirectory communities;
  private final EachCommunity each;
  private final Papers papers;
  private final ResourceQueries queries;
  private final ResourceRules rules;
  private final PaperNotices notices;
  private final Clock clock;

  PaperNight(
      CommunityDirectory communities,
      EachCommunity each,
      Papers papers,
      ResourceQueries queries,
      ResourceRules rules,
      PaperNotices notices,
      Clock clock) {
    this.communities = communities;
    this.each = each;
    this.papers = papers;
    this.queries = queries;
    this.rules = rules;
    this.notices = notices;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "resources.papers-run-out";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(3, 10);
  }

  @Override
  public void run() {
    each.run(communities.ids(), this::tellIn);
  }

  /** The fewest days first: what was told of these is not told of the many. */
  private void tellIn(long community) {
    var today = Dates.day(clock.instant());
    for (var days : rules.warnDays(communities.byId(community), today)) {
      papers.tell(community, today, days).forEach(paper -> tell(community, paper));
    }
  }

  /** Of what was withdrawn, or needs it no more, nobody has to know. */
  private void tell(long community, Papers.RunsOut paper) {
    queries
        .own(communities.byId(community), paper.resource())
        .filter(it -> it.status() != ResourceStatus.WITHDRAWN)
        .filter(
            it -> it.usable().papers().stream().anyMatch(has -> has.kind().equals(paper.kind())))
        .ifPresent(it -> notices.runsOut(Actor.system(community), it, paper.kind(), paper.until()));
  }
}

package org.linli.projects;

import java.time.Clock;
import java.time.LocalTime;
import org.linli.access.Colleagues;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.platform.Dates;
import org.linli.platform.EachCommunity;
import org.linli.platform.NightlyJob;
import org.springframework.stereotype.Component;

/**
 * Finds projects whose lead does not work for the community any more, so that another one is named,
 * and those that are red because an excuse is over, so that they are put right. Run again it finds
 * none: who has left leads nothing, and what is to be put right is not red anew.
 */
@Component
class ProjectNight implements NightlyJob {

  private final CommunityDirectory communities;
  private final Projects projects;
  private final CharterManagement charters;
  private final Colleagues colleagues;
  private final Excuses excuses;
  private final RectificationManagement rectifications;
  private final EachCommunity each;
  private final Clock clock;

  ProjectNight(
      CommunityDirectory communities,
      Projects projects,
      CharterManagement charters,
      Colleagues colleagues,
      Excuses excuses,
      RectificationManagement rectifications,
      EachCommunity each,
      Clock clock) {
    this.communities = communities;
    this.projects = projects;
    this.charters = charters;
    this.colleagues = colleagues;
    this.excuses = excuses;
    this.rectifications = rectifications;
    this.each = each;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "projects.leads-left";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(2, 50);
  }

  @Override
  public void run() {
    each.run(communities.ids(), this::leave);
    each.run(communities.ids(), this::excuseOver);
  }

  private void excuseOver(long community) {
    var platform = Actor.system(community);
    excuses
        .over(community, Dates.day(clock.instant()))
        .forEach(id -> rectifications.excuseOver(platform, id));
  }

  private void leave(long community) {
    var platform = Actor.system(community);
    var here =
        colleagues.whoMay(platform, ProjectPermission.MANAGE).stream()
            .map(Colleagues.Colleague::accountId)
            .toList();
    projects.ledByOthers(community, here).forEach(id -> charters.loseLead(platform, id));
  }
}

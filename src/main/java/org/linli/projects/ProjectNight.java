package org.linli.projects;

import java.time.LocalTime;
import org.linli.access.Colleagues;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.platform.EachCommunity;
import org.linli.platform.NightlyJob;
import org.springframework.stereotype.Component;

/**
 * Finds projects whose lead does not work for the community any more, so that another one is named.
 * Run again it finds none: who has left leads nothing.
 */
@Component
class ProjectNight implements NightlyJob {

  private final CommunityDirectory communities;
  private final Projects projects;
  private final CharterManagement charters;
  private final Colleagues colleagues;
  private final EachCommunity each;

  ProjectNight(
      CommunityDirectory communities,
      Projects projects,
      CharterManagement charters,
      Colleagues colleagues,
      EachCommunity each) {
    this.communities = communities;
    this.projects = projects;
    this.charters = charters;
    this.colleagues = colleagues;
    this.each = each;
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

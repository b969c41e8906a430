package org.linli.compensation;

import java.time.LocalTime;
import org.linli.directory.CommunityDirectory;
import org.linli.platform.EachCommunity;
import org.linli.platform.NightlyJob;
import org.springframework.stereotype.Component;

/** Writes anew what everybody may know of open workshops: a dwelling may have been sold since. */
@Component
class CompensationNight implements NightlyJob {

  private final CommunityDirectory communities;
  private final EachCommunity each;
  private final WorkshopRows rows;
  private final CompensationJournal journal;

  CompensationNight(
      CommunityDirectory communities,
      EachCommunity each,
      WorkshopRows rows,
      CompensationJournal journal) {
    this.communities = communities;
    this.each = each;
    this.rows = rows;
    this.journal = journal;
  }

  @Override
  public String name() {
    return "compensation.pictures";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(4, 20);
  }

  @Override
  public void run() {
    each.run(
        communities.ids(),
        community -> rows.openOnes(community).forEach(id -> journal.redraw(community, id)));
  }
}

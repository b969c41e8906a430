package org.linli.testing;

import java.time.Clock;
import java.time.LocalDate;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.linli.projects.CharterManagement;
import org.linli.projects.DecideProject;
import org.linli.projects.WriteCharter;

/** Proposes and charters projects through the product's own facades. */
public final class ProjectBuilder {

  private final CharterManagement charters;
  private final Clock clock;

  public ProjectBuilder(CharterManagement charters, Clock clock) {
    this.charters = charters;
    this.clock = clock;
  }

  /** Needed as a survey says; led by whoever proposes it. */
  public ShortNumber proposed(Actor worker, String title) {
    return charters.propose(worker, charter(title, "", ""));
  }

  /** The same with a yes. */
  public ShortNumber running(Actor worker, Actor secretary, String title) {
    return running(secretary, proposed(worker, title));
  }

  public ShortNumber running(Actor secretary, ShortNumber number) {
    charters.decide(secretary, number, new DecideProject("yes", "居民急需"));
    return number;
  }

  /**
   * A right charter with three milestones, of which the last waits for the others.
   *
   * @param lead as the form sends it
   */
  public WriteCharter charter(String title, String needs, String lead) {
    return new WriteCharter(
        title,
        "下雨不积水，晚上看得见",
        needs,
        needs.isEmpty() ? "9 月入户调查 120 户，78 户要求" : "",
        "三栋楼的住户",
        "物业",
        "先问清楚，再动工",
        milestones(today()),
        "",
        lead);
  }

  /** In two, six and eight weeks. */
  public static String milestones(LocalDate today) {
    return """
    30%% %s 挨户问一遍
    50%% %s 动工（先完成 1）
    20%% %s 请住户看过（先完成 1、2）
    """
        .formatted(today.plusWeeks(2), today.plusWeeks(6), today.plusWeeks(8));
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }
}

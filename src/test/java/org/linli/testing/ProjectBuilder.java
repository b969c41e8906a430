package org.linli.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.linli.projects.CharterManagement;
import org.linli.projects.DecideProject;
import org.linli.projects.InspectProject;
import org.linli.projects.ProgressManagement;
import org.linli.projects.RectificationManagement;
import org.linli.projects.Rectify;
import org.linli.projects.WriteCharter;

/** Proposes and charters projects through the product's own facades. */
public final class ProjectBuilder {

  private final CharterManagement charters;
  private final ProgressManagement progress;
  private final RectificationManagement rectifications;
  private final Clock clock;

  public ProjectBuilder(
      CharterManagement charters,
      ProgressManagement progress,
      RectificationManagement rectifications,
      Clock clock) {
    this.charters = charters;
    this.progress = progress;
    this.rectifications = rectifications;
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

  /** Found below standard, so that it is to be put right. */
  public ShortNumber red(Actor inspector, ShortNumber number) {
    progress.inspect(inspector, number, new InspectProject("没有围挡", "no"));
    return number;
  }

  /** The same, put right by whoever leads it. */
  public ShortNumber rectified(Actor inspector, Actor lead, ShortNumber number) {
    rectifications.rectify(lead, red(inspector, number), new Rectify("围好了"));
    return number;
  }

  /** A warning that is proposed as if a report were late. */
  public UUID letter(Sql sql, ShortNumber number, long communityId) {
    return UUID.fromString(
        sql.list(
                """
                with made as (insert into projects.letter (community_id, letter_id, project_id, level, kind, due_at,
                  addressee, softly, status, proposed_at)
                select community_id, gen_random_uuid(), project_id, 'WARNING', 'report', report_due_at,
                  lead_name, false, 'PROPOSED', proposed_at
                from projects.project where community_id = %d and year = %d and sequence = %d
                returning letter_id) select letter_id::text from made
                """
                    .formatted(communityId, number.year(), number.sequence()))
            .getFirst());
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

package org.linli.testing;

import java.time.Clock;
import java.util.UUID;
import org.linli.cases.CaseManagement;
import org.linli.cases.CheckCase;
import org.linli.cases.WriteCase;
import org.linli.cases.pilots.FilePilot;
import org.linli.cases.pilots.MeetCriteria;
import org.linli.cases.pilots.PilotManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;

/** Writes cases and files pilots through the product's own facades. */
public final class CaseBuilder {

  private final CaseManagement cases;
  private final PilotManagement pilots;
  private final Clock clock;

  public CaseBuilder(CaseManagement cases, PilotManagement pilots, Clock clock) {
    this.cases = cases;
    this.pilots = pilots;
    this.clock = clock;
  }

  /** Right words about lamps in stairwells of an old estate. */
  public static WriteCase words(String title) {
    return words(title, "old-estate", "housing", "");
  }

  public static WriteCase words(String title, String type, String category, String years) {
    return new WriteCase(
        title,
        category,
        type,
        years,
        "晚上看得见",
        "三栋楼的住户",
        "物业",
        "先问清楚，再动工",
        "30% +14 挨户问一遍\n50% +42 动工（先完成 1）\n20% +56 请住户看过（先完成 1、2）",
        "报修从一年 46 次降到 3 次",
        "一共 2.4 万元，居民出 4 千元",
        "社区 1 人、物业 2 人",
        "6",
        "头一批灯太亮，照得人睡不着，换了一遍",
        "先装一个单元试亮度");
  }

  /** Waits for somebody else to check it. */
  public UUID checking(Actor worker, ShortNumber project, String title) {
    return cases.write(worker, project, words(title));
  }

  public UUID published(Actor secretary, UUID id) {
    cases.check(secretary, id, new CheckCase("yes", ""));
    return id;
  }

  /** From today on for two months, reviewed ten days later, with one measure and one criterion. */
  public FilePilot filing(String question) {
    var today = Dates.day(clock.instant());
    return new FilePilot(
        question,
        "两个单元错峰停车",
        "不收钱，一天就能恢复原样",
        "社区副主任岗",
        "1",
        today.toString(),
        today.plusDays(60).toString(),
        today.plusDays(70).toString(),
        "物业签了字",
        "晚上空车位 | 4 | 30 | 物业");
  }

  /** The street may object. */
  public UUID filed(Actor worker, ShortNumber project, String question) {
    return pilots.fileProject(worker, project, filing(question));
  }

  /** Nobody objected, and its criterion is met. */
  public UUID ready(Actor worker, UUID id) {
    pilots.meet(worker, id, new MeetCriteria("1"));
    pilots.pass(Actor.system(worker.communityId()), id);
    return id;
  }

  public UUID begun(Actor worker, UUID id) {
    pilots.begin(worker, ready(worker, id));
    return id;
  }

  /** Another community asks this one to do what it tried. */
  public UUID asked(Sql sql, Community community, String title) {
    return UUID.fromString(
        sql.list(
                """
                with made as (insert into cases.spread (pilot_id, for_community_id, community_id,
                  from_community, from_code, for_community, for_code, title, by_on, state, asked_at)
                values (gen_random_uuid(), %1$d, %1$d, '邻社区', '420102003004', '%2$s', '%3$s', '%4$s',
                  date '2026-12-01', 'ASKED', timestamp '2026-09-01')
                returning pilot_id) select pilot_id::text from made
                """
                    .formatted(community.id(), community.name(), community.code(), title))
            .getFirst());
  }
}

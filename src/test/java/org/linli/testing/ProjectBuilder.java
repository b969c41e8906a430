package org.linli.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.files.Picture;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.linli.projects.AcceptanceManagement;
import org.linli.projects.AddPicture;
import org.linli.projects.AnswerFinding;
import org.linli.projects.ApplyExcuse;
import org.linli.projects.CharterManagement;
import org.linli.projects.DecideProject;
import org.linli.projects.ExcuseManagement;
import org.linli.projects.FileFinding;
import org.linli.projects.FindingManagement;
import org.linli.projects.InspectProject;
import org.linli.projects.MoveProject;
import org.linli.projects.NameKeeper;
import org.linli.projects.ProgressManagement;
import org.linli.projects.RecordProjectRating;
import org.linli.projects.RectificationManagement;
import org.linli.projects.Rectify;
import org.linli.projects.ReportPictures;
import org.linli.projects.ReportProgress;
import org.linli.projects.Severity;
import org.linli.projects.WriteCharter;

/** Proposes and charters projects through the product's own facades. */
public final class ProjectBuilder {

  private final CharterManagement charters;
  private final ProgressManagement progress;
  private final RectificationManagement rectifications;
  private final AcceptanceManagement acceptances;
  private final FindingManagement findings;
  private final ExcuseManagement excuses;
  private final ReportPictures pictures;
  private final Clock clock;

  public ProjectBuilder(
      CharterManagement charters,
      ProgressManagement progress,
      RectificationManagement rectifications,
      AcceptanceManagement acceptances,
      FindingManagement findings,
      ExcuseManagement excuses,
      ReportPictures pictures,
      Clock clock) {
    this.charters = charters;
    this.progress = progress;
    this.rectifications = rectifications;
    this.acceptances = acceptances;
    this.findings = findings;
    this.excuses = excuses;
    this.pictures = pictures;
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

  /** The same that answers a need. */
  public ShortNumber answering(Actor worker, Actor secretary, String title, ShortNumber need) {
    return running(secretary, charters.propose(worker, charter(title, need.toString(), "")));
  }

  /**
   * The same with a report that shows a picture.
   *
   * @return its SHA-256, the same for the same picture
   */
  public String pictured(Actor lead, ShortNumber number, Picture picture) {
    progress.report(lead, number, new ReportProgress("铺了坡道", "装扶手", "", ""));
    return pictures.add(lead, number, new AddPicture("铺好的坡道"), picture);
  }

  /** Its milestones are done. */
  public ShortNumber done(Actor lead, ShortNumber number) {
    progress.report(lead, number, new ReportProgress("都做了", "没有了", "", "1\n2\n3"));
    return number;
  }

  /** People are asked whether they accept it. */
  public ShortNumber accepting(Actor lead, ShortNumber number) {
    acceptances.ask(lead, done(lead, number), new NameKeeper("物业", "公共收益"));
    return number;
  }

  /**
   * Somebody else was told grades at the door.
   *
   * @param grades names of them
   */
  public ShortNumber told(Actor secretary, ShortNumber number, String... grades) {
    var day = today().toString();
    for (var each = 0; each < grades.length; each++) {
      var who = "3 栋 " + (101 + each);
      acceptances.record(
          secretary, number, new RecordProjectRating(who, grades[each], "VISIT", day));
    }
    return number;
  }

  /** It was accepted, by enough people. */
  public ShortNumber kept(Actor lead, Actor secretary, ShortNumber number) {
    told(secretary, accepting(lead, number), "SATISFIED", "SATISFIED", "FAIRLY_SATISFIED");
    acceptances.conclude(secretary, number);
    return number;
  }

  /** As if it were time to look whether it is used. */
  public static ShortNumber looks(Sql sql, Community community, ShortNumber number) {
    change(sql, community, number, "use_due_at = accepted_at");
    return number;
  }

  /** As if somebody had found that nobody uses it. */
  public static ShortNumber unused(Sql sql, Community community, ShortNumber number) {
    change(sql, community, number, "unused_due_at = use_due_at");
    return number;
  }

  /** The first who watches it. */
  public static UUID watcher(Sql sql, Community community, ShortNumber number) {
    return UUID.fromString(
        sql.list(
                """
                select w.watcher_id::text from projects.watcher w
                join projects.project p
                  on p.community_id = w.community_id and p.project_id = w.project_id
                where p.community_id = %d and p.year = %d and p.sequence = %d
                order by w.joined_at, w.watcher_id
                """
                    .formatted(community.id(), number.year(), number.sequence()))
            .getFirst());
  }

  private static void change(Sql sql, Community community, ShortNumber number, String what) {
    sql.list(
        """
        with changed as (update projects.project set %s
          where community_id = %d and year = %d and sequence = %d returning status)
        select status from changed
        """
            .formatted(what, community.id(), number.year(), number.sequence()));
  }

  /** Under way, and then given up. */
  public ShortNumber givenUp(Actor secretary, ShortNumber number) {
    progress.move(secretary, number, new MoveProject("WITHDRAW", "选的地方要修路"));
    return number;
  }

  /** Staff write down what a resident found. */
  public UUID found(Actor secretary, ShortNumber number, Severity severity, String found) {
    return findings.file(secretary, number, new FileFinding(severity.name(), found));
  }

  public UUID answered(Actor lead, UUID finding) {
    findings.answer(lead, finding, new AnswerFinding("加固了"));
    return finding;
  }

  /** That the report is late. */
  public UUID excuse(Actor lead, ShortNumber number, String cause) {
    return excuses.apply(lead, number, new ApplyExcuse("report", cause, "气象台预警"));
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

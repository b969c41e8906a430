package org.linli.boards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.access.MemberView;
import org.linli.admin.RuleView;
import org.linli.directory.UnitCommitment;
import org.linli.directory.posts.PostView;
import org.linli.directory.posts.UnitView;
import org.linli.dispatch.Echo;
import org.linli.evaluation.MonthProgress;
import org.linli.needs.desk.DeskRow;
import org.linli.projects.LetterView;
import org.linli.projects.ProjectView;

/**
 * What a successor has to know of a community (PROG-3). A chapter is absent where whoever opened it
 * may not read that; what residents told is in none.
 *
 * @param by who opened it
 * @param at when; everything is as it was then
 * @param needs that are open, who goes first first
 * @param projects that go on, with what they reach next
 * @param whistles of the street about needs of the community
 * @param letters that wait to be issued or answered
 * @param commitments of units for this year
 * @param posts with who holds them
 * @param units with who looks after them
 * @param rules that say something else here than everywhere
 * @param quarter the months of the last quarter that is over, the newest first
 * @param staff who works here
 */
public record Handover(
    String by,
    Instant at,
    Optional<List<DeskRow>> needs,
    List<Going> projects,
    Optional<List<Echo>> whistles,
    Optional<List<LetterView>> letters,
    Optional<List<UnitCommitment>> commitments,
    List<PostView> posts,
    Optional<List<UnitView>> units,
    List<RuleView> rules,
    List<MonthProgress> quarter,
    Optional<List<MemberView>> staff) {

  public Handover {
    projects = List.copyOf(projects);
    posts = List.copyOf(posts);
    rules = List.copyOf(rules);
    quarter = List.copyOf(quarter);
  }

  /** Its chapters, in their order. */
  public static final List<String> CHAPTERS =
      List.of(
          "needs",
          "projects",
          "whistles",
          "letters",
          "commitments",
          "posts",
          "units",
          "staff",
          "rules",
          "figures");

  /** How many needs of these are late. */
  public long late() {
    return needs.orElse(List.of()).stream().filter(it -> late(it)).count();
  }

  private boolean late(DeskRow row) {
    return !row.need().paused() && at.isAfter(row.need().dueAt());
  }

  /**
   * A project that goes on.
   *
   * @param next what it has to reach next; empty where nothing is left
   * @param by until which day
   */
  public record Going(ProjectView project, String next, Optional<LocalDate> by) {}
}

package org.linli.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.calendar.Due;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.TransitionTable;
import org.linli.kernel.Validation;
import org.linli.testing.ProjectBuilder;

/**
 * The life of a project (PROJ-1, PROJ-5, PROJ-9), and how its light is computed (PROJ-3, PROJ-4).
 */
class ProjectTest {

  private static final Instant NOW = Instant.parse("2026-09-08T01:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 8);
  private static final Charter WORDS = new Charter("改造", "平", "住户", "", "动工", "", "78 户");
  private static final NameKeeper KEEPER = new NameKeeper("物业", "公共收益");
  private static final LightRule RULE = new LightRule(5, 15, 5);

  /** Each walk tries what the dice say; what is refused changes nothing that counts. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void noReachableStateIsWithoutAnOwnerAndANextDeadline(int seed) {
    var dice = new Random(seed);
    var seen = EnumSet.noneOf(ProjectStatus.class);
    var taken = EnumSet.noneOf(ProjectAction.class);
    for (var walk = 0; walk < 200; walk++) {
      var project = proposed();
      for (var step = 0; step < 800; step++) {
        var action = ProjectAction.values()[dice.nextInt(ProjectAction.values().length)];
        try {
          act(project, action, dice);
          taken.add(action);
        } catch (Refused notNow) {
          // the table or the plan does not allow it
        }
        seen.add(project.status());
        assertThat(project.owner().isEmpty()).isEqualTo(project.status().ended());
        assertThat(asks(project.status(), project.clocks().running().keySet()))
            .as("what is due of one that is " + project.status() + ", after " + action)
            .isTrue();
        assertThat(project.rechecks() && !project.rectifies())
            .as("what waits to be looked at is to be looked at by a day")
            .isFalse();
        if (project.rechecks()) {
          assertThat(project.owner()).as("nobody looks at their own").contains("community");
        }
        assertThat(project.lead().there() || project.status().ended())
            .as("who has no lead is asked for one")
            .isEqualTo(project.clocks().of(ProjectClock.LEAD).isEmpty());
        assertThat(project.blocked() && project.status() == ProjectStatus.KEEPING)
            .as("nothing is accepted over a major finding")
            .isFalse();
      }
    }
    assertThat(seen).containsExactlyInAnyOrder(ProjectStatus.values());
    assertThat(taken).containsExactlyInAnyOrder(ProjectAction.values());
  }

  /** Not just any day: that of what comes next. */
  private static boolean asks(ProjectStatus status, Set<ProjectClock> due) {
    return switch (status) {
      case PROPOSED -> due.contains(ProjectClock.DECISION);
      case RUNNING -> due.containsAll(List.of(ProjectClock.REPORT, ProjectClock.INSPECTION));
      case ACCEPTING -> due.contains(ProjectClock.ACCEPTANCE);
      case KEEPING -> due.contains(ProjectClock.USE) || due.contains(ProjectClock.UNUSED);
      case COMPLETED, OUT, WITHDRAWN -> due.isEmpty();
    };
  }

  private static void act(Project project, ProjectAction action, Random dice) {
    switch (action) {
      case PROPOSE -> {}
      case REVISE -> project.revise(WORDS, plan());
      case CHARTER -> project.charter(NOW, due(14), due(90));
      case WITHDRAW -> {
        if (dice.nextInt(60) == 0) { // so that others come to their end
          project.withdraw(NOW);
        }
      }
      case NAME_LEAD -> project.name(lead());
      case LOSE_LEAD -> project.loseLead(due(3));
      case ADVANCE -> project.advance();
      case REPORT -> project.report(List.of(1, 2, 3).subList(0, dice.nextInt(4)), TODAY, due(14));
      case INSPECT, FIND_BELOW -> project.inspect(action == ProjectAction.INSPECT, due(90));
      case OPEN_RECTIFICATION -> project.rectifyBy(due(10));
      case RECTIFY -> project.rectified(NOW, due(3));
      case RECHECK -> project.recheck(true);
      case RECHECK_FAILED -> {
        project.recheck(false);
        project.rectifyBy(due(10));
      }
      case WARN, SUPERVISE, INTERVIEW -> project.warned(LetterLevel.WARNING);
      case ASK_ACCEPTANCE -> project.askAcceptance(KEEPER, due(14));
      case PROLONG_ACCEPTANCE -> project.prolong(due(14));
      case ACCEPT, FALL_SHORT, GO_OUT -> conclude(project, action);
      case FIND_USED -> look(project, Use.USED);
      case FIND_HARDLY_USED -> look(project, Use.HARDLY_USED);
      case FIND_UNUSED -> look(project, Use.UNUSED);
      case PLAN_USE -> {
        project.planUse();
        keep(project);
      }
      case NAME_KEEPER -> project.nameKeeper(KEEPER);
      case COMPLETE -> keep(project);
      case FILE_FINDING -> found(project, action, Optional.of(NOW));
      case CLOSE_FINDING -> found(project, action, Optional.empty());
      case ANSWER_FINDING,
          REOPEN_FINDING,
          QUESTION,
          APPLY_EXCUSE,
          GRANT_EXCUSE,
          REFUSE_EXCUSE,
          HAND_OVER,
          REFORM ->
          project.did(action);
    }
  }

  /** As the facade does: over an open finding they are asked on, the second failure leads out. */
  private static void conclude(Project project, ProjectAction action) {
    if (project.blocked()) {
      project.prolong(due(14));
    } else if (action == ProjectAction.ACCEPT) {
      project.accept(NOW);
      project.checkBy(due(10));
    } else if (project.outcome().secondFailure(2, NOW)) {
      project.goOut(NOW);
    } else {
      project.fallShort(NOW, due(14), due(90));
      project.rectifyBy(due(10));
    }
  }

  private static void look(Project project, Use use) {
    project.look(use, NOW);
    if (project.outcome().uses() < 2) {
      project.checkBy(due(10));
    }
    if (use == Use.UNUSED) {
      project.planBy(due(5));
    }
    keep(project);
  }

  private static void keep(Project project) {
    if (project.kept()) {
      project.complete(NOW);
    }
  }

  private static void found(Project project, ProjectAction action, Optional<Instant> major) {
    project.did(action);
    if (project.status() != ProjectStatus.KEEPING) {
      project.watched(new Watched(major, major, List.of()));
    }
  }

  @Test
  void weightsOfWhatIsDoneRollUpAndNothingIsDoneBeforeWhatItWaitsFor() {
    var project = running();
    var waits =
        catchThrowableOfType(Invalid.class, () -> project.report(List.of(2), TODAY, due(14)));
    assertThat(waits.errors().getFirst().code()).isEqualTo(ProjectError.WAITS);
    assertThat(project.percent()).isZero();
    project.report(List.of(1, 2), TODAY, due(14));
    assertThat(project.percent()).isEqualTo(80);
    assertThat(
            catchThrowableOfType(Refused.class, () -> project.askAcceptance(KEEPER, due(14)))
                .code())
        .isEqualTo(ProjectError.NOT_ALL_DONE);
    project.revise(WORDS, plan());
    assertThat(project.percent()).as("what was done stays done").isEqualTo(80);
    project.report(List.of(3), TODAY.plusDays(1), due(28));
    assertThat(project.milestones())
        .extracting(it -> it.doneOn().orElseThrow())
        .containsExactly(TODAY, TODAY, TODAY.plusDays(1));
    project.askAcceptance(KEEPER, due(14));
    assertThat(project.state().stage()).isEqualTo(Stage.CO_REVIEW);
    assertThat(
            catchThrowableOfType(Refused.class, () -> project.report(List.of(), TODAY, due(14)))
                .code())
        .as("no report of what is done")
        .isEqualTo(ProjectError.NOT_NOW);
  }

  /** Bad plans: what is wrong, and in which line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          30% 2026-10-01 甲; 60% 2026-10-02 乙                                      | WEIGHTS_NOT_WHOLE   | 90
          50% 2026-10-01 甲（先完成 2）; 50% 2026-10-02 乙（先完成 1）               | IN_A_CIRCLE         | 1
          40% 2026-10-01 甲; 60% 2026-10-02 乙（先完成 2）                           | IN_A_CIRCLE         | 2
          40% 2026-10-01 甲; 60% 2026-10-02 乙（先完成 3）                           | WAITS_FOR_NOTHING   | 2
          40% 2026-10-01 甲; 60% 2026-02-30 乙                                      | NOT_A_MILESTONE     | 2
          0% 2026-10-01 甲; 100% 2026-10-02 乙                                      | NOT_A_MILESTONE     | 1
          施工                                                                      | NOT_A_MILESTONE     | 1
          """)
  void badPlansAreRefused(String lines, ProjectError code, int detail) {
    var check = new Validation();
    MilestoneLines.read(check, lines.replace("; ", "\n"));
    var error = catchThrowableOfType(Invalid.class, check::done).errors().getFirst();
    assertThat(error.code()).isEqualTo(code);
    assertThat(error.details().getFirst()).isEqualTo(detail);
  }

  @Test
  void planIsWrittenAsItWasRead() {
    var again = MilestoneLines.read(new Validation(), MilestoneLines.written(plan()));
    assertThat(again).isEqualTo(plan());
    assertThat(plan().getLast().after()).containsExactly(1, 2);
  }

  /** Yellow from the first minute on, red when the rule says; the word says how late. */
  @ParameterizedTest
  @CsvSource({
    "0,  GREEN,  on-time,     0",
    "1,  YELLOW, report-late, 1",
    "4,  YELLOW, report-late, 4",
    "5,  RED,    report-late, 5"
  })
  void lightSaysHowLateTheReportIs(int days, Light light, String code, long late) {
    var lit = RULE.of(facts(false, NOW, Watched.NONE), NOW.plus(Duration.ofDays(days)));
    assertThat(lit.light()).isEqualTo(light);
    assertThat(lit.reasons().getFirst()).isEqualTo(new Lit.Reason(light, code, late));
  }

  @Test
  void theGravestReasonIsSaidFirst() {
    var lit = RULE.of(facts(true, NOW, Watched.NONE), NOW.plus(Duration.ofDays(2)));
    assertThat(lit.light()).isEqualTo(Light.RED);
    assertThat(lit.reasons())
        .extracting(Lit.Reason::code)
        .containsExactly("below-standard", "report-late");
  }

  /**
   * PROJ-4, PROJ-8: a major finding is yellow, late by the rule red; what is excused is said only.
   */
  @Test
  void whatWasFoundCountsAndWhatIsExcusedDoesNot() {
    var late = NOW.plus(Duration.ofDays(5));
    var major = new Watched(Optional.of(NOW), Optional.of(NOW), List.of());
    assertThat(RULE.of(facts(false, late, major), NOW).reasons())
        .containsExactly(new Lit.Reason(Light.YELLOW, "major-finding", 0));
    assertThat(RULE.of(facts(false, late, major), late).reasons().getFirst())
        .isEqualTo(new Lit.Reason(Light.RED, "finding-late", 5));
    var minor = new Watched(Optional.empty(), Optional.of(NOW), List.of());
    assertThat(RULE.of(facts(false, late, minor), late).light()).isEqualTo(Light.YELLOW);
    var until = new Watched.Excused("report", NOW, TODAY.plusDays(5));
    var excused = new Watched(Optional.empty(), Optional.empty(), List.of(until));
    assertThat(RULE.of(facts(false, NOW, excused), late).reasons())
        .containsExactly(new Lit.Reason(Light.GREEN, "excused", 5));
    assertThat(RULE.of(facts(false, NOW, excused), late.plus(Duration.ofDays(1))).light())
        .as("the day after")
        .isEqualTo(Light.RED);
    assertThat(RULE.of(facts(false, NOW.minusSeconds(1), excused), late).light())
        .as("another deadline")
        .isEqualTo(Light.RED);
  }

  private static LightRule.Facts facts(boolean below, Instant reportDue, Watched watched) {
    var clocks =
        ProjectClocks.NONE
            .with(ProjectClock.REPORT, new Due(reportDue, false))
            .with(ProjectClock.INSPECTION, due(60));
    return new LightRule.Facts(
        ProjectStatus.RUNNING,
        true,
        below ? clocks.with(ProjectClock.RECTIFICATION, due(10)) : clocks,
        Optional.of(TODAY.plusDays(40)),
        below,
        watched);
  }

  /** {@code ./mvnw test -Dtest=ProjectTest -Dlinli.states=write} draws it anew. */
  @Test
  void diagramInTheDocsIsUpToDate() throws IOException {
    var file = Path.of("docs/the-life-of-a-project.md");
    var drawn =
        List.of(
            drawing(ProjectStatus.TRANSITIONS),
            drawing(RectificationStatus.TRANSITIONS),
            drawing(LetterStatus.TRANSITIONS),
            drawing(FindingStatus.TRANSITIONS),
            drawing(ExcuseStatus.TRANSITIONS));
    if ("write".equals(System.getProperty("linli.states"))) {
      var next = drawn.iterator();
      var text = Files.readString(file);
      Files.writeString(
          file,
          Pattern.compile("(?s)```mermaid\n.*?```\n").matcher(text).replaceAll(it -> next.next()));
    }
    assertThat(Files.readString(file))
        .as("./mvnw test -Dtest=ProjectTest -Dlinli.states=write")
        .contains(drawn);
  }

  private static String drawing(TransitionTable<?, ?> table) {
    return "```mermaid\n" + table.diagram() + "```\n";
  }

  private static Project running() {
    var project = proposed();
    project.charter(NOW, due(14), due(90));
    return project;
  }

  private static Project proposed() {
    var origin =
        new Project.Origin(
            Ids.next(), new ShortNumber(2026, 1), UUID.randomUUID(), NOW, "projects/terms@x");
    return Project.proposed(origin, WORDS, plan(), lead(), due(5));
  }

  private static List<Milestone> plan() {
    return MilestoneLines.read(new Validation(), ProjectBuilder.milestones(TODAY));
  }

  private static Lead lead() {
    return Lead.person(UUID.randomUUID(), "李秀清");
  }

  private static Due due(int days) {
    return new Due(NOW.plus(Duration.ofDays(days)), false);
  }
}

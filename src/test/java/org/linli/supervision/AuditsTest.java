package org.linli.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testing.Refusals.assertRefused;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.calendar.Term;
import org.linli.calendar.WorkCalendar;
import org.linli.evidence.draws.AnnulDraw;
import org.linli.evidence.draws.DrawManagement;
import org.linli.evidence.draws.DrawReading;
import org.linli.evidence.draws.EnterNumbers;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.linli.platform.Languages;
import org.linli.projects.AuditReading.Audited;
import org.linli.projects.FindingStatus;
import org.linli.projects.ProjectReading;
import org.linli.testing.DrawBuilder;
import org.linli.testing.IntegrationTest;
import org.linli.testing.ProjectBuilder;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * SUP-2: a fifth of the projects and those who look at them by lot; what is found is public and put
 * right.
 */
@IntegrationTest
class AuditsTest {

  @Autowired private AuditManagement audits;
  @Autowired private AuditDesk reading;
  @Autowired private CodeReading codes;
  @Autowired private DrawManagement draws;
  @Autowired private DrawReading drawReading;
  @Autowired private ProjectReading projects;
  @Autowired private WorkCalendar calendar;
  @Autowired private ProjectBuilder aProject;
  @Autowired private Languages languages;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Actor secretary;
  private List<Actor> workers;
  private Duration moved = Duration.ZERO;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    secretary = town.actor(community, "community-secretary");
    workers =
        IntStream.range(0, 4).mapToObj(it -> town.actor(community, "community-worker")).toList();
  }

  @AfterEach
  void comeBack() {
    clock.advance(moved.negated());
  }

  @Test
  void aFifthRoundedUpIsDrawnAndNobodyLooksAtTheirOwn() {
    run(6);
    var plan = drawn();
    assertRefused(SupervisionError.PLANNED_ALREADY, () -> audits.plan(secretary, plan()));
    audits.open(secretary, plan);
    var opened = reading.plans(everybody()).getFirst();
    assertThat(opened.audits()).as("a fifth of six, rounded up").hasSize(2);
    assertThat(opened.audits())
        .allSatisfy(
            audit -> {
              assertThat(audit.inspectors()).isNotEmpty();
              assertThat(audit.lines()).as("nobody reads a draft").isEmpty();
              assertThat(audit.due().at())
                  .isEqualTo(
                      calendar.due(clock.instant(), Term.workingDays(20), community.code()).at());
            });
    for (var audit : opened.audits()) {
      var lead = lead(audit.number());
      assertThat(inspectors(audit.id())).doesNotContain(lead, secretary.accountId());
    }
    assertThat(drawReading.show(everybody(), opened.draw()).agrees())
        .as("anybody draws again")
        .isTrue();
    assertRefused(SupervisionError.NOT_NOW, () -> audits.open(secretary, plan));
    assertThat(kinds()).contains("supervision.audit");
  }

  /** The order in which lots fell decides alone who looks. */
  @Test
  void whoHasAPartInAProjectIsPassedOver() {
    var lead = UUID.randomUUID();
    var ofUnit = UUID.randomUUID();
    var free = UUID.randomUUID();
    var last = UUID.randomUUID();
    var unit = UUID.randomUUID();
    var project =
        new Audited(
            UUID.randomUUID(), new ShortNumber(2026, 1), "灯", Optional.of(unit), Set.of(lead));
    var order =
        Stream.of(lead, ofUnit, free, last)
            .map(it -> new Assignment.Drawn(it.equals(free) ? 3 : 1, it))
            .toList();
    var units = Map.of(ofUnit, Set.of(unit), free, Set.of(UUID.randomUUID()));
    assertThat(Assignment.of(project, order, units, 2))
        .extracting(Assignment.Drawn::account)
        .containsExactly(free, last);
    assertThat(Assignment.of(project, order, units, 1))
        .extracting(Assignment.Drawn::account)
        .containsExactly(free);
    assertThat(Assignment.of(project, order.subList(0, 2), units, 2)).isEmpty();
  }

  @Test
  void nothingIsOpenedBeforeLotsFellAndAVoidDrawLeavesRoomForAnother() {
    assertRefused(SupervisionError.NO_PROJECTS, () -> audits.plan(secretary, plan()));
    run(1);
    assertRefused(KernelError.FORBIDDEN, () -> audits.plan(workers.getFirst(), plan()));
    var draw = audits.plan(secretary, plan());
    var first = reading.plans(everybody()).getFirst().id();
    assertRefused(SupervisionError.NOT_DRAWN, () -> audits.open(secretary, first));
    draws.annul(secretary, draw, new AnnulDraw("写错了日子"));
    audits.open(secretary, first);
    assertThat(reading.plans(everybody()).getFirst().status()).isEqualTo("VOID");
    audits.plan(secretary, plan());
    assertThat(reading.plans(everybody()))
        .extracting(AuditPlanView::status)
        .containsExactlyInAnyOrder("DRAWING", "VOID");
  }

  @Test
  void whatIsFoundIsSignedByAllPublishedAndPutRight() {
    run(1);
    audits.open(secretary, drawn());
    var audit = reading.plans(everybody()).getFirst().audits().getFirst();
    var looking = inspectors(audit.id());
    var inspector = actor(looking.getFirst());
    var stranger =
        workers.stream().filter(it -> !looking.contains(it.accountId())).findFirst().orElseThrow();
    assertRefused(
        SupervisionError.NOT_THE_INSPECTOR, () -> audits.answer(stranger, audit.id(), answers(0)));
    assertRefused(SupervisionError.LINES_OPEN, () -> audits.sign(inspector, audit.id()));
    audits.answer(inspector, audit.id(), answers(2));
    for (var each : looking.subList(0, looking.size() - 1)) {
      audits.sign(actor(each), audit.id());
    }
    assertThat(reading.show(everybody(), audit.id()).publishedAt())
        .as("one has not signed")
        .isEmpty();
    var last = actor(looking.getLast());
    audits.answer(last, audit.id(), answers(1));
    audits.sign(last, audit.id());
    assertThat(reading.show(everybody(), audit.id()).publishedAt())
        .as("what the first signed was changed")
        .isEqualTo(looking.size() == 1 ? Optional.of(clock.instant()) : Optional.empty());
    looking.forEach(
        it -> {
          if (reading.show(everybody(), audit.id()).publishedAt().isEmpty()) {
            audits.sign(actor(it), audit.id());
          }
        });
    var shown = reading.show(everybody(), audit.id());
    assertThat(shown.problems()).isEqualTo(1);
    assertThat(shown.summary()).isEqualTo("大体符合");
    var found =
        projects.show(everybody(), community, audit.number()).watching().findings().getFirst();
    assertThat(found.filedAs()).isEqualTo("AUDIT");
    assertThat(found.status()).isEqualTo(FindingStatus.OPEN);
    assertThat(shown.lines().getFirst().finding()).isEqualTo(found.id());
    assertThat(
            codes.facts(everybody(), community, "project", id(audit.number()), languages.chinese()))
        .hasValueSatisfying(
            it -> assertThat(it.said()).anyMatch(said -> said.contains("抽查：1 个问题。大体符合")));
    assertRefused(SupervisionError.NOT_NOW, () -> audits.answer(last, audit.id(), answers(0)));
    assertThat(kinds().stream().filter("supervision.audit"::equals)).hasSize(2);
  }

  private void run(int count) {
    IntStream.range(0, count)
        .forEach(it -> aProject.running(workers.get(it % 3), secretary, "项目" + it));
  }

  /** Planned, sealed, and the numbers typed by two. */
  private UUID drawn() {
    var draw = audits.plan(secretary, plan());
    draws.commit(secretary, draw);
    pass(Duration.ofDays(1));
    draws.enter(secretary, draw, new EnterNumbers(DrawBuilder.NUMBERS));
    draws.enter(workers.getFirst(), draw, new EnterNumbers(DrawBuilder.NUMBERS));
    return reading.plans(everybody()).getFirst().id();
  }

  private PlanAudits plan() {
    return new PlanAudits("双色球红球", Dates.day(clock.instant()).plusDays(1).toString());
  }

  /** So many lines of the checklist are a no. */
  private static AnswerAudit answers(int problems) {
    return new AnswerAudit(
        IntStream.range(0, 7)
            .mapToObj(
                it ->
                    it < problems
                        ? new AnswerAudit.Line("NO", "少了一页")
                        : new AnswerAudit.Line("YES", ""))
            .toList(),
        "大体符合");
  }

  private void pass(Duration time) {
    clock.advance(time);
    moved = moved.plus(time);
  }

  private List<UUID> inspectors(UUID audit) {
    return Sql.of(url)
        .list(
            "select account_id::text from supervision.audit_inspector where audit_id = '"
                + audit
                + "' order by number")
        .stream()
        .map(UUID::fromString)
        .toList();
  }

  private Actor actor(UUID account) {
    return workers.stream()
        .filter(it -> it.accountId().equals(account))
        .min(Comparator.comparing(Actor::accountId))
        .orElseThrow();
  }

  private UUID lead(ShortNumber project) {
    return UUID.fromString(of(project, "lead_account"));
  }

  private UUID id(ShortNumber project) {
    return UUID.fromString(of(project, "project_id"));
  }

  private String of(ShortNumber project, String column) {
    return Sql.of(url)
        .value(
            "select %s::text from projects.project where community_id = %d and year = %d and sequence = %d"
                .formatted(column, community.id(), project.year(), project.sequence()));
  }

  private List<String> kinds() {
    return Sql.of(url)
        .list("select kind from evidence.outbox where community_id = " + community.id())
        .stream()
        .collect(Collectors.toList());
  }

  private Scope everybody() {
    return Scope.publicOf(community.id());
  }
}

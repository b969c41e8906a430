package org.linli.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.linli.evidence.draws.AnnulDraw;
import org.linli.evidence.draws.DrawManagement;
import org.linli.evidence.draws.EnterNumbers;
import org.linli.kernel.Actor;
import org.linli.kernel.Paging;
import org.linli.platform.Dates;
import org.linli.supervision.AnswerAudit;
import org.linli.supervision.AskInPublic;
import org.linli.supervision.AuditDesk;
import org.linli.supervision.AuditManagement;
import org.linli.supervision.CodeIssuing;
import org.linli.supervision.CodeReading;
import org.linli.supervision.NameReviewer;
import org.linli.supervision.PlanAudits;
import org.linli.supervision.ProjectAudit;
import org.linli.supervision.QuestionManagement;
import org.linli.supervision.ReviewManagement;
import org.linli.supervision.WriteReview;
import org.springframework.core.io.ByteArrayResource;

/** Gives codes, draws audits, asks and reviews through the product's own facades. */
public final class SupervisionBuilder {

  private static final Duration TWO_DAYS = Duration.ofDays(2);

  private final CodeIssuing issuing;
  private final CodeReading codes;
  private final AuditManagement audits;
  private final AuditDesk auditDesk;
  private final QuestionManagement questions;
  private final ReviewManagement reviews;
  private final DrawManagement draws;
  private final ProjectBuilder aProject;
  private final TestClock clock;

  public SupervisionBuilder(
      CodeIssuing issuing,
      CodeReading codes,
      AuditManagement audits,
      AuditDesk auditDesk,
      QuestionManagement questions,
      ReviewManagement reviews,
      DrawManagement draws,
      ProjectBuilder aProject,
      TestClock clock) {
    this.issuing = issuing;
    this.codes = codes;
    this.audits = audits;
    this.auditDesk = auditDesk;
    this.questions = questions;
    this.reviews = reviews;
    this.draws = draws;
    this.aProject = aProject;
    this.clock = clock;
  }

  /** Of a project that is under way. */
  public String code(Actor worker, Actor secretary, String title) {
    aProject.running(worker, secretary, title);
    issuing.issue(worker);
    return codes.list(worker.scope(), "project", Paging.first()).rows().stream()
        .filter(it -> it.title().filter(title::equals).isPresent())
        .findFirst()
        .orElseThrow()
        .code();
  }

  /** Whose draw does not count, so that it can be made void. */
  public UUID plan(Sql database, Actor worker, Actor secretary, String title) {
    unplanned(database, secretary);
    aProject.running(worker, secretary, title);
    var draw = audits.plan(secretary, tomorrow());
    draws.annul(secretary, draw, new AnnulDraw("写错了"));
    return planOf(database, draw);
  }

  /** No plan waits for its draw, so that there can be another. */
  public void unplanned(Sql database, Actor secretary) {
    TestServer.get()
        .run(
            database.database(),
            "update supervision.audit_plan set status = 'VOID' where status = 'DRAWING'"
                + " and community_id = "
                + secretary.communityId());
  }

  private static UUID planOf(Sql database, UUID draw) {
    return UUID.fromString(
        database.value(
            "select plan_id from supervision.audit_plan where draw_id = '" + draw + "'"));
  }

  /**
   * Of a project, to be looked into by whoever of the inspectors was drawn. Its plan is said to be
   * of a year before all others, so that there can be others.
   */
  public ProjectAudit audit(
      Sql database, Actor worker, Actor secretary, Actor inspector, String title) {
    unplanned(database, secretary);
    var audit = opened(database, worker, secretary, inspector, title);
    var community = secretary.communityId();
    TestServer.get()
        .run(
            database.database(),
            """
            update supervision.audit_plan set year = (
              select min(year) - 1 from supervision.audit_plan where community_id = %1$d)
            where status = 'OPEN' and community_id = %1$d and year = (
              select max(year) from supervision.audit_plan
              where status = 'OPEN' and community_id = %1$d)
            """
                .formatted(community));
    return audit;
  }

  /** One of the inspectors is somebody else. */
  public void given(Sql database, ProjectAudit audit, Actor inspector) {
    TestServer.get()
        .run(
            database.database(),
            """
            update supervision.audit_inspector set account_id = '%1$s'
            where audit_id = '%2$s' and number = (
              select min(number) from supervision.audit_inspector where audit_id = '%2$s')
            and not exists (select from supervision.audit_inspector
              where audit_id = '%2$s' and account_id = '%1$s')
            """
                .formatted(inspector.accountId(), audit.id()));
  }

  /** Every line of the checklist. */
  public void answered(Actor inspector, ProjectAudit audit) {
    var lines =
        auditDesk.work(inspector, audit.id()).lines().stream()
            .map(it -> new AnswerAudit.Line("YES", ""))
            .toList();
    audits.answer(inspector, audit.id(), new AnswerAudit(lines, "都看过了"));
  }

  /** The reviewer has no part in it and publishes. */
  public void reviewed(Actor reviewer, UUID review) {
    var scores = reviews.work(reviewer, review).indicators().stream().map(it -> "80").toList();
    try {
      reviews.write(
          reviewer,
          review,
          new WriteReview("no", "没有关系", scores, "用得其所"),
          "报告.pdf",
          new ByteArrayResource("%PDF".getBytes(StandardCharsets.UTF_8)));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private ProjectAudit opened(
      Sql database, Actor worker, Actor secretary, Actor inspector, String title) {
    clock.advance(TWO_DAYS.negated());
    UUID draw;
    try {
      aProject.running(worker, secretary, title);
      draw = audits.plan(secretary, tomorrow());
      draws.commit(secretary, draw);
    } finally {
      clock.advance(TWO_DAYS);
    }
    for (var each : List.of(secretary, inspector)) {
      draws.enter(each, draw, new EnterNumbers(DrawBuilder.NUMBERS));
    }
    var plan = planOf(database, draw);
    audits.open(secretary, plan);
    var audit =
        database.value(
            "select audit_id from supervision.audit where plan_id = '" + plan + "' limit 1");
    return auditDesk.show(secretary.scope(), UUID.fromString(audit));
  }

  private PlanAudits tomorrow() {
    return new PlanAudits("双色球红球", Dates.day(clock.instant()).plusDays(1).toString());
  }

  /** That waits for an answer. */
  public UUID question(Actor asking, String words) {
    return questions.ask(asking, new AskInPublic("", "", words));
  }

  /** That waits for the reviewer. */
  public UUID review(Actor secretary, Actor reviewer, String code, String office) {
    return reviews.name(secretary, new NameReviewer(code, reviewer.accountId().toString(), office));
  }
}

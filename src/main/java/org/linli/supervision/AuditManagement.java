package org.linli.supervision;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.access.Colleagues;
import org.linli.calendar.DeadlineManagement;
import org.linli.calendar.StartDeadline;
import org.linli.directory.CommunityDirectory;
import org.linli.evidence.Evidence;
import org.linli.evidence.draws.DrawManagement;
import org.linli.evidence.draws.DrawPage;
import org.linli.evidence.draws.DrawReading;
import org.linli.evidence.draws.MakeDraw;
import org.linli.evidence.draws.PickState;
import org.linli.evidence.draws.Seat;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.linli.projects.AuditReading.Audited;
import org.linli.projects.FileFinding;
import org.linli.projects.FindingManagement;
import org.linli.projects.Severity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans and carries out audits by lot 双随机 (SUP-2): the draw is made and checked like every other,
 * who looks follows from it, what is found is put right as every finding, and everybody reads it.
 */
@Service
@Transactional
public class AuditManagement {

  static final String DEADLINE = "supervision.audit";

  private static final String POOL = "double-random";

  private final Audits audits;
  private final Checklist checklist;
  private final DrawManagement draws;
  private final DrawReading drawReading;
  private final org.linli.projects.AuditReading projects;
  private final FindingManagement findings;
  private final Colleagues colleagues;
  private final DeadlineManagement deadlines;
  private final CommunityDirectory communities;
  private final Evidence evidence;
  private final Clock clock;

  AuditManagement(
      Audits audits,
      Checklist checklist,
      DrawManagement draws,
      DrawReading drawReading,
      org.linli.projects.AuditReading projects,
      FindingManagement findings,
      Colleagues colleagues,
      DeadlineManagement deadlines,
      CommunityDirectory communities,
      Evidence evidence,
      Clock clock) {
    this.audits = audits;
    this.checklist = checklist;
    this.draws = draws;
    this.drawReading = drawReading;
    this.projects = projects;
    this.findings = findings;
    this.colleagues = colleagues;
    this.deadlines = deadlines;
    this.communities = communities;
    this.evidence = evidence;
    this.clock = clock;
  }

  /**
   * Plans this year's audits: writes down the draw, which is then sealed and drawn like every
   * other.
   *
   * @return the draw
   * @throws Refused if the year has a plan, or no project that could be drawn
   */
  public UUID plan(Actor actor, PlanAudits command) {
    actor.require(SupervisionPermission.AUDIT);
    var filled = drawReading.fill(actor, POOL);
    if (filled.candidates().stream().allMatch(it -> it.shown().isEmpty())) {
      throw new Refused(SupervisionError.NO_PROJECTS);
    }
    var rule = projects.plan(communities.byId(actor.communityId()));
    var draw =
        draws.make(
            actor,
            new MakeDraw(
                POOL,
                filled.title(),
                filled.purpose(),
                "",
                "" + filled.seats(),
                "" + filled.alternates(),
                filled.rule(),
                command.source(),
                command.day(),
                "6",
                "1",
                "33",
                ""));
    var now = clock.instant();
    var plan =
        new Audits.Planned(
            Ids.next(), Dates.day(now).getYear(), draw, rule.inspectors(), rule.version());
    if (!audits.plan(actor, plan, now)) {
      throw new Refused(SupervisionError.PLANNED_ALREADY);
    }
    return draw;
  }

  /**
   * Lots fell: each project that was drawn gets its file, and those who look at it. Of a draw that
   * does not count the plan is void, so that there can be another.
   *
   * @throws Refused if it was not drawn yet, or everybody who was drawn has a part in a project
   */
  public void open(Actor actor, UUID id) {
    actor.require(SupervisionPermission.AUDIT);
    var plan =
        audits.hold(actor.communityId(), id).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    if (!plan.status().equals("DRAWING")) {
      throw new Refused(SupervisionError.NOT_NOW);
    }
    var draw = drawReading.work(actor, plan.draw()).page();
    switch (draw.draw().status()) {
      case VOID -> audits.move(actor.communityId(), id, "VOID");
      case DRAWN -> open(actor, plan, draw);
      default -> throw new Refused(SupervisionError.NOT_DRAWN);
    }
  }

  private void open(Actor actor, Audits.Held plan, DrawPage draw) {
    var accounts = drawReading.accounts(actor, plan.draw());
    var order = order(draw, accounts);
    var units = colleagues.units(actor, accounts.values());
    for (var project : projects.audited(actor, drawn(draw))) {
      var looking = Assignment.of(project, order, units, plan.inspectors());
      if (looking.isEmpty()) {
        throw new Refused(SupervisionError.NO_INSPECTOR, project.number());
      }
      open(actor, plan, project, looking);
    }
    audits.move(actor.communityId(), plan.id(), "OPEN");
  }

  /** Numbers of the projects that were drawn; those that wait to step in are not audited. */
  private static List<ShortNumber> drawn(DrawPage draw) {
    return draw.seats().stream()
        .filter(it -> it.state() == PickState.SEATED)
        .map(it -> draw.shown(it.number()))
        .flatMap(it -> ShortNumber.parse(it.split(" ", 2)[0]).stream())
        .toList();
  }

  /** Inspectors in the order in which they were drawn, those who wait to step in last. */
  private static List<Assignment.Drawn> order(DrawPage draw, Map<Integer, UUID> accounts) {
    return Stream.of(PickState.SEATED, PickState.WAITING)
        .flatMap(
            state ->
                draw.seats().stream()
                    .filter(it -> it.state() == state)
                    .sorted(Comparator.comparingInt(Seat::place)))
        .flatMap(
            it ->
                Optional.ofNullable(accounts.get(it.number())).stream()
                    .map(account -> new Assignment.Drawn(it.number(), account)))
        .toList();
  }

  private void open(
      Actor actor, Audits.Held plan, Audited project, List<Assignment.Drawn> looking) {
    var community = communities.byId(actor.communityId());
    var now = clock.instant();
    var audit = Ids.next();
    var due =
        deadlines.start(
            actor.scope(),
            new StartDeadline(
                audit, DEADLINE, now, projects.plan(community).publish(), "", community.code()));
    audits.open(actor.communityId(), plan.id(), audit, project, due, now);
    looking.forEach(it -> audits.inspector(actor.communityId(), audit, it));
    var lines = checklist.lines(community);
    for (var position = 1; position <= lines.size(); position++) {
      audits.line(actor.communityId(), audit, position, lines.get(position - 1));
    }
    evidence.record(
        actor,
        "supervision.audit",
        Map.of(
            "audit",
            "" + audit,
            "project",
            project.number().toString(),
            "draw",
            "" + plan.draw(),
            "inspectors",
            numbers(looking),
            "status",
            "OPEN"));
  }

  private static String numbers(List<Assignment.Drawn> looking) {
    return String.join(" ", looking.stream().map(it -> "" + it.number()).toList());
  }

  /**
   * Writes down what was found so far; who signed something else has to sign again.
   *
   * @throws Refused if the actor was not drawn for it, or it is published
   */
  public void answer(Actor actor, UUID id, AnswerAudit command) {
    var audit = hold(actor, id);
    if (audits.lines(actor.communityId(), id).size() != command.lines().size()) {
      throw new Refused(SupervisionError.LINES_OPEN);
    }
    require(audit);
    audits.answer(actor.communityId(), id, command);
  }

  /**
   * One of those who looked signs that it is as it stands there. When all have, everybody reads it,
   * and each no is a finding that the project has to put right.
   *
   * @throws Refused if the actor was not drawn for it, a line is open, or it is published
   */
  public void sign(Actor actor, UUID id) {
    var audit = hold(actor, id);
    require(audit);
    var lines = audits.lines(actor.communityId(), id);
    if (audit.summary().isEmpty() || lines.stream().anyMatch(it -> it.answer().isEmpty())) {
      throw new Refused(SupervisionError.LINES_OPEN);
    }
    audits.sign(actor, id, clock.instant());
    if (audits.allSigned(actor.communityId(), id)) {
      publish(actor, id, audit, lines);
    }
  }

  private void publish(Actor actor, UUID id, Audits.Kept audit, List<ProjectAudit.Line> lines) {
    var now = clock.instant();
    var problems = lines.stream().filter(it -> it.answer().equals("NO")).toList();
    problems.forEach(
        it ->
            found(actor, audit.number(), it)
                .ifPresent(
                    finding -> audits.found(actor.communityId(), id, it.position(), finding)));
    audits.publish(actor.communityId(), id, audit.summary(), problems.size(), now);
    deadlines.end(actor.scope(), id, DEADLINE, now);
    evidence.record(
        actor,
        "supervision.audit",
        Map.of(
            "audit",
            "" + id,
            "project",
            audit.number().toString(),
            "problems",
            "" + problems.size(),
            "status",
            "PUBLISHED"));
  }

  private Optional<UUID> found(Actor actor, ShortNumber project, ProjectAudit.Line line) {
    var severity = line.grave() ? Severity.MAJOR : Severity.MINOR;
    return findings.audit(
        actor, project, new FileFinding(severity.name(), line.asked() + "：" + line.remark()));
  }

  private Audits.Kept hold(Actor actor, UUID id) {
    return audits.holdAudit(actor, id).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private static void require(Audits.Kept audit) {
    if (!audit.inspects()) {
      throw new Refused(SupervisionError.NOT_THE_INSPECTOR);
    }
    if (!audit.status().equals("OPEN")) {
      throw new Refused(SupervisionError.NOT_NOW);
    }
  }
}

package org.linli.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.calendar.Due;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;

/**
 * One project. Every change goes through the transition table and is made under the lock of its
 * row; as long as it goes on, it has an owner and a next deadline.
 */
final class Project {

  private final Origin origin;
  private ProjectStatus status;
  private Stage stage;
  private Charter charter;
  private List<Milestone> milestones;
  private Lead lead;
  private ProjectClocks clocks;
  private boolean below;
  private Optional<Instant> rectifiedAt;
  private Optional<Instant> endedAt;
  private Outcome outcome;
  private Watched watched;

  Project(Origin origin, State state, List<Milestone> milestones, Watched watched) {
    this.origin = origin;
    this.watched = watched;
    status = state.status;
    stage = state.stage;
    charter = state.charter;
    lead = state.lead;
    clocks = state.clocks;
    below = state.below;
    rectifiedAt = state.rectifiedAt;
    endedAt = state.endedAt;
    outcome = state.outcome;
    this.milestones = List.copyOf(milestones);
  }

  /**
   * A proposal.
   *
   * @param decision until when the community says yes or no
   */
  static Project proposed(
      Origin origin, Charter charter, List<Milestone> milestones, Lead lead, Due decision) {
    var state =
        new State(
            ProjectStatus.PROPOSED,
            Stage.CO_PLAN,
            charter,
            lead,
            ProjectClocks.NONE.with(ProjectClock.DECISION, decision),
            false,
            Optional.empty(),
            Optional.empty(),
            Outcome.NONE);
    return new Project(origin, state, milestones, Watched.NONE);
  }

  /** Writes it anew; what was reported done stays done where the words stay. */
  void revise(Charter words, List<Milestone> plan) {
    move(ProjectAction.REVISE);
    charter = words;
    var done = new HashMap<String, Optional<LocalDate>>();
    milestones.forEach(each -> done.put(each.title(), each.doneOn()));
    milestones =
        plan.stream()
            .map(each -> each.done(done.getOrDefault(each.title(), Optional.empty())))
            .toList();
  }

  /** Yes: what was planned together is built together, and the clocks begin. */
  void charter(Instant now, Due report, Due inspection) {
    move(ProjectAction.CHARTER);
    stage = Stage.CO_BUILD;
    outcome = outcome.decided(now);
    clocks = clocks.without(ProjectClock.DECISION);
    goOn(report, inspection);
  }

  private void goOn(Due report, Due inspection) {
    clocks = clocks.with(ProjectClock.REPORT, report).with(ProjectClock.INSPECTION, inspection);
  }

  void withdraw(Instant now) {
    move(ProjectAction.WITHDRAW);
    if (outcome.decidedAt().isEmpty()) {
      outcome = outcome.decided(now);
    }
    end(now);
  }

  void name(Lead who) {
    move(ProjectAction.NAME_LEAD);
    lead = who;
    clocks = clocks.without(ProjectClock.LEAD);
  }

  /**
   * @param due until when there is to be another one
   */
  void loseLead(Due due) {
    move(ProjectAction.LOSE_LEAD);
    lead = Lead.NONE;
    clocks = clocks.with(ProjectClock.LEAD, due);
  }

  void advance() {
    move(ProjectAction.ADVANCE);
    if (!stage.advances()) {
      throw new Refused(ProjectError.NOT_NOW);
    }
    stage = stage.next();
  }

  /**
   * How it goes.
   *
   * @param done positions of milestones that are done now, beside those that were
   * @param next when the following report is due
   * @throws Invalid if one of them waits for another that is not done
   */
  void report(Collection<Integer> done, LocalDate today, Due next) {
    move(ProjectAction.REPORT);
    var all = new HashSet<>(done);
    milestones.stream().filter(it -> it.doneOn().isPresent()).forEach(it -> all.add(it.position()));
    for (var each : milestones) {
      if (all.contains(each.position())) {
        waits(each, all)
            .ifPresent(
                before -> {
                  throw Invalid.field("done", ProjectError.WAITS, each.title(), before.title());
                });
      }
    }
    milestones =
        milestones.stream()
            .map(
                each ->
                    all.contains(each.position())
                        ? each.done(each.doneOn().or(() -> Optional.of(today)))
                        : each)
            .toList();
    clocks = clocks.with(ProjectClock.REPORT, next);
  }

  private Optional<Milestone> waits(Milestone milestone, Collection<Integer> done) {
    return milestones.stream()
        .filter(it -> milestone.after().contains(it.position()) && !done.contains(it.position()))
        .findFirst();
  }

  /**
   * It is to be put right.
   *
   * @param due until when; another time where it was not right when somebody looked again
   */
  void rectifyBy(Due due) {
    rectify(ProjectAction.OPEN_RECTIFICATION);
    clocks = clocks.with(ProjectClock.RECTIFICATION, due);
    rectifiedAt = Optional.empty();
  }

  /**
   * Whoever leads it says that it was put right.
   *
   * @param due until when somebody else looks at it
   * @throws Refused if nothing is to be, or it was said already
   */
  void rectified(Instant now, Due due) {
    rectify(ProjectAction.RECTIFY);
    rectifiedAt = Optional.of(now);
    clocks = clocks.with(ProjectClock.RECTIFICATION, due);
  }

  /** A letter about what is late was issued. */
  void warned(LetterLevel level) {
    move(level.action());
  }

  /**
   * Somebody looked again; where it is not right, another time is set with {@link #rectifyBy}.
   *
   * @throws Refused if nothing waits to be looked at
   */
  void recheck(boolean right) {
    rectify(right ? ProjectAction.RECHECK : ProjectAction.RECHECK_FAILED);
    rectifiedAt = Optional.empty();
    if (right) {
      below = false;
      clocks = clocks.without(ProjectClock.RECTIFICATION);
    }
  }

  /**
   * Somebody looked at it on site.
   *
   * @param standard whether it is up to it
   * @param next when the following inspection is due
   */
  void inspect(boolean standard, Due next) {
    move(standard ? ProjectAction.INSPECT : ProjectAction.FIND_BELOW);
    below = below || !standard;
    clocks = clocks.with(ProjectClock.INSPECTION, next);
  }

  /**
   * It is done, and people are asked until a day whether they accept it.
   *
   * @param keeper who keeps it afterwards
   * @throws Refused if a milestone is not done, something is to be put right, or a major finding is
   *     open
   */
  void askAcceptance(NameKeeper keeper, Due due) {
    if (status.allows(ProjectAction.ASK_ACCEPTANCE)
        && (nextOn().isPresent() || rectifies() || blocked())) {
      throw new Refused(ProjectError.NOT_ALL_DONE);
    }
    move(ProjectAction.ASK_ACCEPTANCE);
    stage = Stage.CO_REVIEW;
    outcome = outcome.asked().kept(keeper);
    clocks =
        clocks
            .without(ProjectClock.REPORT)
            .without(ProjectClock.INSPECTION)
            .with(ProjectClock.ACCEPTANCE, due);
  }

  /** Whether a major finding is open, which keeps it from being accepted. */
  boolean blocked() {
    return watched.major().isPresent();
  }

  /** They are asked on. */
  void prolong(Due due) {
    move(ProjectAction.PROLONG_ACCEPTANCE);
    clocks = clocks.with(ProjectClock.ACCEPTANCE, due);
  }

  /** Enough were content. */
  void accept(Instant now) {
    move(ProjectAction.ACCEPT);
    stage = Stage.CO_SHARE;
    outcome = outcome.accepted(now);
    clocks = clocks.without(ProjectClock.ACCEPTANCE);
  }

  /** When somebody looks whether it is used. */
  void checkBy(Due due) {
    clocks = clocks.with(ProjectClock.USE, due);
  }

  /** Too few were content: it goes on, and {@link #rectifyBy} says until when it is put right. */
  void fallShort(Instant now, Due report, Due inspection) {
    move(ProjectAction.FALL_SHORT);
    outcome = outcome.failed(now);
    clocks = clocks.without(ProjectClock.ACCEPTANCE);
    goOn(report, inspection);
  }

  /** Too few were content the second time. */
  void goOut(Instant now) {
    move(ProjectAction.GO_OUT);
    outcome = outcome.failed(now);
    end(now);
  }

  void nameKeeper(NameKeeper keeper) {
    move(ProjectAction.NAME_KEEPER);
    outcome = outcome.kept(keeper);
  }

  /**
   * Somebody looked whether it is used; {@link #checkBy} says when the next one looks, {@link
   * #planBy} until when it is said what becomes of something that is not.
   *
   * @throws Refused if no look is due soon
   */
  void look(Use use, Instant now) {
    move(use.action());
    if (clocks.of(ProjectClock.USE).isEmpty()) {
      throw new Refused(ProjectError.NOT_NOW);
    }
    if (!looks(now)) {
      throw new Refused(ProjectError.TOO_EARLY);
    }
    outcome = outcome.looked();
    clocks = clocks.without(ProjectClock.USE);
  }

  /** Whether it is time to look whether it is used. */
  private boolean looks(Instant now) {
    return clocks
        .of(ProjectClock.USE)
        .filter(due -> !due.at().isAfter(now.plus(ProjectClock.NEAR)))
        .isPresent();
  }

  void planBy(Due due) {
    clocks = clocks.with(ProjectClock.UNUSED, due);
  }

  /**
   * What becomes of something that is not used.
   *
   * @throws Refused if it is
   */
  void planUse() {
    move(ProjectAction.PLAN_USE);
    if (clocks.of(ProjectClock.UNUSED).isEmpty()) {
      throw new Refused(ProjectError.NOT_NOW);
    }
    clocks = clocks.without(ProjectClock.UNUSED);
  }

  /** Whether nothing more is asked of what is kept, so that it {@link #complete}s. */
  boolean kept() {
    return status == ProjectStatus.KEEPING
        && clocks.of(ProjectClock.USE).isEmpty()
        && clocks.of(ProjectClock.UNUSED).isEmpty();
  }

  void complete(Instant now) {
    move(ProjectAction.COMPLETE);
    end(now);
  }

  /** A step that changes nothing but the story. */
  void did(ProjectAction action) {
    move(action);
  }

  /** Whether it ended after it had begun, and without being accepted. */
  boolean failed() {
    return (status == ProjectStatus.OUT || status == ProjectStatus.WITHDRAWN)
        && stage != Stage.CO_PLAN;
  }

  /** A notice of holidays moved a day. */
  void moved(ProjectClock clock, Optional<Due> due) {
    clocks = clocks.moved(clock, due);
  }

  /** Whether something is to be put right. */
  boolean rectifies() {
    return clocks.of(ProjectClock.RECTIFICATION).isPresent();
  }

  private RectificationStatus rectification() {
    if (rectifiedAt.isPresent()) {
      return RectificationStatus.TO_LOOK_AT;
    }
    return rectifies() ? RectificationStatus.TO_PUT_RIGHT : RectificationStatus.NONE;
  }

  /** What is put right moves on beside the project, which has to be under way. */
  private void rectify(ProjectAction action) {
    if (RectificationStatus.TRANSITIONS.next(rectification(), action).isEmpty()) {
      throw new Refused(ProjectError.NOT_NOW);
    }
    move(action);
  }

  private void end(Instant now) {
    clocks = ProjectClocks.NONE;
    rectifiedAt = Optional.empty();
    endedAt = Optional.of(now);
  }

  private void move(ProjectAction action) {
    status =
        ProjectStatus.TRANSITIONS
            .next(status, action)
            .orElseThrow(() -> new Refused(ProjectError.NOT_NOW));
  }

  /** Weights of what is done. */
  int percent() {
    return milestones.stream()
        .filter(it -> it.doneOn().isPresent())
        .mapToInt(Milestone::weight)
        .sum();
  }

  /** The first day of a milestone that is not done. */
  Optional<LocalDate> nextOn() {
    return milestones.stream()
        .filter(it -> it.doneOn().isEmpty())
        .map(Milestone::dueOn)
        .min(LocalDate::compareTo);
  }

  /**
   * Who has to act next: whoever leads it, the community before, where nobody does, and where it is
   * to look again at what was put right.
   */
  Optional<String> owner() {
    if (status.ended()) {
      return Optional.empty();
    }
    return Optional.of(
        status == ProjectStatus.RUNNING && lead.there() && rectifiedAt.isEmpty()
            ? lead.name()
            : "community");
  }

  /** When the next thing is due; of what has ended, when that was. */
  Instant dueAt() {
    return clocks.first().map(Due::at).or(() -> endedAt).orElseThrow();
  }

  /** Whether what was put right waits to be looked at. */
  boolean rechecks() {
    return rectifiedAt.isPresent();
  }

  /** What its light is computed from. */
  LightRule.Facts facts() {
    return new LightRule.Facts(status, lead.there(), clocks, nextOn(), below, watched);
  }

  Origin origin() {
    return origin;
  }

  ProjectStatus status() {
    return status;
  }

  Charter words() {
    return charter;
  }

  List<Milestone> milestones() {
    return milestones;
  }

  Lead lead() {
    return lead;
  }

  ProjectClocks clocks() {
    return clocks;
  }

  Outcome outcome() {
    return outcome;
  }

  Watched watched() {
    return watched;
  }

  /** What was found or excused meanwhile. */
  void watched(Watched now) {
    watched = now;
  }

  State state() {
    return new State(status, stage, charter, lead, clocks, below, rectifiedAt, endedAt, outcome);
  }

  /** What never changes. */
  record Origin(UUID id, ShortNumber number, UUID proposedBy, Instant proposedAt, String rules) {}

  /**
   * What a step may change.
   *
   * @param below whether an inspection found it below standard, and it was not put right
   * @param rectifiedAt since when what was put right waits to be looked at
   */
  record State(
      ProjectStatus status,
      Stage stage,
      Charter charter,
      Lead lead,
      ProjectClocks clocks,
      boolean below,
      Optional<Instant> rectifiedAt,
      Optional<Instant> endedAt,
      Outcome outcome) {}
}

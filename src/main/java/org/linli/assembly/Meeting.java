package org.linli.assembly;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.kernel.Rung;
import org.linli.platform.Dates;

/**
 * A meeting from its draft to its minutes. Whoever changes one holds its row, which guards its
 * steps, the numbers of its items, opinions and resolutions, and the count of who came.
 *
 * @param origin what never changes
 * @param plan what the notice says
 * @param state where it stands
 */
record Meeting(Origin origin, Plan plan, State state) {

  static Meeting drafted(Origin origin, Plan plan) {
    return new Meeting(
        origin,
        plan,
        new State(MeetingStatus.DRAFT, Optional.empty(), 0, Optional.empty(), Optional.empty()));
  }

  UUID id() {
    return origin.id();
  }

  MeetingStatus status() {
    return state.status();
  }

  /**
   * Another plan, as long as nobody was told.
   *
   * @throws Refused if it was announced
   */
  Meeting change(Plan next) {
    require(status() == MeetingStatus.DRAFT);
    return new Meeting(origin, next, state);
  }

  /**
   * Announces it.
   *
   * @param event of the notices
   * @throws Refused if it was announced before
   * @throws Invalid if it is too soon for its template
   */
  Meeting notice(MeetingTemplate template, UUID event, Instant now) {
    enoughDays(template, plan.when(), now);
    return next(MeetingAction.NOTICE, plan, state.told(event));
  }

  /**
   * Announces another time.
   *
   * @throws Invalid if it is too soon for its template
   */
  Meeting postpone(MeetingTemplate template, When when, UUID event, Instant now) {
    enoughDays(template, when, now);
    return next(MeetingAction.POSTPONE, plan.at(when), state.told(event));
  }

  private static void enoughDays(MeetingTemplate template, When when, Instant now) {
    if (!when.from().isAfter(now)) {
      throw Invalid.field("day", AssemblyError.PAST);
    }
    var earliest = Dates.day(now).plusDays(template.noticeDays());
    if (Dates.day(when.from()).isBefore(earliest)) {
      throw Invalid.field("day", AssemblyError.SHORT_NOTICE, template.noticeDays(), earliest);
    }
  }

  Meeting callOff() {
    return next(MeetingAction.CALL_OFF, plan, state);
  }

  /**
   * People sign in from now on.
   *
   * @throws Refused if it is too early, or not announced
   */
  Meeting open(MeetingTemplate template, Instant now) {
    require(status().allows(MeetingAction.OPEN));
    var from = plan.when().from().minus(Duration.ofMinutes(template.opensMinutes()));
    if (now.isBefore(from)) {
      throw new Refused(AssemblyError.TOO_EARLY);
    }
    return next(MeetingAction.OPEN, plan, state);
  }

  /**
   * It is over.
   *
   * @param due by when its minutes are out
   */
  Meeting close(Instant due) {
    return next(MeetingAction.CLOSE, plan, state.minutesUntil(due));
  }

  /**
   * Its minutes are out.
   *
   * @param open how many items nobody wrote minutes of
   */
  Meeting publish(int open) {
    require(status().allows(MeetingAction.PUBLISH));
    if (open > 0) {
      throw new Refused(AssemblyError.NO_MINUTES);
    }
    return next(MeetingAction.PUBLISH, plan, state);
  }

  /**
   * Says how deeply people took part (DELIB-7).
   *
   * @param resolutions how many there are: who decides together has decided something
   */
  Meeting judge(Rung rung, int resolutions) {
    require(status().allows(MeetingAction.JUDGE));
    if (rung == Rung.DECIDED && resolutions == 0) {
      throw Invalid.field("judged", AssemblyError.NOTHING_DECIDED);
    }
    return new Meeting(origin, plan, state.judgedAs(rung));
  }

  /**
   * @throws Refused if opinions are not taken, or not any more
   */
  void listens(Instant now) {
    require(status().listens());
    if (now.isAfter(plan.when().until()) && (origin.online() || status() != MeetingStatus.OPEN)) {
      throw new Refused(AssemblyError.OVER);
    }
  }

  /**
   * @throws Refused if nobody signs in now
   */
  void signs() {
    require(status() == MeetingStatus.OPEN);
  }

  /**
   * @throws Refused if minutes are not written now
   */
  void minuted() {
    require(status().minuted());
  }

  /**
   * @throws Refused if names from paper or opinions of the table are not entered now
   */
  void tabled() {
    require(status().listens() || status() == MeetingStatus.HELD);
  }

  /**
   * Whether it may decide, and has decided (rule {@code assembly/templates}).
   *
   * @throws Invalid if too few came, or too few were in favour
   */
  void decides(MeetingTemplate template, Resolve.Hands hands) {
    minuted();
    var came = state.attended();
    if (hands.all() > came && !origin.online()) {
      throw Invalid.field("inFavour", AssemblyError.MORE_THAN_CAME, hands.all(), came);
    }
    if (template.quorum().isPresent()
        && (plan.entitled() == 0 || !template.quorum().get().reached(came, plan.entitled()))) {
      throw Invalid.field("resolutionKind", AssemblyError.NO_QUORUM, came, plan.entitled());
    }
    if (template.carried().isPresent()
        && !template.carried().get().reached(hands.inFavour(), came)) {
      throw Invalid.field("inFavour", AssemblyError.NOT_CARRIED, hands.inFavour(), came);
    }
  }

  /** Whether what it decides is done: a practice decides nothing. */
  boolean acts() {
    return !origin.practice();
  }

  Meeting attended(int many) {
    return new Meeting(origin, plan, state.attendedBy(many));
  }

  private Meeting next(MeetingAction action, Plan plan, State state) {
    var to =
        MeetingStatus.TRANSITIONS
            .next(status(), action)
            .orElseThrow(() -> new Refused(AssemblyError.NOT_NOW));
    return new Meeting(origin, plan, state.in(to));
  }

  private static void require(boolean possible) {
    if (!possible) {
      throw new Refused(AssemblyError.NOT_NOW);
    }
  }

  /**
   * What never changes.
   *
   * @param ruleVersion of the templates it was drafted by
   * @param signCode stands in the QR code at the door
   */
  record Origin(
      UUID id,
      String template,
      String ruleVersion,
      Layer layer,
      boolean practice,
      boolean online,
      String signCode,
      UUID draftedBy,
      Instant draftedAt) {}

  /**
   * What the notice says.
   *
   * @param entitled how many may come; 0 where nobody counted
   */
  record Plan(
      String title,
      String host,
      String place,
      When when,
      boolean childcare,
      boolean barrierFree,
      boolean interpreter,
      Rung rung,
      int entitled) {

    Plan at(When other) {
      return new Plan(
          title, host, place, other, childcare, barrierFree, interpreter, rung, entitled);
    }
  }

  /**
   * Where it stands.
   *
   * @param event of the last notices
   */
  record State(
      MeetingStatus status,
      Optional<UUID> event,
      int attended,
      Optional<Instant> minutesDue,
      Optional<Rung> judged) {

    State in(MeetingStatus next) {
      return new State(next, event, attended, minutesDue, judged);
    }

    State told(UUID of) {
      return new State(status, Optional.of(of), attended, minutesDue, judged);
    }

    State attendedBy(int many) {
      return new State(status, event, many, minutesDue, judged);
    }

    State minutesUntil(Instant due) {
      return new State(status, event, attended, Optional.of(due), judged);
    }

    State judgedAs(Rung rung) {
      return new State(status, event, attended, minutesDue, Optional.of(rung));
    }
  }
}

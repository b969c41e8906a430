package org.linli.needs;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.calendar.Due;
import org.linli.directory.mandates.MandateRef;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;

/** One need. Every change goes through the transition table; the clocks are set with the state. */
final class Need {

  private final NeedId id;
  private final ShortNumber number;
  private final Origin origin;
  private final NeedClocks clocks;
  private final int version;
  private final NeedStatus before;
  private final String saidBefore;
  private NeedStatus status;
  private Rank rank;
  private String summary;
  private boolean published;
  private Optional<Instant> closedAt;
  private Optional<UUID> handler;
  private Optional<UUID> routedTo;
  private Optional<UUID> mergedInto;
  private int escalation;
  private Optional<MandateRef> mandate = Optional.empty();

  Need(NeedId id, ShortNumber number, Origin origin, State state, NeedClocks clocks, int version) {
    this.id = id;
    this.number = number;
    this.origin = origin;
    this.clocks = clocks;
    this.version = version;
    before = state.status;
    status = state.status;
    rank = state.rank;
    summary = state.summary;
    published = state.published;
    closedAt = state.closedAt;
    handler = state.handler;
    routedTo = state.routedTo;
    mergedInto = state.mergedInto;
    escalation = state.escalation;
    saidBefore = said();
  }

  /** Somebody spoke with the raiser. */
  void contact(Instant now) {
    move(NeedAction.CONTACT);
    clocks.contacted(now);
  }

  /**
   * Real, and ours: from now on the public sees the redacted summary, and whoever verified it is
   * responsible until it is done.
   *
   * @param answer until when an answer is promised
   */
  void verify(String publicSummary, boolean urgent, UUID verifier, Instant now, Due answer) {
    move(NeedAction.VERIFY);
    summary = publicSummary;
    published = true;
    rank = rank.with(urgent);
    handler = handler.or(() -> Optional.of(verifier));
    clocks.contacted(now);
    clocks.answerBy(answer);
  }

  /** Not taken on; the raiser is told why, which is an answer. */
  void sendBack(Instant now) {
    move(NeedAction.RETURN);
    clocks.answered(now);
    closedAt = Optional.of(now);
  }

  /**
   * The same matter as another one. What the public reads of that one also tells its raiser.
   *
   * @throws Refused if that one is the same record, is merged itself, or nothing the public may
   *     read
   */
  void merge(Need into, Instant now) {
    if (into.id.equals(id) || into.status.ended() || !into.published) {
      throw new Refused(NeedError.NOT_A_TARGET);
    }
    move(NeedAction.MERGE);
    clocks.contacted(now);
    summary = into.summary;
    mergedInto = Optional.of(into.id.id());
    closedAt = Optional.of(now);
  }

  /** Not the same matter after all: it is looked at again. */
  void separate() {
    move(NeedAction.SEPARATE);
    mergedInto = Optional.empty();
    closedAt = Optional.empty();
  }

  void takeOn(Instant now, Instant promised) {
    move(NeedAction.TAKE_ON);
    clocks.answered(now);
    clocks.promise(promised);
  }

  void route(UUID organization) {
    move(NeedAction.ROUTE);
    routedTo = Optional.of(organization);
  }

  void accept(Instant now, Instant promised) {
    move(NeedAction.ACCEPT);
    clocks.answered(now);
    clocks.promise(promised);
  }

  void refuse() {
    move(NeedAction.REFUSE);
    routedTo = Optional.empty();
  }

  /** What one of those does who share it, or on what terms they may. */
  void part(NeedAction action) {
    move(action);
  }

  /**
   * Another one does it instead.
   *
   * @param promised until when it is done now, where all of it is in hand
   */
  void passOn(Optional<Instant> promised) {
    move(NeedAction.PASS_ON);
    promised.filter(day -> clocks.pausedAt().isEmpty()).ifPresent(clocks::promise);
  }

  void claim(Instant promised) {
    move(NeedAction.CLAIM);
    clocks.promise(promised);
  }

  /** Filing publishes the claim as the plan: an answer. */
  void file(Instant now) {
    move(NeedAction.FILE);
    clocks.answered(now);
  }

  /**
   * Nobody does it any more; it is back on the list.
   *
   * @param answer until when a new answer is promised, if there was one
   */
  void lapse(Due answer) {
    move(NeedAction.LAPSE);
    clocks.lapsed(answer);
    routedTo = Optional.empty();
  }

  /** Whether what was promised was due before a moment, and its clock does not stand still. */
  boolean lateSince(Instant before) {
    return status.allows(NeedAction.LAPSE)
        && clocks.pausedAt().isEmpty()
        && clocks.completionDue().filter(due -> due.isBefore(before)).isPresent();
  }

  void answer(Instant now) {
    move(NeedAction.ANSWER);
    clocks.answered(now);
  }

  /** A project that is under way is a plan that was published: an answer. */
  void project(Instant now) {
    move(NeedAction.PROJECT);
    clocks.answered(now);
  }

  void report() {
    move(NeedAction.REPORT);
  }

  /**
   * @throws Refused if its clock stands still already, or none runs
   */
  void pause(Instant now) {
    move(NeedAction.PAUSE);
    if (clocks.pausedAt().isPresent() || clocks.completionDue().isEmpty()) {
      throw new Refused(NeedError.NOT_NOW);
    }
    clocks.pause(now);
  }

  /**
   * @throws Refused if its clock runs
   */
  void resume(Instant due) {
    move(NeedAction.RESUME);
    if (clocks.pausedAt().isEmpty()) {
      throw new Refused(NeedError.NOT_NOW);
    }
    clocks.resume(due);
  }

  /** One level up, at least to the one that is asked for; nothing comes down again. */
  void escalate(int level) {
    move(NeedAction.ESCALATE);
    if (level <= escalation) {
      throw new Refused(NeedError.NOT_NOW);
    }
    escalation = level;
  }

  /**
   * @param due a new day; with one the clock runs again, where it stood still
   */
  void instruct(Optional<Instant> due) {
    move(NeedAction.INSTRUCT);
    due.ifPresent(clocks::resume);
  }

  /**
   * A colleague is responsible until it is done.
   *
   * @throws Refused if they are already
   */
  void handOver(UUID colleague) {
    move(NeedAction.HAND_OVER);
    if (handler.filter(colleague::equals).isPresent()) {
      throw new Refused(NeedError.NOT_NOW);
    }
    handler = Optional.of(colleague);
  }

  void complete(Instant now, Instant rating) {
    move(NeedAction.COMPLETE);
    clocks.completed(now, rating);
  }

  void close(Instant now) {
    move(NeedAction.CLOSE);
    closedAt = Optional.of(now);
  }

  /**
   * Back to work, also after it was settled: whoever was content may find that it did not last. A
   * merged need goes on by itself, with what the other's public summary says.
   *
   * @param answer until when a new answer is promised
   */
  void reopen(Instant now, Due answer) {
    move(NeedAction.REOPEN);
    mergedInto = Optional.empty();
    closedAt = Optional.empty();
    published = true;
    clocks.contacted(now);
    clocks.reopened(answer);
  }

  /** Which line of the mandate list it falls under, as whoever checks it sees it. */
  void fallsUnder(Optional<MandateRef> line) {
    mandate = line;
  }

  /** Whether it came up to the street, or is the street's to judge from the first. */
  boolean concernsTheStreet() {
    return escalation >= Escalations.STREET || origin.about() == Subject.COMMUNITY;
  }

  private void move(NeedAction action) {
    status =
        NeedStatus.TRANSITIONS
            .next(status, action)
            .orElseThrow(() -> new Refused(NeedError.NOT_NOW));
  }

  NeedId id() {
    return id;
  }

  ShortNumber number() {
    return number;
  }

  Origin origin() {
    return origin;
  }

  NeedClocks clocks() {
    return clocks;
  }

  /** What this change says; what an earlier one said stays. */
  Optional<MandateRef> mandate() {
    return mandate;
  }

  State state() {
    return new State(
        status, rank, summary, published, closedAt, handler, routedTo, mergedInto, escalation);
  }

  NeedStatus status() {
    return status;
  }

  /** Where it stood when it was read. */
  NeedStatus before() {
    return before;
  }

  String summary() {
    return summary;
  }

  boolean published() {
    return published;
  }

  /** What the public reads of it; empty while that is nothing. */
  String said() {
    return published ? summary : "";
  }

  /** What the public read of it before the changes that were made here. */
  String saidBefore() {
    return saidBefore;
  }

  Rank rank() {
    return rank;
  }

  Instant dueAt() {
    return clocks.due(status);
  }

  int version() {
    return version;
  }

  /** What never changes. */
  record Origin(String category, UUID raiserId, Instant raisedAt, Subject about) {}

  /**
   * What a step may change.
   *
   * @param handler who is responsible until it is done 首接负责
   * @param routedTo the unit it was given to
   * @param escalation 0 here, 1 the secretary, 2 the street because it is late, 3 because it was
   *     asked
   */
  record State(
      NeedStatus status,
      Rank rank,
      String summary,
      boolean published,
      Optional<Instant> closedAt,
      Optional<UUID> handler,
      Optional<UUID> routedTo,
      Optional<UUID> mergedInto,
      int escalation) {}
}

package org.linli.pacts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;

/**
 * A pact and the draft of its next version, as it is changed, its row held. What it is not allowed
 * to do it refuses itself.
 */
final class Pact {

  private final Origin origin;
  private State state;

  Pact(Origin origin, State state) {
    this.origin = origin;
    this.state = state;
  }

  static Pact draft(Origin origin, PactHead head, String rule) {
    return new Pact(
        origin,
        new State(
            PactStatus.DRAFTING, head, Draft.FIRST, Vote.NONE, Filing.NONE, "", 0, rule, false));
  }

  Origin origin() {
    return origin;
  }

  UUID id() {
    return origin.id();
  }

  State state() {
    return state;
  }

  PactStatus status() {
    return state.status();
  }

  /** The edition that is being written. */
  int edition() {
    return state.draft().edition();
  }

  /** Its words may change; what was published of them does not. */
  void write() {
    to(PactAction.WRITE);
  }

  /** Before anybody else read it, also what it is called. */
  void rename(PactHead head) {
    to(PactAction.WRITE);
    if (state.published()) {
      throw new Refused(PactError.NOT_NOW);
    }
    state = state.with(head);
  }

  /**
   * The draft is published. A round that went before is over, and all that was said is answered.
   *
   * @param until the first moment at which nothing more is taken
   */
  void openRound(Instant now, Instant until, boolean allAnswered) {
    allow(PactAction.OPEN_ROUND);
    requireDone(now, allAnswered);
    to(PactAction.OPEN_ROUND);
    state = state.with(state.draft().round(until)).shown();
  }

  /** Whether residents may say something now. */
  void requireRound(Instant now) {
    if (!state.published()) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    if (status() != PactStatus.ROUND) {
      throw new Refused(PactError.NOT_NOW);
    }
    if (!open(now)) {
      throw new Refused(PactError.ROUND_OVER);
    }
  }

  /** What was said can be answered. */
  void answer() {
    to(PactAction.ANSWER);
  }

  /**
   * Hands the final words to whoever looks at them; they are published as they will be voted on.
   */
  void submit(UUID by, Instant now, boolean allAnswered) {
    allow(PactAction.SUBMIT);
    requireDone(now, allAnswered);
    to(PactAction.SUBMIT);
    state = state.with(state.draft().submit(by));
  }

  private void requireDone(Instant now, boolean allAnswered) {
    if (status() != PactStatus.ROUND) {
      return;
    }
    if (open(now)) {
      throw new Refused(PactError.ROUND_OPEN);
    }
    if (!allAnswered) {
      throw new Refused(PactError.UNANSWERED);
    }
  }

  private boolean open(Instant now) {
    return state.draft().until().filter(now::isBefore).isPresent();
  }

  /** Somebody else than who handed it in looked at it. */
  void review(boolean lawful, UUID by) {
    allow(lawful ? PactAction.CLEAR : PactAction.OBJECT);
    if (state.draft().submittedBy().filter(by::equals).isPresent()) {
      throw new Refused(PactError.SOMEBODY_ELSE);
    }
    to(lawful ? PactAction.CLEAR : PactAction.OBJECT);
  }

  void putToVote(ShortNumber ballot, int question) {
    to(PactAction.PUT_TO_VOTE);
    state = state.with(new Vote(ballot.toString(), question, Optional.empty()));
  }

  void unlink() {
    to(PactAction.UNLINK);
    state = state.with(Vote.NONE);
  }

  void reject() {
    to(PactAction.REJECT);
    state = state.with(Vote.NONE);
  }

  /**
   * The ballot decided for it.
   *
   * @param fileBy when it has to be on file; empty where it does not
   */
  void adopt(Instant now, Optional<Instant> fileBy) {
    to(PactAction.ADOPT);
    var vote = state.vote();
    state =
        state
            .with(new Vote(vote.ballot(), vote.question(), Optional.of(now)))
            .with(new Filing(fileBy, Optional.empty(), "", ""));
  }

  /**
   * @throws Refused if the day is before the vote or after today
   */
  void file(LocalDate on, String number, String with, LocalDate today) {
    allow(PactAction.FILE);
    var adopted = state.vote().adoptedAt().map(Dates::day).orElseThrow();
    if (on.isBefore(adopted) || on.isAfter(today)) {
      throw new Refused(PactError.DAY_OF_FILING);
    }
    to(PactAction.FILE);
    state = state.with(new Filing(state.filing().by(), Optional.of(on), number, with));
  }

  /** An authority gives it back; of what is in force everybody reads what it ordered. */
  void giveBack(String reason) {
    var inForce = status() == PactStatus.IN_FORCE;
    to(PactAction.RETURN);
    state = state.with(Vote.NONE).with(Filing.NONE);
    if (inForce) {
      state = state.with(state.draft().anew(state.version())).corrected(reason);
    }
  }

  /**
   * The next version is published.
   *
   * @param filed whether its kind has to be on file
   * @return what of the draft became the version
   */
  Published publish(boolean filed, LocalDate effectiveOn, LocalDate today) {
    allow(PactAction.PUBLISH);
    if (filed && status() != PactStatus.FILED) {
      throw new Refused(PactError.NOT_FILED);
    }
    if (effectiveOn.isBefore(today)) {
      throw new Refused(PactError.DAY_IN_FORCE);
    }
    to(PactAction.PUBLISH);
    var version =
        new Published(
            state.version() + 1, state.draft().shown(), effectiveOn, state.vote(), state.filing());
    state =
        state
            .version(version.version())
            .with(Vote.NONE)
            .with(Filing.NONE)
            .with(state.draft().rests());
    return version;
  }

  void amend() {
    to(PactAction.AMEND);
    state = state.with(state.draft().anew(state.version()));
  }

  /** What is in force stays; without it, the pact ends. */
  void giveUp() {
    to(PactAction.GIVE_UP);
    state = state.with(Vote.NONE);
    if (state.version() > 0) {
      state = state.with(PactStatus.IN_FORCE).with(state.draft().rests());
    }
  }

  private void allow(PactAction action) {
    if (!status().allows(action)) {
      throw new Refused(PactError.NOT_NOW);
    }
  }

  private void to(PactAction action) {
    state =
        state.with(
            PactStatus.TRANSITIONS
                .next(status(), action)
                .orElseThrow(() -> new Refused(PactError.NOT_NOW)));
  }

  /** What never changes. */
  record Origin(UUID id, ShortNumber number, PactKind kind, Instant at) {}

  /**
   * The draft.
   *
   * @param edition that is being written
   * @param begins the first of this draft
   * @param shown the last one that was published; 0 where none of this draft was
   * @param base the version that it began from
   * @param until the end of the last round
   */
  record Draft(
      int edition,
      int begins,
      int shown,
      int base,
      int round,
      Optional<Instant> until,
      Optional<UUID> submittedBy) {

    static final Draft FIRST = new Draft(1, 1, 0, 0, 0, Optional.empty(), Optional.empty());

    private Draft round(Instant until) {
      return new Draft(
          edition + 1, begins, edition, base, round + 1, Optional.of(until), Optional.empty());
    }

    private Draft submit(UUID by) {
      return new Draft(edition + 1, begins, edition, base, round, until, Optional.of(by));
    }

    private Draft anew(int version) {
      return new Draft(edition, edition, 0, version, 0, Optional.empty(), Optional.empty());
    }

    private Draft rests() {
      return new Draft(edition, edition, 0, base, 0, Optional.empty(), Optional.empty());
    }
  }

  /** Which question of which ballot decides, and when it did. */
  record Vote(String ballot, int question, Optional<Instant> adoptedAt) {
    static final Vote NONE = new Vote("", 0, Optional.empty());
  }

  /** When it has to be on file, and where it is. */
  record Filing(Optional<Instant> by, Optional<LocalDate> on, String number, String with) {
    static final Filing NONE = new Filing(Optional.empty(), Optional.empty(), "", "");
  }

  /** A version as it is published. */
  record Published(int version, int edition, LocalDate effectiveOn, Vote vote, Filing filing) {}

  /**
   * All that changes.
   *
   * @param correction what an authority ordered to correct in the version in force
   * @param version the last one published
   */
  record State(
      PactStatus status,
      PactHead head,
      Draft draft,
      Vote vote,
      Filing filing,
      String correction,
      int version,
      String rule,
      boolean published) {

    private State with(PactStatus now) {
      return new State(now, head, draft, vote, filing, correction, version, rule, published);
    }

    private State with(PactHead now) {
      return new State(status, now, draft, vote, filing, correction, version, rule, published);
    }

    private State with(Draft now) {
      return new State(status, head, now, vote, filing, correction, version, rule, published);
    }

    private State with(Vote now) {
      return new State(status, head, draft, now, filing, correction, version, rule, published);
    }

    private State with(Filing now) {
      return new State(status, head, draft, vote, now, correction, version, rule, published);
    }

    private State corrected(String reason) {
      return new State(status, head, draft, vote, filing, reason, version, rule, published);
    }

    private State shown() {
      return new State(status, head, draft, vote, filing, correction, version, rule, true);
    }

    private State version(int now) {
      return new State(status, head, draft, vote, filing, "", now, rule, published);
    }
  }
}

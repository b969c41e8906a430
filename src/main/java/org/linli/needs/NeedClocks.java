package org.linli.needs;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.calendar.Due;

/**
 * The clocks of one need (NEED-4): first contact, answer and completion, and the one of the rating.
 * Whichever is open and due first is what the need asks for next.
 */
public final class NeedClocks {

  private final Instant contactDue;
  private Optional<Instant> contactedAt = Optional.empty();
  private Instant answerDue;
  private Optional<Instant> answeredAt = Optional.empty();
  private Optional<Instant> completionDue = Optional.empty();
  private Optional<Instant> completedAt = Optional.empty();
  private Optional<Instant> ratingDue = Optional.empty();
  private Optional<Instant> pausedAt = Optional.empty();
  private boolean provisional;

  private NeedClocks(Instant contactDue, Instant answerDue) {
    this.contactDue = contactDue;
    this.answerDue = answerDue;
  }

  static NeedClocks started(Instant contactDue, Instant answerDue) {
    return new NeedClocks(contactDue, answerDue);
  }

  /** As they were kept. */
  static NeedClocks kept(Kept kept) {
    var clocks = new NeedClocks(kept.contactDue, kept.answerDue);
    clocks.contactedAt = kept.contactedAt;
    clocks.answeredAt = kept.answeredAt;
    clocks.completionDue = kept.completionDue;
    clocks.completedAt = kept.completedAt;
    clocks.ratingDue = kept.ratingDue;
    clocks.pausedAt = kept.pausedAt;
    clocks.provisional = kept.provisional;
    return clocks;
  }

  /** What is asked for next, in that status. */
  Instant due(NeedStatus status) {
    return switch (status) {
      case COMPLETED -> ratingDue.orElse(answerDue);
      case CLOSED, RETURNED, MERGED -> completionDue.orElse(answerDue);
      case RAISED, VERIFIED, ROUTED, CLAIMED, IN_PROGRESS ->
          open().min(Instant::compareTo).orElse(answerDue);
    };
  }

  private Stream<Instant> open() {
    return Stream.of(
            contactedAt.isEmpty() ? Optional.of(contactDue) : Optional.<Instant>empty(),
            answeredAt.isEmpty() ? Optional.of(answerDue) : Optional.<Instant>empty(),
            completionDue)
        .flatMap(Optional::stream);
  }

  void contacted(Instant now) {
    contactedAt = contactedAt.or(() -> Optional.of(now));
  }

  /** An answer is a contact too. */
  void answered(Instant now) {
    contacted(now);
    answeredAt = answeredAt.or(() -> Optional.of(now));
  }

  /** Another class of matters has another time for the answer. */
  void answerBy(Due due) {
    answerDue = due.at();
    provisional = due.provisional();
  }

  void promise(Instant due) {
    completionDue = Optional.of(due);
  }

  void noPromise() {
    completionDue = Optional.empty();
    pausedAt = Optional.empty();
  }

  void pause(Instant now) {
    pausedAt = Optional.of(now);
  }

  /** Goes on, with the time that was left. */
  void resume(Instant due) {
    pausedAt = Optional.empty();
    completionDue = Optional.of(due);
  }

  void completed(Instant now, Instant rating) {
    answered(now);
    completedAt = Optional.of(now);
    ratingDue = Optional.of(rating);
    pausedAt = Optional.empty();
  }

  /** What was promised is not: an answer that was given is no longer one. */
  void lapsed(Due answer) {
    if (answeredAt.isPresent()) {
      answerBy(answer);
      answeredAt = Optional.empty();
    }
    noPromise();
  }

  /** A new round: an answer is asked for again. */
  void reopened(Due answer) {
    answerBy(answer);
    answeredAt = Optional.empty();
    completedAt = Optional.empty();
    ratingDue = Optional.empty();
    noPromise();
  }

  public Instant contactDue() {
    return contactDue;
  }

  public Optional<Instant> contactedAt() {
    return contactedAt;
  }

  public Instant answerDue() {
    return answerDue;
  }

  public Optional<Instant> answeredAt() {
    return answeredAt;
  }

  public Optional<Instant> completionDue() {
    return completionDue;
  }

  public Optional<Instant> completedAt() {
    return completedAt;
  }

  public Optional<Instant> ratingDue() {
    return ratingDue;
  }

  /** Since when outside causes hold the work up. */
  public Optional<Instant> pausedAt() {
    return pausedAt;
  }

  /** Whether a day counts on a year whose holidays are not known yet. */
  public boolean provisional() {
    return provisional;
  }

  /** The columns of a need. */
  record Kept(
      Instant contactDue,
      Optional<Instant> contactedAt,
      Instant answerDue,
      Optional<Instant> answeredAt,
      Optional<Instant> completionDue,
      Optional<Instant> completedAt,
      Optional<Instant> ratingDue,
      Optional<Instant> pausedAt,
      boolean provisional) {}
}

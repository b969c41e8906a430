package org.linli.needs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.directory.mandates.MandateRef;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;

/** One need. Every change goes through the transition table; the clock is set with the state. */
final class Need {

  private final NeedId id;
  private final ShortNumber number;
  private final String category;
  private final UUID raiserId;
  private final Instant raisedAt;
  private final int version;
  private NeedStatus status;
  private String summary;
  private boolean published;
  private Instant dueAt;
  private Optional<Instant> closedAt;
  private Optional<MandateRef> mandate = Optional.empty();

  Need(
      NeedId id,
      ShortNumber number,
      String category,
      UUID raiserId,
      Instant raisedAt,
      NeedStatus status,
      String summary,
      boolean published,
      Instant dueAt,
      Optional<Instant> closedAt,
      int version) {
    this.id = id;
    this.number = number;
    this.category = category;
    this.raiserId = raiserId;
    this.raisedAt = raisedAt;
    this.status = status;
    this.summary = summary;
    this.published = published;
    this.dueAt = dueAt;
    this.closedAt = closedAt;
    this.version = version;
  }

  /** Real, and ours: from now on the public sees the redacted summary. */
  void verify(String publicSummary, Clocks clocks) {
    move(NeedAction.VERIFY);
    summary = publicSummary;
    published = true;
    dueAt = raisedAt.plus(clocks.answer());
  }

  /** Not taken on; the raiser is told why. */
  void sendBack(Instant now) {
    move(NeedAction.RETURN);
    closedAt = Optional.of(now);
  }

  void claim(Instant promised) {
    move(NeedAction.CLAIM);
    dueAt = promised;
  }

  void file() {
    move(NeedAction.FILE);
  }

  void answer(Instant now, Clocks clocks) {
    move(NeedAction.ANSWER);
    dueAt = now.plus(clocks.rating());
  }

  void close(Instant now) {
    move(NeedAction.CLOSE);
    closedAt = Optional.of(now);
  }

  void reopen(Instant now, Clocks clocks) {
    move(NeedAction.REOPEN);
    dueAt = now.plus(clocks.answer());
  }

  /** Which line of the mandate list it falls under, as whoever checks it sees it. */
  void fallsUnder(Optional<MandateRef> line) {
    mandate = line;
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

  String category() {
    return category;
  }

  /** What this change says; what an earlier one said stays. */
  Optional<MandateRef> mandate() {
    return mandate;
  }

  UUID raiserId() {
    return raiserId;
  }

  Instant raisedAt() {
    return raisedAt;
  }

  NeedStatus status() {
    return status;
  }

  String summary() {
    return summary;
  }

  boolean published() {
    return published;
  }

  Instant dueAt() {
    return dueAt;
  }

  Optional<Instant> closedAt() {
    return closedAt;
  }

  int version() {
    return version;
  }

  /**
   * How long each state may take (NEED-4), in hours: these clocks run on Sundays too.
   *
   * @param ruleVersion the rule they come from
   */
  record Clocks(Duration firstContact, Duration answer, Duration rating, String ruleVersion) {}
}

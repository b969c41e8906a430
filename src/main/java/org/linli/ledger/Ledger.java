package org.linli.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.platform.JobQueue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts journals (FUND-4, FUND-5). Other modules call it in the transaction of what they do and ask
 * for permissions themselves: the books know nothing of what is paid for. Every command carries a
 * key; said again, it is answered again.
 *
 * <p>Several journals in one transaction hold their accounts until it ends: callers post them in
 * one order.
 */
@Service
@Transactional
public class Ledger {

  private final JdbcLedger jdbc;
  private final LedgerQueries queries;
  private final JobQueue queue;
  private final Clock clock;

  Ledger(JdbcLedger jdbc, LedgerQueries queries, JobQueue queue, Clock clock) {
    this.jdbc = jdbc;
    this.queries = queries;
    this.queue = queue;
    this.clock = clock;
  }

  /**
   * Posts a journal: all of its transfers or none.
   *
   * @return its id
   * @throws Refused if an account has not enough, if its day lies in a closed quarter, if the key
   *     was used for another journal
   */
  public UUID post(Actor actor, PostJournal command) {
    return write(actor, command.draft(JournalKind.POSTING, Optional.empty()));
  }

  /**
   * Reserves what a journal moves: limits hold as if it were posted, balances stay as they are.
   *
   * @param until from when it can no longer be settled and is released by itself
   * @throws Refused as {@link #post} does
   */
  public UUID reserve(Actor actor, PostJournal command, Optional<Instant> until) {
    var draft = command.draft(JournalKind.PENDING, until);
    var id = write(actor, draft);
    if (id.equals(draft.id())) {
      until.ifPresent(
          at -> queue.addAt(PendingExpiry.NAME, PendingExpiry.piece(actor.communityId(), id), at));
    }
    return id;
  }

  /**
   * Posts what was reserved, whole.
   *
   * @throws Refused if it has expired, or was settled or voided already
   */
  public UUID settle(Actor actor, String key, UUID pending) {
    return follow(actor, key, pending, JournalAction.SETTLE, "", Optional.empty());
  }

  /**
   * The same on the day on which it happened; if that quarter is closed, in the open one, marked.
   */
  public UUID settle(Actor actor, String key, UUID pending, LocalDate day) {
    return follow(actor, key, pending, JournalAction.SETTLE, "", Optional.of(day));
  }

  /**
   * Releases what was reserved.
   *
   * @throws Refused if it was settled, voided or expired already
   */
  public UUID cancel(Actor actor, String key, UUID pending) {
    return follow(actor, key, pending, JournalAction.VOID, "", Optional.empty());
  }

  /**
   * Takes a posted journal back by the same one the other way round; if its quarter is closed, in
   * the open one, marked.
   *
   * @throws Refused if it was reversed already, is a reversal itself, or if what it brought is
   *     spent
   */
  public UUID reverse(Actor actor, String key, UUID journal, String title) {
    return follow(actor, key, journal, JournalAction.REVERSE, title, Optional.empty());
  }

  /** The same on the day on which it happened. */
  public UUID reverse(Actor actor, String key, UUID journal, String title, LocalDate day) {
    return follow(actor, key, journal, JournalAction.REVERSE, title, Optional.of(day));
  }

  /**
   * Releases what was reserved for too long; nothing where that was done, or where it was settled.
   */
  void expire(Actor actor, UUID pending) {
    var journal = queries.journal(actor.communityId(), pending);
    if (journal.filter(it -> it.followedBy().isEmpty()).isPresent()) {
      follow(actor, "expiry:" + pending, pending, JournalAction.EXPIRE, "", Optional.empty());
    }
  }

  private UUID follow(
      Actor actor,
      String key,
      UUID id,
      JournalAction action,
      String title,
      Optional<LocalDate> day) {
    var journal =
        queries
            .journal(actor.communityId(), id)
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    var kind =
        JournalKind.FOLLOWED_BY
            .next(journal.kind(), action)
            .orElseThrow(() -> new Refused(LedgerError.NOT_NOW));
    var lines = journal.lines().stream().map(JournalLine::transfer);
    return write(
        actor,
        new Draft(
            kind,
            key,
            title.isEmpty() ? journal.title() : title,
            Optional.of(journal),
            day,
            day.isPresent(),
            Optional.empty(),
            (kind == JournalKind.REVERSAL ? lines.map(Transfer::back) : lines).toList()));
  }

  private UUID write(Actor actor, Draft draft) {
    var community = actor.communityId();
    var posting = new Posting(draft, jdbc.hold(community, draft), clock.instant());
    var wrong = posting.wrong();
    if (wrong.isEmpty() && jdbc.write(community, posting)) {
      return draft.id();
    }
    // Said before, perhaps at this very moment: then that is the answer, whatever holds by now.
    var answer =
        jdbc.answer(community, draft.key())
            .orElseThrow(() -> wrong.orElseGet(() -> new Refused(LedgerError.ALREADY)));
    if (!answer.hash().equals(draft.hash())) {
      throw new Refused(LedgerError.KEY_REUSED);
    }
    return answer.journal();
  }
}

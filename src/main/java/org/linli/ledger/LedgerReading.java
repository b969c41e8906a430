package org.linli.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Slice;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the books: accounts, journals, statements, what sweeps found (FUND-4). */
@Service
@Transactional(readOnly = true)
public class LedgerReading {

  private final LedgerQueries queries;
  private final AuditResults audits;
  private final Clock clock;

  LedgerReading(LedgerQueries queries, AuditResults audits, Clock clock) {
    this.queries = queries;
    this.audits = audits;
    this.clock = clock;
  }

  /** How the books stand; empty if none are open. */
  public Optional<BookView> book(Actor actor) {
    actor.require(LedgerPermission.READ);
    return audits.book(actor.communityId(), clock.instant());
  }

  /**
   * Accounts in the order of their codes.
   *
   * @param afterCode where to go on; empty for the first page
   */
  public AccountPage accounts(Actor actor, String afterCode) {
    actor.require(LedgerPermission.READ);
    return AccountPage.cut(queries.accounts(actor.communityId(), afterCode, AccountPage.SIZE + 1));
  }

  public LedgerAccount account(Actor actor, UUID id) {
    actor.require(LedgerPermission.READ);
    return find(actor, id);
  }

  /** The account of the chart that has a code; for modules that post, who ask for permissions. */
  public Optional<UUID> account(Actor actor, String code) {
    return queries.account(actor.communityId(), code);
  }

  /** What was posted until a moment, that moment included, on the account's side. */
  public long balance(Actor actor, UUID account, Instant at) {
    actor.require(LedgerPermission.READ);
    var found = find(actor, account);
    var balance = queries.balance(actor.communityId(), found, at);
    return found.side() == Side.DEBIT ? balance : -balance;
  }

  /**
   * The same at the end of a day.
   *
   * @param day today if none is said
   */
  public PastBalance balance(Actor actor, UUID account, Optional<LocalDate> day) {
    var on = day.orElse(Dates.day(clock.instant()));
    return new PastBalance(on, balance(actor, account, Dates.end(on).minus(1, ChronoUnit.MICROS)));
  }

  /** Lines of an account, newest first. */
  public Slice<StatementLine> statement(Actor actor, UUID account, Paging paging) {
    actor.require(LedgerPermission.READ);
    var lines = queries.statement(actor.communityId(), find(actor, account), paging);
    return Slice.cut(lines, paging, StatementLine::position);
  }

  /** Journals, newest first, each with its first transfer. */
  public Slice<JournalView> journals(Actor actor, Paging paging) {
    actor.require(LedgerPermission.READ);
    return Slice.cut(queries.journals(actor.communityId(), paging), paging, JournalView::position);
  }

  public JournalView journal(Actor actor, UUID id) {
    actor.require(LedgerPermission.READ);
    return queries
        .journal(actor.communityId(), id)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** Sweeps, newest first. */
  public Slice<AuditResult> audits(Actor actor, Paging paging) {
    actor.require(LedgerPermission.READ);
    return Slice.cut(audits.list(actor.communityId(), paging), paging, AuditResult::position);
  }

  private LedgerAccount find(Actor actor, UUID id) {
    return queries
        .account(actor.communityId(), id)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }
}

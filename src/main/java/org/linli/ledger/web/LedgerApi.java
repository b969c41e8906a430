package org.linli.ledger.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Paging;
import org.linli.kernel.Slice;
import org.linli.ledger.AccountPage;
import org.linli.ledger.AuditResult;
import org.linli.ledger.BookManagement;
import org.linli.ledger.BookView;
import org.linli.ledger.JournalView;
import org.linli.ledger.LedgerAccount;
import org.linli.ledger.LedgerReading;
import org.linli.ledger.OpenBooks;
import org.linli.ledger.PastBalance;
import org.linli.ledger.StatementLine;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The books over JSON: the same reading and the same commands as the pages. */
@RestController
@RequestMapping("/api/c/{community}/ledger")
class LedgerApi {

  private final LedgerReading reading;
  private final BookManagement books;

  LedgerApi(LedgerReading reading, BookManagement books) {
    this.reading = reading;
    this.books = books;
  }

  /** How the books stand. */
  @GetMapping
  Stands book(Actor actor) {
    return new Stands(reading.book(actor));
  }

  /**
   * Accounts by code.
   *
   * @param after the code to go on after
   */
  @GetMapping("/accounts")
  AccountPage accounts(Actor actor, @RequestParam(defaultValue = "") String after) {
    return reading.accounts(actor, after);
  }

  @GetMapping("/accounts/{ledgerAccount}")
  LedgerAccount account(Actor actor, @PathVariable("ledgerAccount") UUID id) {
    return reading.account(actor, id);
  }

  @GetMapping("/accounts/{ledgerAccount}/statement")
  Slice<StatementLine> statement(
      Actor actor, Paging paging, @PathVariable("ledgerAccount") UUID id) {
    return reading.statement(actor, id, paging);
  }

  /** What was posted until the end of a day, on the account's side. */
  @GetMapping("/accounts/{ledgerAccount}/balance")
  PastBalance balance(
      Actor actor, @PathVariable("ledgerAccount") UUID id, @RequestParam Optional<LocalDate> on) {
    return reading.balance(actor, id, on);
  }

  @GetMapping("/journals")
  Slice<JournalView> journals(Actor actor, Paging paging) {
    return reading.journals(actor, paging);
  }

  @GetMapping("/journals/{journal}")
  JournalView journal(Actor actor, @PathVariable UUID journal) {
    return reading.journal(actor, journal);
  }

  @GetMapping("/audits")
  Slice<AuditResult> audits(Actor actor, Paging paging) {
    return reading.audits(actor, paging);
  }

  /** Opens the books, or adds what the chart has by now; answers with the accounts. */
  @PostMapping("/books")
  ResponseEntity<AccountPage> open(Actor actor, @RequestBody OpenBooks command) {
    books.open(actor, command);
    return ResponseEntity.ok(reading.accounts(actor, ""));
  }

  /** Without a book where none is open. */
  record Stands(Optional<BookView> book) {}
}

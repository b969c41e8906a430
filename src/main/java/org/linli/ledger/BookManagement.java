package org.linli.ledger;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.linli.evidence.Evidence;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens books and accounts, and closes quarters (FUND-3, FUND-4). */
@Service
@Transactional
public class BookManagement {

  private final Books books;
  private final ChartRules charts;
  private final Evidence evidence;
  private final Clock clock;

  BookManagement(Books books, ChartRules charts, Evidence evidence, Clock clock) {
    this.books = books;
    this.charts = charts;
    this.evidence = evidence;
    this.clock = clock;
  }

  /**
   * Opens the books by the chart, or adds to open books what the chart has by now.
   *
   * @throws Invalid if the first quarter has not begun
   */
  public void open(Actor actor, OpenBooks command) {
    actor.require(LedgerPermission.MANAGE);
    var now = clock.instant();
    var first = command.first().firstDay();
    if (first.isAfter(Dates.day(now))) {
      throw Invalid.field("fromQuarter", LedgerError.NOT_A_QUARTER);
    }
    var community = actor.communityId();
    var chart = charts.of(community);
    books.open(community, first.minusDays(1), chart.version(), now);
    var closedUntil = books.share(community).orElseThrow();
    chart.accounts().forEach(each -> books.open(community, each, closedUntil, now));
  }

  /**
   * Opens an account for another module, which asks for permissions itself.
   *
   * @throws Refused if the books are not open, or the code is taken
   */
  public UUID open(Actor actor, OpenAccount command) {
    var community = actor.communityId();
    var closedUntil = books.share(community).orElseThrow(() -> new Refused(LedgerError.NO_BOOKS));
    return books
        .open(community, command, closedUntil, clock.instant())
        .orElseThrow(() -> new Refused(LedgerError.CODE_TAKEN, command.code()));
  }

  /**
   * Closes a quarter: from now on nothing is posted into it. Quarters are closed one after another.
   *
   * @throws Refused if it is not over, or not the next
   */
  public void close(Actor actor, Quarter quarter) {
    actor.require(LedgerPermission.MANAGE);
    var community = actor.communityId();
    var now = clock.instant();
    var until = books.hold(community).orElseThrow(() -> new Refused(LedgerError.NO_BOOKS));
    var next = Quarter.of(until.plusDays(1));
    if (!quarter.equals(next)) {
      throw new Refused(LedgerError.NOT_NEXT, next);
    }
    if (!Dates.day(now).isAfter(quarter.lastDay())) {
      throw new Refused(LedgerError.NOT_OVER, quarter);
    }
    var last = books.holdAccounts(community).filter(now::isBefore).orElse(now);
    books.close(community, quarter, last);
    evidence.record(actor, "ledger.quarter-closed", Map.of("quarter", quarter.toString()));
  }
}

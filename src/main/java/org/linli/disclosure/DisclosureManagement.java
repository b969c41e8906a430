package org.linli.disclosure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.linli.calendar.Due;
import org.linli.calendar.Term;
import org.linli.calendar.WorkCalendar;
import org.linli.directory.CommunityDirectory;
import org.linli.evidence.Evidence;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.ledger.BookManagement;
import org.linli.ledger.BookView;
import org.linli.ledger.LedgerReading;
import org.linli.ledger.Quarter;
import org.linli.platform.Dates;
import org.linli.platform.Rules;
import org.linli.sunshine.MoneyPeriod;
import org.linli.sunshine.SunshineFigures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Closes the books of a quarter and publishes its sheet, both or neither. Closing holds the book
 * and every account, so whoever moves money at the same moment is either in the sheet or counts in
 * the next quarter.
 */
@Service
@Transactional
public class DisclosureManagement {

  private final BookManagement books;
  private final LedgerReading ledger;
  private final SunshineFigures figures;
  private final DisclosureRows rows;
  private final Evidence evidence;
  private final WorkCalendar calendar;
  private final Rules rules;
  private final CommunityDirectory communities;
  private final JsonMapper json;
  private final Clock clock;

  DisclosureManagement(
      BookManagement books,
      LedgerReading ledger,
      SunshineFigures figures,
      DisclosureRows rows,
      Evidence evidence,
      WorkCalendar calendar,
      Rules rules,
      CommunityDirectory communities,
      JsonMapper json,
      Clock clock) {
    this.books = books;
    this.ledger = ledger;
    this.figures = figures;
    this.rows = rows;
    this.evidence = evidence;
    this.calendar = calendar;
    this.rules = rules;
    this.communities = communities;
    this.json = json;
    this.clock = clock;
  }

  /** The quarter that is closed next, for those who read the books; empty without books. */
  @Transactional(readOnly = true)
  public Optional<ClosingView> next(Actor actor) {
    return ledger.book(actor).map(book -> closing(actor, book));
  }

  private ClosingView closing(Actor actor, BookView book) {
    var quarter = book.next();
    return new ClosingView(
        quarter,
        book.over(),
        due(actor, quarter),
        rows.open(actor.communityId(), quarter.lastDay()),
        Optional.of(figures.of(actor.scope(), MoneyPeriod.of(quarter)))
            .filter(it -> !it.isEmpty()));
  }

  /** When a quarter that is over is late; nothing while it is not over. */
  @Transactional(readOnly = true)
  public Optional<ClosingDue> overdue(Actor actor) {
    return ledger
        .book(actor)
        .filter(BookView::over)
        .map(book -> new ClosingDue(book.next(), due(actor, book.next())));
  }

  private Due due(Actor actor, Quarter quarter) {
    var area = communities.byId(actor.communityId()).code();
    var days =
        rules.inForce("disclosure/terms", area, Dates.day(clock.instant())).number("working_days");
    return calendar.due(Dates.end(quarter.lastDay()), Term.workingDays(days), area);
  }

  /**
   * Closes the next quarter and publishes its sheet.
   *
   * @throws org.linli.kernel.Refused if it is not over, or not the next
   * @throws Invalid if something is open and no reason says why it is closed nevertheless
   */
  public void close(Actor actor, Quarter quarter, CloseQuarter command) {
    books.close(actor, quarter);
    var open = rows.open(actor.communityId(), quarter.lastDay());
    if (open.all() > 0 && command.openReason().isEmpty()) {
      throw Invalid.field("openReason", DisclosureError.SOMETHING_OPEN, open.all());
    }
    var closed = figures.of(actor.scope(), MoneyPeriod.of(quarter));
    var text = json.writeValueAsString(closed);
    var sha256 = sha256(text);
    var sheet =
        new QuarterSheet(quarter, closed, sha256, open, command.openReason(), clock.instant());
    rows.insert(actor, sheet, text);
    evidence.record(
        actor,
        "disclosure.sheet",
        Map.of(
            "quarter", quarter.toString(),
            "sha256", sha256,
            "income", String.valueOf(closed.all().income()),
            "spent", String.valueOf(closed.all().spent()),
            "left", String.valueOf(closed.all().after()),
            "open", String.valueOf(open.all())));
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A quarter that waits to be closed. */
  public record ClosingDue(Quarter quarter, Due due) {}
}

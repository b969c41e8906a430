package org.linli.funds.statements;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.directory.imports.SheetRow;
import org.linli.funds.FundError;
import org.linli.kernel.Refused;
import org.linli.ledger.Unit;

/**
 * Reads the lines of a statement by a layout. What it cannot read it refuses with the row: half a
 * statement is worse than none.
 */
public final class StatementReader {

  /** Banks write some rows above the headings. */
  private static final int ROWS_ABOVE = 30;

  private static final int LONGEST = 200;

  private final BankColumns columns;
  private final Map<String, Integer> places = new HashMap<>();

  private StatementReader(BankColumns columns, SheetRow header) {
    this.columns = columns;
    for (var heading : columns.headings()) {
      places.put(heading, header.cells().indexOf(heading));
    }
  }

  /** The first of the layouts whose headings all stand in one of the first rows. */
  public static Optional<BankLayout> recognise(List<SheetRow> rows, List<BankLayout> layouts) {
    return layouts.stream().filter(each -> header(rows, each.columns()) >= 0).findFirst();
  }

  /** The headings of a file whose layout nobody knows: the first row with four texts or more. */
  public static List<String> headings(List<SheetRow> rows) {
    return rows.stream()
        .limit(ROWS_ABOVE)
        .map(row -> row.cells().stream().filter(StatementReader::heading).distinct().toList())
        .filter(texts -> texts.size() > 3)
        .findFirst()
        .orElse(List.of());
  }

  private static boolean heading(String cell) {
    return !cell.isEmpty() && cell.length() <= 40 && !cell.matches("[-\\d,.:/ ¥￥]+");
  }

  private static int header(List<SheetRow> rows, BankColumns columns) {
    for (var index = 0; index < Math.min(rows.size(), ROWS_ABOVE); index++) {
      if (rows.get(index).cells().containsAll(columns.headings())) {
        return index;
      }
    }
    return -1;
  }

  /**
   * Reads all lines.
   *
   * @throws Refused if a row cannot be read, or a balance does not add up, with the row
   */
  public static Statement read(List<SheetRow> rows, BankColumns columns) {
    var header = header(rows, columns);
    if (header < 0) {
      throw new Refused(FundError.NO_SUCH_HEADING);
    }
    var reader = new StatementReader(columns, rows.get(header));
    var raw = new ArrayList<Raw>();
    for (var row : rows.subList(header + 1, rows.size())) {
      reader.raw(row).ifPresent(raw::add);
    }
    if (raw.isEmpty()) {
      throw new Refused(FundError.FILE_EMPTY);
    }
    return Statement.of(marked(inOrder(raw)));
  }

  private Optional<Raw> raw(SheetRow row) {
    var day = BankCells.day(cell(row, columns.dayHeading()));
    if (day.isEmpty()) {
      if (sums(row)) {
        return Optional.empty();
      }
      throw new Refused(FundError.LINE_DAY, row.number(), cell(row, columns.dayHeading()));
    }
    var fen = fen(row);
    var balance = cell(row, columns.balanceHeading());
    return fen == 0
        ? Optional.empty()
        : Optional.of(
            new Raw(
                row.number(),
                day.get(),
                fen,
                balance.isEmpty()
                    ? Optional.empty()
                    : Optional.of(BankCells.fen(row.number(), balance)),
                cut(cell(row, columns.partyHeading())),
                cut(purpose(row)),
                cell(row, columns.serialHeading())));
  }

  /** Below the lines banks write sums, and who printed it when. */
  private boolean sums(SheetRow row) {
    return cell(row, columns.dayHeading()).isEmpty() && cell(row, columns.partyHeading()).isEmpty()
        || row.cells().stream().anyMatch(cell -> cell.matches(".*(合计|总计|总笔数|打印|承前页|过次页).*"));
  }

  private long fen(SheetRow row) {
    var amount = cell(row, columns.amountHeading());
    var out = cell(row, columns.outHeading());
    var in = cell(row, columns.inHeading());
    if (amount.isEmpty() && out.isEmpty() && in.isEmpty()) {
      throw new Refused(FundError.LINE_WITHOUT_AMOUNT, row.number());
    }
    if (!amount.isEmpty()) {
      var fen = BankCells.fen(row.number(), amount);
      return cell(row, columns.directionHeading()).matches("借.*|支.*|出.*|D.*|-")
          ? -Math.abs(fen)
          : fen;
    }
    var paid = out.isEmpty() ? 0 : Math.abs(BankCells.fen(row.number(), out));
    var came = in.isEmpty() ? 0 : BankCells.fen(row.number(), in);
    if (paid != 0 && came != 0) {
      throw new Refused(FundError.LINE_TWO_AMOUNTS, row.number());
    }
    return came - paid;
  }

  private String purpose(SheetRow row) {
    var purpose = cell(row, columns.purposeHeading());
    var note = cell(row, columns.noteHeading());
    return note.isEmpty() || note.equals(purpose) ? purpose : (purpose + " " + note).strip();
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST));
  }

  private String cell(SheetRow row, String heading) {
    return heading.isEmpty() ? "" : row.cell(places.getOrDefault(heading, -1));
  }

  /** Banks write the latest first or last; the balances tell which, where the days do not. */
  private static List<Raw> inOrder(List<Raw> raw) {
    var falling = raw.getFirst().bookedOn().isAfter(raw.getLast().bookedOn());
    var expected = falling ? raw.reversed() : raw;
    var wrong = wrong(expected);
    if (wrong.isEmpty()) {
      return expected;
    }
    var sameDay = raw.getFirst().bookedOn().equals(raw.getLast().bookedOn());
    if (sameDay && wrong(raw.reversed()).isEmpty()) {
      return raw.reversed();
    }
    throw wrong.get();
  }

  /** The first line whose balance is not that of the line before with its amount added. */
  private static Optional<Refused> wrong(List<Raw> lines) {
    Optional<Long> before = Optional.empty();
    for (var line : lines) {
      if (before.isPresent() && line.balance().isPresent()) {
        long should = before.get() + line.fen();
        long is = line.balance().get();
        if (should != is) {
          return Optional.of(
              new Refused(
                  FundError.LINE_BALANCE, line.row(), Unit.YUAN.text(is), Unit.YUAN.text(should)));
        }
      }
      before = line.balance();
    }
    return Optional.empty();
  }

  /** Of lines that say the same on one day, the first, the second, and so on. */
  private static List<StatementLine> marked(List<Raw> raw) {
    var seen = new HashMap<String, Integer>();
    return raw.stream().map(line -> line.marked(seen.merge(line.said(), 1, Integer::sum))).toList();
  }

  /** A line before it is known how many are like it. */
  private record Raw(
      int row,
      LocalDate bookedOn,
      long fen,
      Optional<Long> balance,
      String counterparty,
      String purpose,
      String serial) {

    String said() {
      return String.join(
          "\n", bookedOn.toString(), String.valueOf(fen), counterparty, purpose, serial);
    }

    StatementLine marked(int count) {
      return new StatementLine(
          row, bookedOn, fen, balance, counterparty, purpose, hash(said() + "\n" + count));
    }

    private static String hash(String said) {
      try {
        var sha256 = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(sha256.digest(said.getBytes(StandardCharsets.UTF_8)));
      } catch (NoSuchAlgorithmException everyJdkHasIt) {
        throw new IllegalStateException(everyJdkHasIt);
      }
    }
  }
}

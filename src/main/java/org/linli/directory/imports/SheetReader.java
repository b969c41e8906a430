package org.linli.directory.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.directory.ImportProgress;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Validation;
import org.linli.platform.Messages;

/**
 * Reads the cells of a register row by row and collects what is wrong with them. An empty or a
 * masked cell says nothing.
 */
public final class SheetReader {

  /** Stands in the example row of a template, which is left out. */
  public static final String EXAMPLE = "示例";

  /** Begins the last line of an export, which is left out. */
  static final String MARK = "导出：";

  private final List<? extends SheetColumn> columns;
  private final SheetColumn needed;
  private final Messages chinese;
  private final Map<String, String> codes = new HashMap<>();
  private final CellErrors errors = new CellErrors();
  private @Nullable SheetHeader header;
  private int rows;

  /**
   * @param columns of the register
   * @param needed the one without which it is another sheet; what is wrong with a row as a whole is
   *     said of its cell
   */
  public SheetReader(List<? extends SheetColumn> columns, SheetColumn needed, Messages chinese) {
    this.columns = columns;
    this.needed = needed;
    this.chinese = chinese;
    for (var column : columns) {
      for (var choice : column.choices()) {
        codes.put(column.field() + chinese.text(column.texts() + choice), choice);
      }
    }
  }

  /**
   * Reads all rows, one at a time.
   *
   * @throws Refused if it is no such sheet
   */
  public void read(byte[] content, Consumer<SheetRow> meaning, ImportProgress progress) {
    Workbooks.read(content, row -> take(row, meaning, progress));
    header();
  }

  private void take(SheetRow row, Consumer<SheetRow> meaning, ImportProgress progress) {
    if (header == null) {
      header = new SheetHeader(columns, needed, row, chinese);
    } else if (meant(row)) {
      meaning.accept(row);
      progress.read(++rows);
    }
  }

  private static boolean meant(SheetRow row) {
    return row.cells().stream().noneMatch(cell -> cell.equals(EXAMPLE) || cell.startsWith(MARK));
  }

  /** What a cell says; a masked one of an export says nothing new. */
  public String said(SheetRow row, SheetColumn column) {
    var text = row.cell(header().place(column));
    return text.contains("**") || text.endsWith("*") ? "" : text;
  }

  /** Whether nothing stands in a cell, not even something masked. */
  public boolean empty(SheetRow row, SheetColumn column) {
    return row.cell(header().place(column)).isEmpty();
  }

  /** The code of what was chosen, or empty. */
  public String choice(Validation check, SheetRow row, SheetColumn column) {
    var text = said(row, column);
    var code = text.isEmpty() ? "" : codes.get(column.field() + text);
    if (code == null) {
      check.reject(column.field(), KernelError.NOT_A_CHOICE);
    }
    return code == null ? "" : code;
  }

  /** The code of a choice; what is none stays as it was typed. */
  String code(SheetColumn column, String text) {
    return codes.getOrDefault(column.field() + text, text);
  }

  /** A spreadsheet counts days from the end of 1899. */
  public String day(SheetRow row, SheetColumn column) {
    var text = said(row, column);
    return text.matches("[0-9]{1,5}(\\.[0-9]+)?")
        ? LocalDate.of(1899, 12, 30).plusDays((long) Double.parseDouble(text)).toString()
        : text;
  }

  /** Adds what a check found in a row. */
  public void collect(SheetRow row, Invalid found) {
    for (var error : found.errors()) {
      var column =
          columns.stream().filter(it -> it.field().equals(error.field())).findFirst().orElse(null);
      add(row, column == null ? needed : column, error.code(), error.details());
    }
  }

  /** Adds what only the register can tell. */
  public void reject(SheetRow row, SheetColumn column, ErrorCode code, Object... details) {
    add(row, column, code, List.of(details));
  }

  private void add(SheetRow row, SheetColumn column, ErrorCode code, List<Object> details) {
    var place = header().place(column);
    var shown = place < 0 ? header().place(needed) : place;
    errors.add(new CellError(row.number(), shown, code.code(), details, row.cell(shown)));
  }

  /** Everything that is wrong. */
  public CellErrors errors() {
    return errors;
  }

  private SheetHeader header() {
    if (header == null) {
      throw new Refused(ImportError.FILE_WITHOUT_ROWS);
    }
    return header;
  }
}

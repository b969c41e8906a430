package org.linli.ballot.budgeting;

import java.util.ArrayList;
import java.util.List;
import org.linli.ballot.budgeting.BudgetProblem.Code;

/**
 * A line of a file in the form of Pabulib as it was written. A cell in quotes may go over several
 * lines.
 *
 * @param line its number, from 1
 * @param cells as written, with their quotes and spaces
 * @param end what ended it: nothing at the end of the file
 */
record PbRow(int line, List<String> cells, String end) {

  private static final char QUOTE = '"';
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** What a cell says; nothing if the line ends before it. */
  String value(int cell) {
    return cell < cells.size() ? plain(cells.get(cell)) : "";
  }

  /** Whether it says nothing. */
  boolean blank() {
    return cells.size() == 1 && value(0).isEmpty();
  }

  private static String plain(String cell) {
    var text = cell.startsWith(BYTE_ORDER_MARK) ? cell.substring(1) : cell;
    if (!text.startsWith("\"")) {
      return text.strip();
    }
    var plain = new StringBuilder();
    var index = 1;
    while (index < text.length()) {
      var character = text.charAt(index++);
      if (character == QUOTE) {
        if (index == text.length() || text.charAt(index) != QUOTE) {
          break;
        }
        index++;
      }
      plain.append(character);
    }
    return plain + text.substring(index);
  }

  /** As a cell: in quotes if it would not come back as it is. */
  static String cell(String value) {
    var quoted =
        !value.equals(value.strip())
            || value.startsWith(BYTE_ORDER_MARK)
            || value.chars().anyMatch(it -> it == ';' || it == QUOTE || it == '\n' || it == '\r');
    return quoted ? QUOTE + value.replace("\"", "\"\"") + QUOTE : value;
  }

  /**
   * All lines of a text.
   *
   * @throws BudgetRefused if quotes are not closed
   */
  static List<PbRow> of(String text) {
    return new Scanner(text).rows();
  }

  private static final class Scanner {

    private final String text;
    private int at;
    private int line = 1;

    Scanner(String text) {
      this.text = text;
    }

    List<PbRow> rows() {
      var rows = new ArrayList<PbRow>();
      while (at < text.length()) {
        rows.add(row());
      }
      return rows;
    }

    private PbRow row() {
      var begin = line;
      var cells = new ArrayList<String>(4);
      while (true) {
        var from = at;
        skipCell(cells.isEmpty() && begin == 1);
        cells.add(text.substring(from, at));
        if (at == text.length() || text.charAt(at) != ';') {
          break;
        }
        at++;
      }
      return new PbRow(begin, List.copyOf(cells), end());
    }

    /** What ends the line, which is read over. */
    private String end() {
      if (at == text.length()) {
        return "";
      }
      line++;
      var end = text.startsWith("\r\n", at) ? "\r\n" : text.substring(at, at + 1);
      at += end.length();
      return end;
    }

    private static boolean isEnd(char character) {
      return character == '\n' || character == '\r';
    }

    private void skipCell(boolean first) {
      if (first && text.startsWith(BYTE_ORDER_MARK, at)) {
        at++;
      }
      if (at < text.length() && text.charAt(at) == QUOTE) {
        skipQuoted();
      }
      while (at < text.length() && text.charAt(at) != ';' && !isEnd(text.charAt(at))) {
        at++;
      }
    }

    private void skipQuoted() {
      var opened = line;
      at++;
      while (true) {
        if (at >= text.length()) {
          throw new BudgetRefused(List.of(new BudgetProblem(Code.QUOTE_OPEN, opened, "")));
        }
        var character = text.charAt(at++);
        if (character == '\n') {
          line++;
        } else if (character == QUOTE) {
          if (at >= text.length() || text.charAt(at) != QUOTE) {
            return;
          }
          at++;
        }
      }
    }
  }
}

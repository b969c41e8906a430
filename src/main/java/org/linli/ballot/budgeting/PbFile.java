package org.linli.ballot.budgeting;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.ballot.budgeting.BudgetProblem.Code;

/**
 * A file in the form of Pabulib (pabulib.org/format): sections META, PROJECTS, VOTES, each a table
 * with semicolons. Everything is kept as it was written, also fields and columns that mean nothing
 * here, their order, quotes and ends of lines: what was read is written again byte for byte.
 */
public final class PbFile {

  private final List<PbRow> rows;
  private final Map<Section, Table> tables = new LinkedHashMap<>();

  private PbFile(List<PbRow> rows) {
    this.rows = List.copyOf(rows);
    split();
  }

  /** The parts of a file, in their order. */
  enum Section {
    META,
    PROJECTS,
    VOTES
  }

  /**
   * A section.
   *
   * @param line of its title
   * @param columns names, trimmed
   */
  record Table(int line, List<String> columns, List<PbRow> rows) {

    /** Where a column is, or -1. */
    int column(String name) {
      return columns.indexOf(name);
    }
  }

  /**
   * Reads a file.
   *
   * @throws BudgetRefused if it is not UTF-8, quotes are open, or sections are missing or double
   */
  public static PbFile read(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new PbFile(PbRow.of(text));
    } catch (CharacterCodingException notUtf8) {
      throw new BudgetRefused(Code.NOT_UTF8, "");
    }
  }

  /** The bytes that were read, or those of what was put together. */
  public byte[] write() {
    var text = new StringBuilder();
    for (var row : rows) {
      text.append(String.join(";", row.cells())).append(row.end());
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What META says, in its order; of a key that is there twice, what comes last. */
  public Map<String, String> meta() {
    var meta = new LinkedHashMap<String, String>();
    for (var row : table(Section.META).rows()) {
      meta.put(row.value(0), row.value(1));
    }
    return Collections.unmodifiableMap(meta);
  }

  /** Columns of the projects, in their order. */
  public List<String> projectColumns() {
    return table(Section.PROJECTS).columns();
  }

  /** Columns of the votes, in their order. */
  public List<String> voteColumns() {
    return table(Section.VOTES).columns();
  }

  /**
   * The election that is in it, if it can be counted.
   *
   * @throws BudgetRefused with everything that keeps it from being counted
   */
  public PbElection election() {
    return new PbReader(this).read();
  }

  Table table(Section section) {
    var table = tables.get(section);
    if (table == null) {
      throw new BudgetRefused(Code.SECTION_MISSING, section.name());
    }
    return table;
  }

  private void split() {
    var problems = new ArrayList<BudgetProblem>();
    Section section = null;
    var begin = 0;
    for (var index = 0; index <= rows.size(); index++) {
      var next = index < rows.size() ? title(rows.get(index)) : null;
      if (next == null && index < rows.size()) {
        if (section == null && !rows.get(index).blank()) {
          problems.add(problem(Code.OUTSIDE_SECTIONS, index, rows.get(index).value(0)));
          break;
        }
        continue;
      }
      if (section != null) {
        end(section, begin, index, problems);
      }
      section = next;
      begin = index;
    }
    for (var each : Section.values()) {
      if (!tables.containsKey(each) && problems.isEmpty()) {
        problems.add(new BudgetProblem(Code.SECTION_MISSING, 0, each.name()));
      }
    }
    if (!problems.isEmpty()) {
      throw new BudgetRefused(problems);
    }
  }

  /** The section ends before a row. */
  private void end(Section section, int begin, int end, List<BudgetProblem> problems) {
    var inside = rows.subList(begin + 1, end).stream().filter(row -> !row.blank()).toList();
    if (tables.containsKey(section)) {
      problems.add(problem(Code.SECTION_TWICE, begin, section.name()));
    } else if (inside.isEmpty()) {
      problems.add(problem(Code.HEADER_MISSING, begin, section.name()));
    } else {
      var header = inside.getFirst();
      var columns = new ArrayList<String>();
      for (var cell = 0; cell < header.cells().size(); cell++) {
        columns.add(header.value(cell));
      }
      tables.put(
          section,
          new Table(
              rows.get(begin).line(), List.copyOf(columns), inside.subList(1, inside.size())));
    }
  }

  private BudgetProblem problem(Code code, int row, String what) {
    return new BudgetProblem(code, rows.get(row).line(), what);
  }

  /** The section that begins with this row, if one does. */
  private static @Nullable Section title(PbRow row) {
    for (var cell = 1; cell < row.cells().size(); cell++) {
      if (!row.value(cell).isEmpty()) {
        return null;
      }
    }
    var word = row.value(0).toUpperCase(Locale.ROOT);
    for (var section : Section.values()) {
      if (section.name().equals(word)) {
        return section;
      }
    }
    return null;
  }

  /**
   * Puts a file together. Each row has as many values as there are columns.
   *
   * @param meta in the order in which it is to be written
   */
  public static PbFile of(
      Map<String, String> meta,
      List<String> projectColumns,
      List<List<String>> projects,
      List<String> voteColumns,
      List<List<String>> votes) {
    var lines = new ArrayList<List<String>>();
    lines.add(List.of(Section.META.name()));
    lines.add(List.of("key", "value"));
    meta.forEach((key, value) -> lines.add(List.of(key, value)));
    lines.add(List.of(Section.PROJECTS.name()));
    lines.add(projectColumns);
    lines.addAll(projects);
    lines.add(List.of(Section.VOTES.name()));
    lines.add(voteColumns);
    lines.addAll(votes);
    var text = new StringBuilder();
    for (var line : lines) {
      text.append(String.join(";", line.stream().map(PbRow::cell).toList())).append('\n');
    }
    return new PbFile(PbRow.of(text.toString()));
  }
}

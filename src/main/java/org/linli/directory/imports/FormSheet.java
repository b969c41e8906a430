package org.linli.directory.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.directory.ImportProgress;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.platform.Messages;
import org.linli.web.FormState;
import org.springframework.web.multipart.MultipartFile;

/**
 * A form as a spreadsheet: a row for each time it would be sent. What a cell says is checked by the
 * command of the form, as if it had been typed there.
 */
public final class FormSheet {

  /** Name of the file in a form. */
  public static final String FIELD = "filled";

  /** More than somebody looks through at once. */
  public static final int MAX_ROWS = 100;

  private final String title;
  private final List<Column> columns;

  /**
   * @param title message key of what the sheet is called
   * @param columns the first is the one without which it is another sheet
   */
  public FormSheet(String title, Column... columns) {
    this.title = title;
    this.columns = List.of(columns);
  }

  /** Headings, an example and the choices, ready to be filled in. */
  public byte[] template(Messages chinese) {
    return SheetWriter.written(
        book -> {
          var sheet = SheetWriter.sheet(book, chinese.text(title), columns, chinese);
          SheetWriter.values(sheet, 1, example(chinese));
          SheetWriter.choices(book, sheet, columns, chinese);
        });
  }

  /** The first cell says that the row is an example; the others show what may be chosen. */
  private List<String> example(Messages chinese) {
    return columns.stream()
        .map(
            column ->
                column == columns.getFirst()
                    ? SheetReader.EXAMPLE
                    : column.choices.isEmpty() ? "" : chinese.text(column.example()))
        .toList();
  }

  /**
   * @throws Invalid of {@link #FIELD} if it is no such sheet, holds no row or too many
   */
  public List<Filled> read(Optional<MultipartFile> file, Messages chinese) throws IOException {
    try {
      var given = file.filter(it -> !it.isEmpty()).orElseThrow(FormSheet::noFile);
      return rows(GivenFile.read("", given).content(), chinese);
    } catch (Refused refused) {
      throw Invalid.field(FIELD, refused.code(), refused.details().toArray());
    }
  }

  private static Refused noFile() {
    return new Refused(ImportError.FILE_WITHOUT_ROWS);
  }

  private List<Filled> rows(byte[] content, Messages chinese) {
    var reader = new SheetReader(columns, columns.getFirst(), chinese);
    var filled = new ArrayList<Filled>();
    reader.read(
        content,
        row -> {
          if (filled.size() == MAX_ROWS) {
            throw new Refused(ImportError.FILE_TOO_LONG, MAX_ROWS);
          }
          filled.add(filled(reader, row));
        },
        ImportProgress.UNHEARD);
    if (filled.isEmpty()) {
      throw new Refused(ImportError.FILE_WITHOUT_ROWS);
    }
    return filled;
  }

  private Filled filled(SheetReader reader, SheetRow row) {
    var values = new HashMap<String, String>();
    for (var column : columns) {
      var said = column.kind == Kind.DAY ? reader.day(row, column) : reader.said(row, column);
      values.put(
          column.field,
          column.kind == Kind.SEVERAL
              ? Arrays.stream(said.split("[、,，;；\\s]+"))
                  .map(each -> reader.code(column, each))
                  .collect(Collectors.joining("\n"))
              : reader.code(column, said));
    }
    return new Filled(row.number(), values);
  }

  /**
   * Does what every row says. A caller with something wrong to show takes all of it back.
   *
   * @param command what a row means
   * @return what is wrong, as people say it: the row, the column, and why; nothing if all is done
   */
  public <T> List<String> each(
      List<Filled> rows, Function<Filled, T> command, Consumer<T> does, Messages t) {
    var wrong = new ArrayList<String>();
    var commands = new LinkedHashMap<Filled, T>();
    for (var row : rows) {
      say(wrong, row, t, () -> commands.put(row, command.apply(row)));
    }
    if (wrong.isEmpty()) {
      commands.forEach((row, meant) -> say(wrong, row, t, () -> does.accept(meant)));
    }
    return wrong;
  }

  private void say(List<String> wrong, Filled row, Messages t, Runnable does) {
    try {
      does.run();
    } catch (Invalid invalid) {
      wrong.addAll(sentences(row, invalid, t));
    }
  }

  private List<String> sentences(Filled row, Invalid invalid, Messages t) {
    return invalid.errors().stream()
        .map(
            error ->
                t.text(
                    "directory.sheet.wrong",
                    String.valueOf(row.number()),
                    t.text(column(error.field()).heading),
                    FormState.text(error, t)))
        .toList();
  }

  private Column column(String field) {
    return columns.stream()
        .filter(column -> column.field.equals(field))
        .findFirst()
        .orElse(columns.getFirst());
  }

  /**
   * A row by the fields of the form.
   *
   * @param number as the spreadsheet counts
   */
  public record Filled(int number, Map<String, String> values) {

    public String value(String field) {
      return values.getOrDefault(field, "");
    }
  }

  private enum Kind {
    TEXT,
    CHOICE,
    SEVERAL,
    DAY
  }

  /** A field of the form. */
  public static final class Column implements SheetColumn {

    private final String field;
    private final String heading;
    private final Kind kind;
    private final String texts;
    private final List<String> choices;

    private Column(String field, String heading, Kind kind, String texts, List<String> choices) {
      this.field = field;
      this.heading = heading;
      this.kind = kind;
      this.texts = texts;
      this.choices = choices;
    }

    /**
     * @param heading message key of its heading
     */
    public static Column text(String field, String heading) {
      return new Column(field, heading, Kind.TEXT, "", List.of());
    }

    /** A cell that a spreadsheet may hold as a date. */
    public static Column day(String field, String heading) {
      return new Column(field, heading, Kind.DAY, "", List.of());
    }

    /**
     * @param texts start of the keys under which the choices have their texts
     */
    public static Column choice(String field, String heading, String texts, List<String> choices) {
      return new Column(field, heading, Kind.CHOICE, texts, choices);
    }

    /** Several of them in one cell, with commas between. */
    public static Column several(String field, String heading, String texts, List<String> choices) {
      return new Column(field, heading, Kind.SEVERAL, texts, choices);
    }

    @Override
    public String field() {
      return field;
    }

    @Override
    public String heading() {
      return heading;
    }

    @Override
    public String example() {
      return choices.isEmpty() ? "" : texts + choices.getFirst();
    }

    @Override
    public String texts() {
      return texts;
    }

    @Override
    public List<String> choices() {
      return choices;
    }
  }
}

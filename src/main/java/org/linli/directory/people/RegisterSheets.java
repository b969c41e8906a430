package org.linli.directory.people;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditNames;
import org.linli.audit.AuditTrail;
import org.linli.audit.Reveal;
import org.linli.kernel.Actor;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the register of people into a spreadsheet: the empty template, the register itself, a file
 * with what is wrong beside each row. Its headings and choices are Chinese in every language.
 */
@Service
@Transactional
public class RegisterSheets {

  /** Rows of a template that offer their choices. */
  private static final int OFFERED = 10_000;

  private final ExportQueries queries;
  private final AuditTrail audit;
  private final AuditNames names;
  private final Languages languages;
  private final Clock clock;

  RegisterSheets(
      ExportQueries queries, AuditTrail audit, AuditNames names, Languages languages, Clock clock) {
    this.queries = queries;
    this.audit = audit;
    this.names = names;
    this.languages = languages;
    this.clock = clock;
  }

  /** Headings, an example and the choices, ready to be filled in. */
  @Transactional(readOnly = true)
  public byte[] template(Actor actor) {
    actor.require(PeoplePermission.IMPORT);
    var t = languages.chinese();
    return written(
        book -> {
          var sheet = sheet(book, t);
          for (var column : PeopleColumn.values()) {
            sheet.value(1, column.ordinal(), t.text("directory.example." + column));
          }
          choices(book, sheet, t);
        });
  }

  /**
   * The register, marked with who took it out and when, and recorded.
   *
   * @param full the purpose for which names, phones and numbers are needed in full; masked without
   */
  public byte[] export(Actor actor, Optional<Reveal> full) {
    actor.require(PeoplePermission.IMPORT);
    if (full.isPresent()) {
      actor.require(PeoplePermission.REVEAL);
    }
    audit.record(
        actor,
        new AuditEntry(
            "directory.register-exported",
            Optional.empty(),
            full.map(Reveal::purpose).orElse(""),
            full.map(Reveal::words).orElse("")));
    var t = languages.chinese();
    var rows = queries.rows(actor.communityId(), t, full.isPresent());
    var mark = PeopleSheet.MARK + name(actor) + " " + t.dayAndTime(clock.instant());
    return written(
        book -> {
          var sheet = sheet(book, t);
          sheet.header(mark, Position.CENTER);
          sheet.footer(mark, Position.CENTER);
          for (var index = 0; index < rows.size(); index++) {
            values(sheet, index + 1, rows.get(index));
          }
          sheet.value(rows.size() + 1, 0, mark);
        });
  }

  /** The same sheet with one more column that says what is wrong. */
  @Transactional(readOnly = true)
  public byte[] corrections(Actor actor, RegisterFiles.Corrections file, Messages said) {
    actor.require(PeoplePermission.IMPORT);
    var wrong = file.errors().stream().collect(Collectors.groupingBy(CellError::row));
    var width = file.rows().getFirst().cells().size();
    return written(
        book -> {
          var sheet = book.newWorksheet(said.text("directory.sheet.people"));
          for (var index = 0; index < file.rows().size(); index++) {
            var row = file.rows().get(index);
            values(sheet, index, row.cells());
            var errors = wrong.getOrDefault(row.number(), List.of());
            if (index == 0) {
              sheet.value(0, width, said.text("directory.sheet.errors"));
            } else if (!errors.isEmpty()) {
              sheet.value(index, width, sentence(errors, said));
            }
            for (var error : errors) {
              sheet.style(index, error.column()).fillColor("FFC7CE").set();
            }
          }
        });
  }

  private static String sentence(List<CellError> errors, Messages said) {
    return errors.stream()
        .map(it -> it.letter() + ": " + said.text("error." + it.code(), it.details().toArray()))
        .collect(Collectors.joining("\n"));
  }

  private static Worksheet sheet(Workbook book, Messages t) {
    var sheet = book.newWorksheet(t.text("directory.sheet.people"));
    for (var column : PeopleColumn.values()) {
      sheet.value(0, column.ordinal(), PeopleSheet.heading(t, column));
      sheet.width(column.ordinal(), 14);
      sheet.style(column.ordinal()).format("@").set();
    }
    sheet.range(0, 0, 0, PeopleColumn.values().length - 1).style().bold().set();
    sheet.freezePane(0, 1);
    return sheet;
  }

  /** A second sheet holds the choices that the first one offers. */
  private static void choices(Workbook book, Worksheet sheet, Messages t) {
    var lists = book.newWorksheet(t.text("directory.sheet.choices"));
    for (var column : PeopleColumn.values()) {
      var choices = column.choices();
      for (var index = 0; index < choices.size(); index++) {
        lists.value(index, column.ordinal(), t.text(column.texts() + choices.get(index)));
      }
      if (!choices.isEmpty()) {
        var range = lists.range(0, column.ordinal(), choices.size() - 1, column.ordinal());
        sheet
            .range(1, column.ordinal(), OFFERED, column.ordinal())
            .validateWithList(range)
            .showErrorMessage(true);
      }
    }
  }

  private static void values(Worksheet sheet, int row, List<String> cells) {
    for (var column = 0; column < cells.size(); column++) {
      if (!cells.get(column).isEmpty()) {
        sheet.value(row, column, cells.get(column));
      }
    }
  }

  private String name(Actor actor) {
    var id = actor.accountId();
    return names.of(List.of(id)).getOrDefault(id, id.toString());
  }

  private static byte[] written(Writing writing) {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Linli", "1.0")) {
      writing.write(book);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private interface Writing {
    void write(Workbook book) throws IOException;
  }
}

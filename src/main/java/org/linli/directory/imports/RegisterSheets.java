package org.linli.directory.imports;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
 * Writes a register into a spreadsheet: the empty template, the register itself, a file with what
 * is wrong beside each row. Its headings and choices are Chinese in every language.
 */
@Service
@Transactional
public class RegisterSheets {

  private final Registers registers;
  private final AuditTrail audit;
  private final AuditNames names;
  private final Languages languages;
  private final Clock clock;

  RegisterSheets(
      Registers registers, AuditTrail audit, AuditNames names, Languages languages, Clock clock) {
    this.registers = registers;
    this.audit = audit;
    this.names = names;
    this.languages = languages;
    this.clock = clock;
  }

  /** Headings, an example and the choices, ready to be filled in. */
  @Transactional(readOnly = true)
  public byte[] template(Actor actor, String register) {
    var of = registers.named(register);
    actor.require(of.preparing());
    var t = languages.chinese();
    return SheetWriter.written(
        book -> {
          var sheet = SheetWriter.sheet(book, t.text(of.title()), of.columns(), t);
          var example = of.columns().stream().map(column -> t.text(column.example())).toList();
          SheetWriter.values(sheet, 1, example);
          SheetWriter.choices(book, sheet, of.columns(), t);
        });
  }

  /**
   * The register, marked with who took it out and when, and recorded.
   *
   * @param full the purpose for which it is needed in full; masked without
   */
  public byte[] export(Actor actor, String register, Optional<Reveal> full) {
    var of = registers.named(register);
    actor.require(of.preparing());
    if (full.isPresent()) {
      actor.require(of.revealing());
    }
    audit.record(
        actor,
        new AuditEntry(
            "directory.register-exported",
            full.flatMap(purpose -> of.concerned(actor.communityId())),
            full.map(Reveal::purpose).orElse(""),
            full.map(Reveal::words).orElse("")));
    var t = languages.chinese();
    var rows = of.rows(actor.communityId(), t, full.isPresent());
    var mark = mark(actor, t);
    return SheetWriter.written(
        book -> {
          var sheet = SheetWriter.sheet(book, t.text(of.title()), of.columns(), t);
          for (var index = 0; index < rows.size(); index++) {
            SheetWriter.values(sheet, index + 1, rows.get(index));
          }
          SheetWriter.mark(sheet, rows.size() + 1, mark);
        });
  }

  /**
   * The same sheet with one more column that says what is wrong; marked and recorded like an
   * export.
   */
  public byte[] corrections(Actor actor, ImportReading.Corrections file, Messages said) {
    var of = registers.named(file.register());
    actor.require(of.preparing());
    audit.record(actor, AuditEntry.of("directory.import-taken"));
    var wrong = file.errors().stream().collect(Collectors.groupingBy(CellError::row));
    var width = file.rows().getFirst().cells().size();
    var mark = mark(actor, languages.chinese());
    return SheetWriter.written(
        book -> {
          var sheet = book.newWorksheet(said.text(of.title()));
          for (var index = 0; index < file.rows().size(); index++) {
            var row = file.rows().get(index);
            SheetWriter.values(sheet, index, row.cells());
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
          SheetWriter.mark(sheet, file.rows().size(), mark);
        });
  }

  private static String sentence(List<CellError> errors, Messages said) {
    return errors.stream()
        .map(it -> it.letter() + ": " + said.text("error." + it.code(), it.details().toArray()))
        .collect(Collectors.joining("\n"));
  }

  /** Who takes it out, and when; in Chinese, so that it is known again when it comes back. */
  private String mark(Actor actor, Messages chinese) {
    var id = actor.accountId();
    var name = names.of(List.of(id)).getOrDefault(id, id.toString());
    return SheetReader.MARK + name + " " + chinese.dayAndTime(clock.instant());
  }
}

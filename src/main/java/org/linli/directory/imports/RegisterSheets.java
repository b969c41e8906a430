package org.linli.directory.imports;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Position;
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
          var sheet = SheetWriter.sheet(book, of, t);
          var example = of.columns().stream().map(column -> t.text(column.example())).toList();
          SheetWriter.values(sheet, 1, example);
          SheetWriter.choices(book, sheet, of, t);
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
    record(actor, full);
    var t = languages.chinese();
    var rows = of.rows(actor.communityId(), t, full.isPresent());
    var mark = SheetReader.MARK + name(actor) + " " + t.dayAndTime(clock.instant());
    return SheetWriter.written(
        book -> {
          var sheet = SheetWriter.sheet(book, of, t);
          sheet.header(mark, Position.CENTER);
          sheet.footer(mark, Position.CENTER);
          for (var index = 0; index < rows.size(); index++) {
            SheetWriter.values(sheet, index + 1, rows.get(index));
          }
          sheet.value(rows.size() + 1, 0, mark);
        });
  }

  private void record(Actor actor, Optional<Reveal> full) {
    audit.record(
        actor,
        new AuditEntry(
            "directory.register-exported",
            Optional.empty(),
            full.map(Reveal::purpose).orElse(""),
            full.map(Reveal::words).orElse("")));
  }

  /** The same sheet with one more column that says what is wrong. */
  @Transactional(readOnly = true)
  public byte[] corrections(Actor actor, ImportReading.Corrections file, Messages said) {
    var of = registers.named(file.register());
    actor.require(of.preparing());
    var wrong = file.errors().stream().collect(Collectors.groupingBy(CellError::row));
    var width = file.rows().getFirst().cells().size();
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
        });
  }

  private static String sentence(List<CellError> errors, Messages said) {
    return errors.stream()
        .map(it -> it.letter() + ": " + said.text("error." + it.code(), it.details().toArray()))
        .collect(Collectors.joining("\n"));
  }

  private String name(Actor actor) {
    var id = actor.accountId();
    return names.of(List.of(id)).getOrDefault(id, id.toString());
  }
}

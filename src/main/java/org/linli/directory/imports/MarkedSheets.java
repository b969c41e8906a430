package org.linli.directory.imports;

import java.time.Clock;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.linli.audit.AuditNames;
import org.linli.kernel.Actor;
import org.linli.platform.Languages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes any list into a spreadsheet that says on each printed page who took it out and when. The
 * caller checks who may, and records it.
 */
@Service
@Transactional(readOnly = true)
public class MarkedSheets {

  private final AuditNames names;
  private final Languages languages;
  private final Clock clock;

  MarkedSheets(AuditNames names, Languages languages, Clock clock) {
    this.names = names;
    this.languages = languages;
    this.clock = clock;
  }

  /**
   * One sheet; every cell of it is text.
   *
   * @param rows the headings first
   */
  public byte[] of(Actor actor, String title, List<List<String>> rows) {
    var mark = mark(actor);
    return SheetWriter.written(
        book -> {
          var sheet = book.newWorksheet(title);
          sheet.header(mark, Position.CENTER);
          sheet.footer(mark, Position.CENTER);
          for (var index = 0; index < rows.size(); index++) {
            SheetWriter.values(sheet, index, rows.get(index));
          }
          sheet.range(0, 0, 0, rows.getFirst().size() - 1).style().bold().set();
          sheet.freezePane(0, 1);
          sheet.value(rows.size(), 0, mark);
        });
  }

  private String mark(Actor actor) {
    var id = actor.accountId();
    var name = names.of(List.of(id)).getOrDefault(id, id.toString());
    return SheetReader.MARK + name + " " + languages.chinese().dayAndTime(clock.instant());
  }
}

package org.linli.needs.desk;

import java.util.ArrayList;
import java.util.List;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.directory.imports.MarkedSheets;
import org.linli.kernel.Actor;
import org.linli.needs.NeedPermission;
import org.linli.needs.Rank;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A list of the desk as a spreadsheet, without whoever raised the needs. */
@Service
@Transactional
public class DeskSheet {

  /** More than anybody works through; a longer sheet is a copy of the register. */
  static final int MOST = 5_000;

  private static final List<String> HEADINGS =
      List.of(
          "needs.column.number",
          "needs.column.need",
          "needs.column.category",
          "needs.column.state",
          "needs.column.source",
          "needs.column.list",
          "needs.column.people",
          "needs.column.first",
          "needs.column.handler",
          "needs.column.raised",
          "needs.column.due");

  private final DeskReading reading;
  private final MarkedSheets sheets;
  private final AuditTrail audit;
  private final Languages languages;

  DeskSheet(DeskReading reading, MarkedSheets sheets, AuditTrail audit, Languages languages) {
    this.reading = reading;
    this.sheets = sheets;
    this.audit = audit;
    this.languages = languages;
  }

  /** What the filter lets through, marked with who took it out, and recorded. */
  public byte[] of(Actor actor, DeskFilter filter) {
    actor.require(NeedPermission.VERIFY);
    audit.record(actor, AuditEntry.of("needs.list-exported"));
    var t = languages.chinese();
    var rows = new ArrayList<List<String>>();
    rows.add(HEADINGS.stream().map(heading -> t.text(heading)).toList());
    reading.all(actor, filter, MOST).forEach(row -> rows.add(cells(row, t)));
    return sheets.of(actor, t.text("needs.desk.title"), rows);
  }

  private static List<String> cells(DeskRow row, Messages t) {
    var need = row.need();
    return List.of(
        need.number().toString(),
        need.title(),
        t.text("needs.category." + need.category()),
        t.text("needs.status." + need.status()),
        t.text("needs.source." + row.source()),
        t.text("needs.nlist." + row.list()),
        String.valueOf(need.affected()),
        need.rank().map(rank -> first(rank, t)).orElse(""),
        row.handlerName(),
        t.dayAndTime(need.raisedAt()),
        t.dayAndTime(need.dueAt()));
  }

  private static String first(Rank rank, Messages t) {
    var words = new ArrayList<String>();
    if (rank.group() != Rank.ORDINARY) {
      words.add(t.text("needs.rank." + rank.group()));
    }
    if (rank.urgent()) {
      words.add(t.text("needs.rank.urgent"));
    }
    return String.join("、", words);
  }
}

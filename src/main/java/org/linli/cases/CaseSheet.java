package org.linli.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.directory.imports.MarkedSheets;
import org.linli.kernel.Actor;
import org.linli.kernel.Paging;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The library as a spreadsheet, for staff. */
@Service
@Transactional(readOnly = true)
public class CaseSheet {

  private static final int MOST = 1_000;

  private final CaseReading reading;
  private final MarkedSheets sheets;
  private final Messages chinese;

  CaseSheet(CaseReading reading, MarkedSheets sheets, Languages languages) {
    this.reading = reading;
    this.sheets = sheets;
    chinese = languages.chinese();
  }

  /** At most a thousand, the newest first, marked with who took it out. */
  public byte[] of(Actor actor, CaseFilter filter) {
    if (!actor.may(CasePermission.CHECK)) {
      actor.require(CasePermission.WRITE);
    }
    var rows = new ArrayList<List<String>>();
    rows.add(head());
    var paging = new Paging(Optional.empty(), Paging.MAX_SIZE);
    while (rows.size() <= MOST) {
      var found = reading.list(actor.scope(), filter, paging);
      found.rows().forEach(it -> it.words().ifPresent(words -> rows.add(row(it, words))));
      if (found.next().isEmpty()) {
        break;
      }
      paging = new Paging(found.next(), Paging.MAX_SIZE);
    }
    return sheets.of(actor, chinese.text("cases.name"), rows);
  }

  private List<String> head() {
    return List.of(
        chinese.text("cases.field.title"),
        chinese.text("cases.community"),
        chinese.text("cases.field.communityType"),
        chinese.text("cases.field.category"),
        chinese.text("cases.field.years"),
        chinese.text("cases.field.aim"),
        chinese.text("cases.field.worked"),
        chinese.text("cases.field.money"),
        chinese.text("cases.field.people"),
        chinese.text("cases.field.months"),
        chinese.text("cases.field.wentWrong"),
        chinese.text("cases.field.watchFor"));
  }

  private List<String> row(CaseView told, CaseWords words) {
    return List.of(
        words.title(),
        told.community(),
        chinese.text("directory.type." + words.communityType()),
        chinese.text("needs.category." + words.category()),
        String.valueOf(words.years()),
        words.aim(),
        words.worked(),
        words.money(),
        words.people(),
        String.valueOf(words.months()),
        words.wentWrong(),
        words.watchFor());
  }
}

package org.linli.boards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.directory.imports.MarkedSheets;
import org.linli.kernel.Actor;
import org.linli.kernel.Cursor;
import org.linli.kernel.Paging;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.stereotype.Component;

/** The board of a street as a spreadsheet: every matter that is on it, due first. */
@Component
public class StreetSheet {

  private static final List<String> HEADINGS =
      List.of("kind", "community", "number", "matter", "holder", "due", "light");

  private final StreetBoards boards;
  private final MarkedSheets sheets;
  private final Languages languages;

  StreetSheet(StreetBoards boards, MarkedSheets sheets, Languages languages) {
    this.boards = boards;
    this.sheets = sheets;
    this.languages = languages;
  }

  /**
   * As things stand now, marked with who took it out.
   *
   * @param code of a community; empty for all
   */
  public byte[] of(Actor actor, String code) {
    var t = languages.chinese();
    var rows = new ArrayList<List<String>>();
    rows.add(HEADINGS.stream().map(it -> t.text("boards.column." + it)).toList());
    for (var kind : BoardKind.values()) {
      all(actor, kind, code).forEach(row -> rows.add(cells(row, t)));
    }
    return sheets.of(actor, t.text("boards.title"), rows);
  }

  private List<BoardRow> all(Actor actor, BoardKind kind, String code) {
    var rows = new ArrayList<BoardRow>();
    var next = Optional.<Cursor>empty();
    do {
      var page = boards.list(actor, kind, code, new Paging(next, Paging.MAX_SIZE));
      rows.addAll(page.rows());
      next = page.next();
    } while (next.isPresent());
    return rows;
  }

  private static List<String> cells(BoardRow row, Messages t) {
    return List.of(
        t.text(row.key()),
        row.community(),
        row.number().map(Object::toString).orElse(""),
        row.title().isEmpty() ? t.text("boards.unread") : row.title(),
        row.holder(),
        t.dayAndTime(row.due().at()),
        row.lit().map(it -> t.text("boards.light." + it.light())).orElse(""));
  }
}

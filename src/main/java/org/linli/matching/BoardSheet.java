package org.linli.matching;

import java.util.ArrayList;
import java.util.List;
import org.linli.directory.imports.MarkedSheets;
import org.linli.kernel.Actor;
import org.linli.needs.NeedView;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The three lists of a meeting as one spreadsheet, for the minutes. */
@Service
@Transactional(readOnly = true)
public class BoardSheet {

  private static final List<String> HEADINGS =
      List.of(
          "matching.board.list",
          "matching.board.what",
          "needs.column.number",
          "needs.column.category",
          "matching.board.who",
          "matching.board.when",
          "needs.column.state",
          "matching.board.said");

  private final BoardReading reading;
  private final MarkedSheets sheets;
  private final Languages languages;

  BoardSheet(BoardReading reading, MarkedSheets sheets, Languages languages) {
    this.reading = reading;
    this.sheets = sheets;
    this.languages = languages;
  }

  /** As things stand now, marked with who took it out. */
  public byte[] of(Actor actor) {
    var t = languages.chinese();
    var board = reading.lists(actor);
    var rows = new ArrayList<List<String>>();
    rows.add(HEADINGS.stream().map(heading -> t.text(heading)).toList());
    board.needs().forEach(need -> rows.add(need(need, t)));
    board.resources().forEach(each -> rows.add(resource(each, t)));
    board.inHand().forEach(each -> rows.add(inHand(each, t)));
    return sheets.of(actor, t.text("matching.board.title"), rows);
  }

  private static List<String> need(NeedView need, Messages t) {
    return List.of(
        t.text("matching.board.needs"),
        need.title(),
        need.number().toString(),
        t.text("needs.category." + need.category()),
        t.text("needs.people", need.affected()),
        t.dayAndTime(need.dueAt()),
        t.text("needs.status." + need.status()),
        "");
  }

  private static List<String> resource(Board.Listed listed, Messages t) {
    var resource = listed.resource();
    return List.of(
        t.text("matching.board.resources"),
        resource.what().name(),
        "",
        t.text("resources.kind." + resource.what().kind()),
        resource.owner(),
        "",
        resource.free() ? t.text("matching.board.free") : "",
        "");
  }

  private static List<String> inHand(InHand each, Messages t) {
    return List.of(
        t.text("matching.board.in-hand"),
        each.title(),
        each.number().toString(),
        "",
        each.holder().isEmpty() ? t.text("matching.board.community") : each.holder(),
        t.dayAndTime(each.promised()),
        t.text(
            each.paused()
                ? "needs.light.paused"
                : each.late() ? "matching.board.late" : "matching.board.on-time"),
        each.said().map(InHand.Said::words).orElse(""));
  }
}

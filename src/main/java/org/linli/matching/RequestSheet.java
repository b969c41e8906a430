package org.linli.matching;

import java.util.ArrayList;
import java.util.List;
import org.linli.directory.imports.MarkedSheets;
import org.linli.kernel.Actor;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a unit was asked for, as a spreadsheet; it names no resident. */
@Service
@Transactional(readOnly = true)
public class RequestSheet {

  private static final List<String> HEADINGS =
      List.of(
          "matching.ask.what",
          "needs.column.number",
          "matching.request.most",
          "matching.request.by-day",
          "matching.request.answer-by");

  private final UnitRequestManagement requests;
  private final MarkedSheets sheets;
  private final Languages languages;

  RequestSheet(UnitRequestManagement requests, MarkedSheets sheets, Languages languages) {
    this.requests = requests;
    this.sheets = sheets;
    this.languages = languages;
  }

  /** What the actor's unit has to answer, marked with who took it out. */
  public byte[] of(Actor actor) {
    var t = languages.chinese();
    var rows = new ArrayList<List<String>>();
    rows.add(HEADINGS.stream().map(heading -> t.text(heading)).toList());
    requests.open(actor).forEach(request -> rows.add(cells(request, t)));
    return sheets.of(actor, t.text("matching.requests.title"), rows);
  }

  private static List<String> cells(UnitRequest request, Messages t) {
    return List.of(
        request.what(),
        request.need().toString(),
        t.text("matching.most." + request.mostOf(), request.most()),
        request.byDay().toString(),
        t.dayAndTime(request.answerBy()));
  }
}

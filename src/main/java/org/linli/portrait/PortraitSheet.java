package org.linli.portrait;

import java.util.ArrayList;
import java.util.List;
import org.linli.directory.imports.MarkedSheets;
import org.linli.kernel.Actor;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.linli.portrait.Portrait.Share;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The portrait as a spreadsheet: every figure in a line, with what it is a share of. */
@Service
@Transactional(readOnly = true)
public class PortraitSheet {

  private final PortraitReading reading;
  private final MarkedSheets sheets;
  private final Languages languages;

  PortraitSheet(PortraitReading reading, MarkedSheets sheets, Languages languages) {
    this.reading = reading;
    this.sheets = sheets;
    this.languages = languages;
  }

  /** Marked with who took it out; the headings alone before the first night. */
  public byte[] of(Actor actor) {
    var portrait = reading.full(actor);
    var t = languages.chinese();
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            t.text("portrait.sheet.about"),
            t.text("portrait.sheet.part"),
            t.text("needs.column.category"),
            t.text("portrait.needs"),
            t.text("portrait.residents"),
            t.text("portrait.per-thousand")));
    portrait.ifPresent(counted -> rows.addAll(rows(counted, t)));
    return sheets.of(actor, t.text("portrait.title"), rows);
  }

  private static List<List<String>> rows(Portrait portrait, Messages t) {
    var rows = new ArrayList<List<String>>();
    var year =
        t.text("portrait.year-of", t.date(portrait.year().from()), t.date(portrait.year().last()));
    add(rows, year, "", portrait.categories(), portrait.residents(), t);
    portrait
        .months()
        .forEach(
            it ->
                add(
                    rows,
                    t.text("portrait.by-month"),
                    it.month().toString(),
                    it.categories(),
                    portrait.residents(),
                    t));
    portrait
        .groups()
        .forEach(
            it ->
                add(
                    rows,
                    t.text("portrait.by-group"),
                    PortraitWords.group(it, t),
                    it.categories(),
                    it.residents(),
                    t));
    portrait
        .places()
        .forEach(
            it ->
                add(
                    rows,
                    t.text("portrait.by-place"),
                    it.name(),
                    it.categories(),
                    it.residents(),
                    t));
    return rows;
  }

  private static void add(
      List<List<String>> rows,
      String about,
      String part,
      List<Share> shares,
      int residents,
      Messages t) {
    shares.forEach(
        share ->
            rows.add(
                List.of(
                    about,
                    part,
                    PortraitWords.category(share.category(), t),
                    String.valueOf(share.needs()),
                    residents == 0 ? "" : String.valueOf(residents),
                    residents == 0 ? "" : PortraitWords.perThousand(share.needs(), residents))));
  }
}

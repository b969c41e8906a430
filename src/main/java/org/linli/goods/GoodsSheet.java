package org.linli.goods;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.directory.imports.MarkedSheets;
import org.linli.kernel.Actor;
import org.linli.platform.Dates;
import org.linli.platform.Languages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A keeper's things as a spreadsheet, marked with who took it out; no borrower is named in it. */
@Service
@Transactional(readOnly = true)
public class GoodsSheet {

  /** More than any community keeps. */
  private static final int MOST = 5_000;

  private static final List<String> HEADINGS =
      List.of(
          "goods.field.name",
          "goods.field.keeper",
          "goods.field.place",
          "goods.field.pieces",
          "goods.field.lent",
          "goods.field.damaged",
          "goods.field.times",
          "goods.field.days",
          "goods.field.missing");

  private final ThingQueries queries;
  private final MarkedSheets sheets;
  private final Languages languages;
  private final Clock clock;

  GoodsSheet(ThingQueries queries, MarkedSheets sheets, Languages languages, Clock clock) {
    this.queries = queries;
    this.sheets = sheets;
    this.languages = languages;
    this.clock = clock;
  }

  /** All that the actor keeps. */
  public byte[] of(Actor actor) {
    var unit = GoodsKeepers.unit(actor);
    var t = languages.chinese();
    var rows = new ArrayList<List<String>>();
    rows.add(HEADINGS.stream().map(heading -> t.text(heading)).toList());
    var today = Dates.day(clock.instant());
    queries
        .kept(actor.communityId(), unit, today, Optional.empty(), MOST)
        .forEach(kept -> rows.add(cells(kept)));
    return sheets.of(actor, t.text("goods.list.title"), rows);
  }

  private static List<String> cells(KeptThing kept) {
    var thing = kept.thing();
    var figures =
        Stream.of(
                thing.pieces(),
                kept.lent(),
                thing.damaged(),
                kept.times(),
                kept.days(),
                kept.missing())
            .map(String::valueOf);
    return Stream.concat(Stream.of(thing.name(), thing.keeper(), thing.place()), figures).toList();
  }
}

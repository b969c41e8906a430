package org.linli.needs.surveys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.directory.LocalAreaReading;
import org.linli.directory.PublicPlace;
import org.linli.directory.imports.MarkedSheets;
import org.linli.kernel.Actor;
import org.linli.needs.NeedPermission;
import org.linli.needs.surveys.SurveyFigures.Round;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rounds of asking as a spreadsheet, marked with who took it out; nobody is named in it. */
@Service
@Transactional(readOnly = true)
public class SurveySheet {

  /** More than anybody asks in years. */
  private static final int MOST = 5_000;

  private final SurveyQueries queries;
  private final LocalAreaReading places;
  private final MarkedSheets sheets;
  private final Languages languages;

  SurveySheet(
      SurveyQueries queries, LocalAreaReading places, MarkedSheets sheets, Languages languages) {
    this.queries = queries;
    this.places = places;
    this.sheets = sheets;
    this.languages = languages;
  }

  /** Every round, the newest first. */
  public byte[] of(Actor actor) {
    actor.require(NeedPermission.VERIFY);
    var t = languages.chinese();
    var names =
        places.places(actor.scope()).stream()
            .collect(Collectors.toMap(PublicPlace::id, PublicPlace::name));
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            t.text("needs.surveys.way"),
            t.text("needs.surveys.where"),
            t.text("needs.surveys.households"),
            t.text("needs.surveys.day")));
    queries.rounds(actor.communityId(), MOST).forEach(round -> rows.add(cells(round, names, t)));
    return sheets.of(actor, t.text("needs.surveys.title"), rows);
  }

  private static List<String> cells(Round round, Map<UUID, String> names, Messages t) {
    return List.of(
        t.text("needs.survey." + round.way()),
        round
            .building()
            .map(id -> names.getOrDefault(id, ""))
            .orElse(t.text("needs.surveys.everywhere")),
        String.valueOf(round.households()),
        round.askedOn().toString());
  }
}

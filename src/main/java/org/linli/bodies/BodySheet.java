package org.linli.bodies;

import java.util.ArrayList;
import java.util.List;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.imports.MarkedSheets;
import org.linli.kernel.Actor;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All bodies with their seats as a spreadsheet for staff, marked with who took it out. */
@Service
@Transactional(readOnly = true)
public class BodySheet {

  private static final List<String> HEADINGS =
      List.of(
          "bodies.field.body",
          "bodies.field.tier",
          "bodies.field.seat",
          "bodies.field.office",
          "bodies.field.holder",
          "bodies.field.publicity",
          "bodies.field.from",
          "bodies.field.until");

  private final BodyReading reading;
  private final MarkedSheets sheets;
  private final CommunityDirectory communities;
  private final Messages chinese;

  BodySheet(
      BodyReading reading,
      MarkedSheets sheets,
      CommunityDirectory communities,
      Languages languages) {
    this.reading = reading;
    this.sheets = sheets;
    this.communities = communities;
    chinese = languages.chinese();
  }

  /** A row for each seat, vacant ones too. */
  public byte[] of(Actor actor) {
    var rows = new ArrayList<List<String>>();
    rows.add(HEADINGS.stream().map(heading -> chinese.text(heading)).toList());
    for (var each : reading.desk(actor, communities.byId(actor.communityId()))) {
      each.body().seats().forEach(seat -> rows.add(cells(each.body(), seat)));
    }
    return sheets.of(actor, chinese.text("bodies.name"), rows);
  }

  private List<String> cells(BodyView body, SeatView seat) {
    var holder = seat.holder();
    return List.of(
        body.name(),
        chinese.text("bodies.tier." + body.tier()),
        chinese.text("bodies.kind." + seat.kind()),
        seat.office(),
        holder.map(SeatView.Holder::name).orElseGet(() -> chinese.text("bodies.vacant")),
        holder.map(it -> chinese.text(it.open() ? "bodies.open" : "bodies.hidden")).orElse(""),
        holder.map(it -> it.from().toString()).orElse(""),
        holder.map(it -> it.until().toString()).orElse(""));
  }
}

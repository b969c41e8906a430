package org.linli.needs.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import linli.jte.Templates;
import org.linli.directory.LocalAreaReading;
import org.linli.directory.PublicPlace;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.Invalid;
import org.linli.needs.NeedPermission;
import org.linli.needs.surveys.NeedSurveys;
import org.linli.needs.surveys.RecordSurvey;
import org.linli.needs.surveys.SurveySheet;
import org.linli.platform.Dates;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.SheetDownload;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** How many were asked and how much of what was found was real (NEED-9). */
@Controller
@Order(23)
class SurveyPages implements MenuSource {

  private static final String PATH = "/needs/surveys";

  private final NeedSurveys surveys;
  private final SurveySheet sheet;
  private final LocalAreaReading places;
  private final Templates templates;
  private final Clock clock;

  SurveyPages(
      NeedSurveys surveys,
      SurveySheet sheet,
      LocalAreaReading places,
      Templates templates,
      Clock clock) {
    this.surveys = surveys;
    this.sheet = sheet;
    this.places = places;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/c/{community}/needs/surveys")
  View figures(Actor actor, Layout page) {
    var today = Dates.day(clock.instant()).toString();
    return Screen.ok(figures(actor, page, new FormState(Map.of("askedOn", today), List.of())));
  }

  @GetMapping("/c/{community}/needs/surveys/sheet")
  ResponseEntity<byte[]> sheet(Actor actor, Layout page) {
    return SheetDownload.of(sheet.of(actor), page.text("needs.surveys.title") + ".xlsx");
  }

  @PostMapping("/c/{community}/needs/surveys")
  View record(Actor actor, Community community, Layout page, FormState form) {
    try {
      surveys.record(
          actor,
          RecordSurvey.of(
              form.value("way"),
              form.value("where"),
              form.value("households"),
              form.value("askedOn")));
      return Redirect.to(community.path() + PATH);
    } catch (Invalid invalid) {
      return Screen.rejected(figures(actor, page, form.rejected(invalid)));
    }
  }

  private JteModel figures(Actor actor, Layout page, FormState form) {
    return templates.needsSurveys(page, surveys.figures(actor), buildings(actor), form);
  }

  private List<PublicPlace> buildings(Actor actor) {
    return places.places(actor.scope()).stream()
        .filter(place -> place.kind().equals("building"))
        .toList();
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.WORK;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return grants.permissions().contains(NeedPermission.VERIFY.code())
            && community.id() != Community.ROOT_ID
        ? List.of(new MenuItem(community.path() + PATH, "people", "needs.menu.surveys"))
        : List.of();
  }
}

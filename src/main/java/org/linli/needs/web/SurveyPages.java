package org.linli.needs.web;

import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.jte.Templates;
import org.linli.directory.LocalAreaReading;
import org.linli.directory.PublicPlace;
import org.linli.directory.imports.FormSheet;
import org.linli.directory.imports.FormSheet.Column;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.Invalid;
import org.linli.needs.NeedPermission;
import org.linli.needs.surveys.NeedSurveys;
import org.linli.needs.surveys.RecordSurvey;
import org.linli.needs.surveys.SurveySheet;
import org.linli.platform.Dates;
import org.linli.platform.Languages;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** How many were asked and how much of what was found was real (NEED-9). */
@Controller
@Order(23)
class SurveyPages implements MenuSource {

  private static final String PATH = "/needs/surveys";

  private static final FormSheet SHEET =
      new FormSheet(
          "needs.surveys.title",
          Column.choice("way", "needs.surveys.way", "needs.survey.", RecordSurvey.WAYS),
          Column.text("where", "needs.surveys.where"),
          Column.text("households", "needs.surveys.households"),
          Column.day("askedOn", "needs.surveys.day"));

  private final NeedSurveys surveys;
  private final SurveySheet sheet;
  private final LocalAreaReading places;
  private final Templates templates;
  private final Languages languages;
  private final Clock clock;

  SurveyPages(
      NeedSurveys surveys,
      SurveySheet sheet,
      LocalAreaReading places,
      Templates templates,
      Languages languages,
      Clock clock) {
    this.surveys = surveys;
    this.sheet = sheet;
    this.places = places;
    this.templates = templates;
    this.languages = languages;
    this.clock = clock;
  }

  @GetMapping("/c/{community}/needs/surveys")
  View figures(Actor actor, Layout page) {
    return Screen.ok(figures(actor, page, today(), List.of()));
  }

  private FormState today() {
    return FormState.of(Map.of("askedOn", Dates.day(clock.instant()).toString()));
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
      return Screen.rejected(figures(actor, page, form.rejected(invalid), List.of()));
    }
  }

  @GetMapping("/c/{community}/needs/surveys/many")
  ResponseEntity<byte[]> blank(Actor actor, Layout page) {
    actor.require(NeedPermission.INTAKE);
    return SheetDownload.of(
        SHEET.template(languages.chinese()), page.text("needs.surveys.title") + ".xlsx");
  }

  /** All rows of a sheet or none. */
  @PostMapping("/c/{community}/needs/surveys/many")
  View recordMany(
      Actor actor,
      Community community,
      Layout page,
      @RequestParam(name = FormSheet.FIELD, required = false) Optional<MultipartFile> file)
      throws IOException {
    actor.require(NeedPermission.INTAKE);
    try {
      var named = buildings(actor);
      var rows = SHEET.read(file, languages.chinese());
      var wrong =
          SHEET.each(
              rows, row -> survey(row, named), each -> surveys.record(actor, each), page.t());
      return wrong.isEmpty()
          ? Redirect.to(community.path() + PATH)
          : Screen.rejected(figures(actor, page, today(), wrong));
    } catch (Invalid invalid) {
      return Screen.rejected(figures(actor, page, today().rejected(invalid), List.of()));
    }
  }

  /** A building by its name; what is none is refused as such. */
  private static RecordSurvey survey(FormSheet.Filled row, List<PublicPlace> buildings) {
    var where = row.value("where");
    return RecordSurvey.of(
        row.value("way"),
        buildings.stream()
            .filter(place -> place.name().equals(where))
            .findFirst()
            .map(place -> place.id().toString())
            .orElse(where),
        row.value("households"),
        row.value("askedOn"));
  }

  private JteModel figures(Actor actor, Layout page, FormState form, List<String> wrong) {
    return templates.needsSurveys(page, surveys.figures(actor), buildings(actor), form, wrong);
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

package org.linli.resources.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import linli.jte.Templates;
import org.linli.directory.OrganizationManagement;
import org.linli.directory.OrganizationView;
import org.linli.directory.imports.FormSheet;
import org.linli.directory.imports.FormSheet.Column;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.platform.Languages;
import org.linli.resources.OfferResource;
import org.linli.resources.ResourceKind;
import org.linli.resources.ResourceManagement;
import org.linli.resources.ResourcePermission;
import org.linli.resources.ResourceReading;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.SheetDownload;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Resources in from a spreadsheet, all rows or none (RES-1). */
@Controller
class ResourceSheetPages {

  private static final String DAYS = "一二三四五六日";

  /** {@code 周一至周五 08:00-17:00} */
  private static final Pattern TIMES =
      Pattern.compile("(?:周|星期)([一二三四五六日天])(?:[至到~-](?:周|星期)?([一二三四五六日天]))?\\s*(\\S+)");

  private final ResourceManagement resources;
  private final ResourceReading reading;
  private final OrganizationManagement organizations;
  private final Templates templates;
  private final Languages languages;

  ResourceSheetPages(
      ResourceManagement resources,
      ResourceReading reading,
      OrganizationManagement organizations,
      Templates templates,
      Languages languages) {
    this.resources = resources;
    this.reading = reading;
    this.organizations = organizations;
    this.templates = templates;
    this.languages = languages;
  }

  @GetMapping("/c/{community}/resources/many")
  View form(Actor actor, Layout page) {
    requireOne(actor);
    return Screen.ok(templates.resourcesMany(page, FormState.empty(), List.of()));
  }

  @GetMapping("/c/{community}/resources/many/blank")
  ResponseEntity<byte[]> blank(Actor actor, Layout page, Community community) {
    requireOne(actor);
    return SheetDownload.of(
        sheet(community).template(languages.chinese()),
        page.text("resources.list.title") + ".xlsx");
  }

  @PostMapping("/c/{community}/resources/many")
  View offer(
      Actor actor,
      Layout page,
      Community community,
      @RequestParam(name = FormSheet.FIELD, required = false) Optional<MultipartFile> file)
      throws IOException {
    requireOne(actor);
    try {
      var sheet = sheet(community);
      var units = units(actor);
      var wrong =
          sheet.each(
              sheet.read(file, languages.chinese()),
              row -> offered(row, units),
              each -> resources.offer(actor, each),
              page.t());
      return wrong.isEmpty()
          ? Redirect.to(community.path() + (checks(actor) ? "/resources/desk" : "/resources/mine"))
          : Screen.rejected(templates.resourcesMany(page, FormState.empty(), wrong));
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.resourcesMany(page, FormState.empty().rejected(invalid), List.of()));
    }
  }

  private static boolean checks(Actor actor) {
    return actor.may(ResourcePermission.CHECK);
  }

  private static void requireOne(Actor actor) {
    if (!checks(actor)) {
      actor.require(ResourcePermission.OFFER);
    }
  }

  private List<OrganizationView> units(Actor actor) {
    return checks(actor) ? organizations.all(actor) : List.of();
  }

  private FormSheet sheet(Community community) {
    return new FormSheet(
        "resources.list.title",
        Column.text("name", "resources.form.name"),
        Column.text("organization", "resources.form.unit"),
        Column.choice(
            "resourceKind", "resources.field.kind", "resources.kind.", ResourceKind.CODES),
        Column.text("description", "resources.form.description"),
        Column.text("place", "resources.field.place"),
        Column.text("capacity", "resources.field.capacity"),
        Column.several(
            "categories",
            "resources.field.categories",
            "needs.category.",
            reading.categories(community)),
        Column.text("slots", "resources.field.slots"),
        Column.choice(
            "audience", "resources.field.audience", "resources.audience.", OfferResource.AUDIENCES),
        Column.text("conditions", "resources.field.conditions"),
        Column.choice(
            "activity", "resources.form.activity", "resources.activity.", OfferResource.ACTIVITIES),
        Column.text("contactName", "resources.form.contact-name"),
        Column.text("contactPhone", "resources.form.contact-phone"),
        Column.day("validUntil", "resources.field.valid"));
  }

  private static OfferResource offered(FormSheet.Filled row, List<OrganizationView> units) {
    return new OfferResource(
        unit(row.value("organization"), units),
        row.value("resourceKind"),
        row.value("name"),
        row.value("description"),
        row.value("place"),
        "",
        "",
        row.value("capacity"),
        slots(row.value("slots")),
        row.value("conditions"),
        row.value("audience"),
        row.value("categories"),
        row.value("activity"),
        row.value("contactName"),
        row.value("contactPhone"),
        row.value("validUntil"),
        "",
        "");
  }

  /** A unit by its name; what is none is refused as such. */
  private static String unit(String name, List<OrganizationView> units) {
    return units.stream()
        .filter(unit -> unit.name().equals(name))
        .findFirst()
        .map(unit -> unit.id().toString())
        .orElse(name);
  }

  /** A line for each day, as {@link org.linli.resources.Slots} reads them. */
  private static String slots(String text) {
    return Pattern.compile("[,，;；、\n]")
        .splitAsStream(text)
        .map(String::strip)
        .filter(span -> !span.isEmpty())
        .map(ResourceSheetPages::days)
        .collect(Collectors.joining("\n"));
  }

  private static String days(String span) {
    var match = TIMES.matcher(span);
    if (!match.matches()) {
      return span;
    }
    var from = day(match.group(1));
    var to = match.group(2) == null ? from : day(match.group(2));
    return from > to
        ? span
        : IntStream.rangeClosed(from, to)
            .mapToObj(day -> day + " " + match.group(3))
            .collect(Collectors.joining("\n"));
  }

  private static int day(String name) {
    return DAYS.indexOf(name.replace("天", "日")) + 1;
  }
}

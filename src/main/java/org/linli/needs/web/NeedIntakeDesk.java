package org.linli.needs.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.directory.PublicPlace;
import org.linli.directory.imports.FormSheet;
import org.linli.directory.imports.ImportError;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedIntake;
import org.linli.needs.NeedPermission;
import org.linli.needs.NeedSource;
import org.linli.needs.RaiseNeed;
import org.linli.platform.Languages;
import org.linli.web.FormState;
import org.linli.web.KeptForm;
import org.linli.web.KeptForms;
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

/**
 * Where staff enter what came in by phone, visit, paper or chat (NEED-1, NEED-10). What belongs to
 * another door is said before it is entered, as to whoever raises it themselves.
 */
@Controller
class NeedIntakeDesk {

  private static final String PATH = "/needs/desk/intake";
  private static final String PAPERS = PATH + "/papers";
  private static final Map<String, String> BY_PAPER = Map.of("cameBy", NeedSource.PAPER.name());

  private final NeedIntake intake;
  private final IntakeViews views;
  private final KeptForms kept;
  private final Languages languages;

  NeedIntakeDesk(NeedIntake intake, IntakeViews views, KeptForms kept, Languages languages) {
    this.intake = intake;
    this.views = views;
    this.kept = kept;
    this.languages = languages;
  }

  @GetMapping("/c/{community}/needs/desk/intake")
  View form(Actor actor, Layout page, FormState form) {
    actor.require(NeedPermission.INTAKE);
    return Screen.ok(views.one(page, views.buildings(actor), form, List.of(), List.of()));
  }

  /** Reads a pasted chat into the form, or enters what the form says. */
  @PostMapping("/c/{community}/needs/desk/intake")
  View enter(Actor actor, Community community, Layout page, FormState form) {
    actor.require(NeedPermission.INTAKE);
    var buildings = views.buildings(actor);
    if (form.is("read", "yes")) {
      return read(page, form, buildings);
    }
    var placed = views.placed(form, buildings);
    try {
      var source = IntakeForms.source(placed);
      var command = IntakeForms.need(page, placed);
      var doors = views.doors(community, 0, command.content(), placed);
      return doors.isEmpty()
          ? Redirect.to(
              community.path() + PATH + "?entered=" + intake.enter(actor, command, source))
          : Screen.ok(views.one(page, buildings, placed, List.of(), doors));
    } catch (Invalid invalid) {
      var wrong = placed.rejected(invalid);
      return Screen.rejected(views.one(page, buildings, wrong, List.of(), List.of()));
    }
  }

  private View read(Layout page, FormState form, List<PublicPlace> buildings) {
    var chat = views.pasted(page.community(), form.value("pasted"));
    var filled = views.placed(IntakeForms.pasted(form, chat), buildings);
    var doors = views.doors(page.community(), 0, chat.content(), filled);
    return Screen.ok(views.one(page, buildings, filled, chat.others(), doors));
  }

  @GetMapping("/c/{community}/needs/desk/intake/papers")
  View papers(Actor actor, Community community, Layout page, HttpServletRequest request) {
    actor.require(NeedPermission.INTAKE);
    var form =
        kept.of(request, community.path() + PAPERS)
            .map(it -> FormState.of(it.typed()))
            .orElseGet(() -> FormState.of(BY_PAPER));
    return Screen.ok(views.papers(page, form, List.of()));
  }

  @GetMapping("/c/{community}/needs/desk/intake/papers/sheet")
  ResponseEntity<byte[]> blank(Actor actor, Layout page) {
    actor.require(NeedPermission.INTAKE);
    var sheet = IntakeForms.sheet(views.categories(page)).template(languages.chinese());
    return SheetDownload.of(sheet, page.text("needs.intake.papers") + ".xlsx");
  }

  /** Fills the page of slips from a sheet, such as a hotline's; somebody looks at it first. */
  @PostMapping("/c/{community}/needs/desk/intake/papers/sheet")
  View fill(
      Actor actor,
      Community community,
      Layout page,
      HttpServletRequest request,
      @RequestParam(name = FormSheet.FIELD, required = false) Optional<MultipartFile> file)
      throws IOException {
    actor.require(NeedPermission.INTAKE);
    try {
      var categories = views.categories(page);
      var rows = IntakeForms.sheet(categories).read(file, languages.chinese());
      var papers = community.path() + PAPERS;
      kept.keep(new KeptForm(papers, IntakeForms.filled(BY_PAPER, rows, categories)), request);
      if (kept.of(request, papers).isEmpty()) {
        throw Invalid.field(FormSheet.FIELD, ImportError.FILE_TOO_LONG, rows.size() / 2);
      }
      return Redirect.to(papers);
    } catch (Invalid invalid) {
      var refused = FormState.of(BY_PAPER).rejected(invalid);
      return Screen.rejected(views.papers(page, refused, List.of()));
    }
  }

  /**
   * All rows of a page of slips or none: what is wrong is named by its row, and nothing is lost.
   */
  @PostMapping("/c/{community}/needs/desk/intake/papers")
  View enterPapers(
      Actor actor, Community community, Layout page, FormState form, HttpServletRequest request) {
    actor.require(NeedPermission.INTAKE);
    var errors = new ArrayList<Invalid.FieldError>();
    var rows = rows(actor, page, form, errors);
    if (!errors.isEmpty()) {
      var wrong = new FormState(form.values(), errors);
      return Screen.rejected(views.papers(page, wrong, List.of()));
    }
    var doors = new ArrayList<IntakeDoor>();
    rows.forEach(
        (row, command) -> doors.addAll(views.doors(community, row, command.content(), form)));
    if (!doors.isEmpty()) {
      return Screen.ok(views.papers(page, form, doors));
    }
    try {
      var entered = entered(actor, form, rows);
      kept.take(request, Optional.empty());
      return Redirect.to(community.path() + PATH + "?entered=" + entered);
    } catch (Invalid invalid) {
      return Screen.rejected(views.papers(page, form.rejected(invalid), List.of()));
    }
  }

  /** What the slips say, and what is wrong with them. */
  private LinkedHashMap<Integer, RaiseNeed> rows(
      Actor actor, Layout page, FormState form, List<Invalid.FieldError> errors) {
    var buildings = views.buildings(actor);
    var rows = new LinkedHashMap<Integer, RaiseNeed>();
    for (var row : IntakeForms.rows(form)) {
      try {
        var slip = views.sorted(page.community(), IntakeForms.row(form, row));
        rows.put(row, IntakeForms.need(page, views.placed(slip, buildings)));
      } catch (Invalid invalid) {
        errors.addAll(IntakeForms.at(row, invalid));
      }
    }
    if (rows.isEmpty() && errors.isEmpty()) {
      errors.add(new Invalid.FieldError("content1", KernelError.REQUIRED, List.of()));
    }
    return rows;
  }

  private String entered(Actor actor, FormState form, LinkedHashMap<Integer, RaiseNeed> rows) {
    var source = IntakeForms.source(form);
    return rows.values().stream()
        .map(command -> intake.enter(actor, command, source))
        .map(ShortNumber::toString)
        .collect(Collectors.joining(","));
  }
}

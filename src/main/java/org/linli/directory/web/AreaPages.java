package org.linli.directory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import linli.jte.Templates;
import org.jspecify.annotations.Nullable;
import org.linli.directory.AreaManagement;
import org.linli.directory.AreaSearch;
import org.linli.directory.DirectoryError;
import org.linli.directory.DirectoryPermission;
import org.linli.directory.ImportPace;
import org.linli.directory.ImportProgress;
import org.linli.directory.ImportRejected;
import org.linli.directory.NamedFile;
import org.linli.directory.OpenCommunity;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** The tree of areas, for administrators of the installation. */
@Controller
@Order(80)
class AreaPages implements MenuSource {

  private static final String ROOT = Community.ROOT.code();

  /** Bytes that are imported while the browser waits; more than that takes seconds to minutes. */
  private static final long AT_ONCE = 1_000_000;

  private static final String RELOAD_SECONDS = "2";

  private final AreaManagement areas;
  private final Templates templates;
  private final Clock clock;

  AreaPages(AreaManagement areas, Templates templates, Clock clock) {
    this.areas = areas;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/directory/areas")
  View root(Actor actor, Layout page, FormState asked) {
    return area(actor, page, ROOT, asked);
  }

  @GetMapping("/directory/areas/{code:\\d{12}}")
  View area(Actor actor, Layout page, @PathVariable String code, FormState asked) {
    var search = new AreaSearch(asked.value("find"), asked.value("after"));
    return Screen.ok(templates.directoryAreas(page, areas.page(actor, code, search), code, search));
  }

  @GetMapping("/directory/areas/import")
  View importForm(Actor actor, Layout page) {
    actor.require(DirectoryPermission.MANAGE_AREAS);
    return Screen.ok(templates.directoryImportForm(page, FormState.empty(), List.of()));
  }

  @PostMapping("/directory/areas/import")
  View importAreas(
      Actor actor,
      Layout page,
      FormState form,
      @RequestParam(name = "areas", required = false) @Nullable List<MultipartFile> uploads)
      throws IOException {
    try {
      var given = given(uploads);
      var files = given.stream().map(file -> new NamedFile(name(file), file)).toList();
      var skip = form.is("skip", "yes");
      var id =
          size(given) > AT_ONCE
              ? areas.startImport(actor, files, skip)
              : areas.importAreas(actor, files, skip, ImportProgress.UNHEARD);
      return Redirect.to("/directory/areas/import/" + id);
    } catch (ImportRejected rejected) {
      var error = Invalid.field("areas", rejected.code(), rejected.details().toArray());
      return Screen.rejected(
          templates.directoryImportForm(page, form.rejected(error), rejected.rows()));
    } catch (Refused refused) {
      var error = Invalid.field("areas", refused.code(), refused.details().toArray());
      return Screen.rejected(templates.directoryImportForm(page, form.rejected(error), List.of()));
    }
  }

  /** Reloads itself while the import is at work. */
  @GetMapping("/directory/areas/import/{id}")
  View imported(Actor actor, Layout page, @PathVariable UUID id, HttpServletResponse response) {
    var report = areas.report(actor, id);
    if (report.underWay(clock.instant())) {
      response.setHeader("Refresh", RELOAD_SECONDS);
      return Screen.ok(templates.directoryImporting(page, ImportPace.of(report, clock.instant())));
    }
    return Screen.ok(
        templates.directoryImported(page, report, report.interrupted(clock.instant())));
  }

  private static long size(List<MultipartFile> files) {
    return files.stream().mapToLong(MultipartFile::getSize).sum();
  }

  private static List<MultipartFile> given(@Nullable List<MultipartFile> uploads) {
    var given =
        Optional.ofNullable(uploads).orElse(List.of()).stream()
            .filter(file -> !file.isEmpty())
            .toList();
    if (given.isEmpty()) {
      throw new Refused(DirectoryError.FILE_EMPTY);
    }
    return given;
  }

  private static String name(MultipartFile file) {
    return Optional.ofNullable(file.getOriginalFilename()).orElse("areas.csv");
  }

  @GetMapping("/directory/areas/{code:\\d{12}}/open")
  View openForm(Actor actor, Layout page, @PathVariable String code) {
    var line = areas.page(actor, code).line();
    return Screen.ok(templates.directoryOpen(page, code, line, FormState.empty()));
  }

  @PostMapping("/directory/areas/{code:\\d{12}}/open")
  View open(Actor actor, Layout page, @PathVariable String code, FormState form) {
    try {
      areas.open(
          actor,
          new OpenCommunity(
              code, form.value("shortName"), form.value("phone"), form.value("type")));
      return Redirect.to("/c/" + code + "/access/members");
    } catch (Invalid invalid) {
      var line = areas.page(actor, code).line();
      return Screen.rejected(templates.directoryOpen(page, code, line, form.rejected(invalid)));
    }
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.REGISTERS;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return grants.permissions().contains(DirectoryPermission.MANAGE_AREAS.code())
        ? List.of(new MenuItem("/directory/areas", "place", "directory.menu.areas"))
        : List.of();
  }
}

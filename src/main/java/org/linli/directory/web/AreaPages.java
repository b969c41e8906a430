package org.linli.directory.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.directory.AreaManagement;
import org.linli.directory.DirectoryError;
import org.linli.directory.DirectoryPermission;
import org.linli.directory.ImportRejected;
import org.linli.directory.OpenCommunity;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.web.FormState;
import org.linli.web.Layout;
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

  private final AreaManagement areas;
  private final Templates templates;

  AreaPages(AreaManagement areas, Templates templates) {
    this.areas = areas;
    this.templates = templates;
  }

  @GetMapping("/directory/areas")
  View root(Actor actor, Layout page) {
    return Screen.ok(templates.directoryAreas(page, areas.page(actor, ROOT)));
  }

  @GetMapping("/directory/areas/{code:\\d{12}}")
  View area(Actor actor, Layout page, @PathVariable String code) {
    return Screen.ok(templates.directoryAreas(page, areas.page(actor, code)));
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
      @RequestParam(name = "areas", required = false) Optional<MultipartFile> file)
      throws IOException {
    try {
      var csv = file.filter(it -> !it.isEmpty()).orElseThrow(AreaPages::noFile);
      var name = Optional.ofNullable(csv.getOriginalFilename()).orElse("areas.csv");
      var id = areas.importAreas(actor, name, csv, form.is("skip", "yes"));
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

  @GetMapping("/directory/areas/import/{id}")
  View imported(Actor actor, Layout page, @PathVariable UUID id) {
    return Screen.ok(templates.directoryImported(page, areas.report(actor, id)));
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

  private static Refused noFile() {
    return new Refused(DirectoryError.FILE_EMPTY);
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return grants.permissions().contains(DirectoryPermission.MANAGE_AREAS.code())
        ? List.of(new MenuItem("/directory/areas", "place", "directory.menu.areas"))
        : List.of();
  }
}

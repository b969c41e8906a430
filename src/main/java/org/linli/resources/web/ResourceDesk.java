package org.linli.resources.web;

import java.util.UUID;
import linli.jte.Templates;
import org.linli.audit.Reveal;
import org.linli.directory.GridManagement;
import org.linli.directory.web.GridMap;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.resources.ResourceReading;
import org.linli.resources.ResourceSearch;
import org.linli.resources.ResourceSheet;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.SheetDownload;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Where the community checks what units offer. */
@Controller
class ResourceDesk {

  private final ResourceReading reading;
  private final ResourceSheet sheet;
  private final GridManagement grids;
  private final Templates templates;

  ResourceDesk(
      ResourceReading reading, ResourceSheet sheet, GridManagement grids, Templates templates) {
    this.reading = reading;
    this.sheet = sheet;
    this.grids = grids;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/resources/desk")
  View list(Actor actor, Layout page) {
    return Screen.ok(templates.resourcesDesk(page, reading.toCheck(actor)));
  }

  @GetMapping("/c/{community}/resources/desk/sheet")
  ResponseEntity<byte[]> sheet(Actor actor, Layout page, FormState form) {
    var search =
        ResourceSearch.of(
            form.value("kind"), form.value("category"), form.value("free"), form.value("q"));
    return SheetDownload.of(sheet.of(actor, search), page.text("resources.list.title") + ".xlsx");
  }

  @PostMapping("/c/{community}/resources/file/{resource}/reveal")
  View reveal(
      Actor actor, Layout page, Community community, @PathVariable UUID resource, FormState form) {
    try {
      reading.reveal(actor, resource, new Reveal(form.value("purpose"), form.value("words")));
      return Redirect.to(community.path() + "/resources/file/" + resource);
    } catch (Invalid invalid) {
      var file = reading.file(actor, resource);
      var said = ResourceForms.of(file).rejected(invalid);
      var map = GridMap.toDraw(grids.map(actor.scope()));
      return Screen.rejected(
          templates.resourcesFile(page, file, said, reading.categories(community), map));
    }
  }
}

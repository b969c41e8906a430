package org.linli.resources.web;

import java.util.UUID;
import linli.jte.Templates;
import org.linli.audit.Reveal;
import org.linli.directory.GridManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.resources.ResourceReading;
import org.linli.resources.ResourceSearch;
import org.linli.resources.ResourceSheet;
import org.linli.resources.StartingPoint;
import org.linli.resources.donations.DonationReading;
import org.linli.web.FormState;
import org.linli.web.Layout;
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
  private final DonationReading donations;
  private final ResourceSheet sheet;
  private final GridManagement grids;
  private final ResourceFilePage files;
  private final Templates templates;

  ResourceDesk(
      ResourceReading reading,
      DonationReading donations,
      ResourceSheet sheet,
      GridManagement grids,
      ResourceFilePage files,
      Templates templates) {
    this.reading = reading;
    this.donations = donations;
    this.sheet = sheet;
    this.grids = grids;
    this.files = files;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/resources/desk")
  View list(Actor actor, Layout page) {
    return Screen.ok(
        templates.resourcesDesk(page, reading.toCheck(actor), donations.waiting(actor)));
  }

  @GetMapping("/c/{community}/resources/desk/sheet")
  ResponseEntity<byte[]> sheet(Actor actor, Layout page, FormState form) {
    var search =
        ResourceSearch.of(
                form.value("kind"), form.value("category"), form.value("free"), form.value("q"))
            .around(
                StartingPoint.of(grids.mapWithBuildings(actor.scope())),
                form.value("near"),
                form.value("within"));
    return SheetDownload.of(sheet.of(actor, search), page.text("resources.list.title") + ".xlsx");
  }

  @PostMapping("/c/{community}/resources/file/{resource}/reveal")
  View reveal(
      Actor actor, Layout page, Community community, @PathVariable UUID resource, FormState form) {
    return files.after(
        actor,
        page,
        community,
        resource,
        form,
        () ->
            reading.reveal(
                actor, resource, new Reveal(form.value("purpose"), form.value("words"))));
  }
}

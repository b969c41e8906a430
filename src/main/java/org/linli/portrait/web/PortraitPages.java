package org.linli.portrait.web;

import java.util.List;
import linli.jte.Templates;
import org.linli.directory.GridManagement;
import org.linli.directory.web.GridMap;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.Scope;
import org.linli.portrait.PortraitPermission;
import org.linli.portrait.PortraitReading;
import org.linli.portrait.PortraitSheet;
import org.linli.portrait.SignManagement;
import org.linli.web.Layout;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Screen;
import org.linli.web.SheetDownload;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** What residents ask for: for everybody, and in full for those who work on it (NEED-7). */
@Controller
@Order(23)
class PortraitPages implements MenuSource {

  private final PortraitReading reading;
  private final PortraitSheet sheet;
  private final SignManagement signs;
  private final GridManagement grids;
  private final Templates templates;

  PortraitPages(
      PortraitReading reading,
      PortraitSheet sheet,
      SignManagement signs,
      GridManagement grids,
      Templates templates) {
    this.reading = reading;
    this.sheet = sheet;
    this.signs = signs;
    this.grids = grids;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/portrait")
  View published(Scope scope, Layout page, Community community) {
    return Screen.ok(
        templates.portraitShow(
            page,
            reading.published(scope),
            reading.least(community),
            GridMap.of(grids.map(scope))));
  }

  @GetMapping("/c/{community}/portrait/desk")
  View desk(Actor actor, Layout page, Community community) {
    return Screen.ok(
        templates.portraitDesk(
            page,
            reading.full(actor),
            reading.least(community),
            GridMap.of(grids.map(actor.scope())),
            signs.open(actor).size()));
  }

  @GetMapping("/c/{community}/portrait/desk/sheet")
  ResponseEntity<byte[]> sheet(Actor actor, Layout page) {
    return SheetDownload.of(sheet.of(actor), page.text("portrait.title") + ".xlsx");
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.WORK;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return community.id() != Community.ROOT_ID
            && grants.permissions().contains(PortraitPermission.READ.code())
        ? List.of(new MenuItem(community.path() + "/portrait/desk", "people", "portrait.title"))
        : List.of();
  }
}

package org.linli.directory.web;

import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.util.Optional;
import linli.jte.Templates;
import org.linli.directory.DirectoryError;
import org.linli.directory.GridManagement;
import org.linli.directory.LocalAreaReading;
import org.linli.directory.posts.PostManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Scope;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** The map of a community's grids, for everybody; drawing it, for those who keep its lists. */
@Controller
class GridPages {

  private final GridManagement grids;
  private final LocalAreaReading areas;
  private final PostManagement posts;
  private final Templates templates;

  GridPages(
      GridManagement grids, LocalAreaReading areas, PostManagement posts, Templates templates) {
    this.grids = grids;
    this.areas = areas;
    this.posts = posts;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/directory/grids")
  View map(Scope scope, Layout page, FormState asked) {
    var guide = GridGuide.of(areas.places(scope), posts.whoIsWho(scope), asked.value("building"));
    return Screen.ok(templates.directoryGrids(page, GridMap.of(grids.map(scope)), guide));
  }

  @GetMapping("/c/{community}/directory/grids/draw")
  View form(Actor actor, Layout page) {
    return Screen.ok(form(actor, page, FormState.empty()));
  }

  @PostMapping("/c/{community}/directory/grids")
  View draw(Actor actor, Community community, Layout page, FormState form) {
    try {
      grids.draw(actor, form.value("name"), form.value("corners"), form.is("planar", "yes"));
      return Redirect.to(community.path() + "/directory/grids");
    } catch (Invalid invalid) {
      return Screen.rejected(form(actor, page, form.rejected(invalid)));
    }
  }

  @PostMapping("/c/{community}/directory/grids/upload")
  View upload(
      Actor actor,
      Community community,
      Layout page,
      FormState form,
      @RequestParam(name = "geojson", required = false) Optional<MultipartFile> file)
      throws IOException {
    try {
      var content = file.filter(it -> !it.isEmpty()).orElseThrow(GridPages::noFile);
      var property = form.value("property").isBlank() ? "name" : form.value("property").strip();
      grids.upload(actor, content.getBytes(), property, form.is("planar", "yes"));
      return Redirect.to(community.path() + "/directory/grids");
    } catch (Invalid invalid) {
      return Screen.rejected(form(actor, page, form.rejected(invalid)));
    }
  }

  private JteModel form(Actor actor, Layout page, FormState form) {
    var map = GridMap.toDraw(grids.drawn(actor));
    return templates.directoryGridForm(
        page, map, areas.grids(actor, false), areas.grids(actor, true), form);
  }

  private static Invalid noFile() {
    return Invalid.field("geojson", DirectoryError.FILE_EMPTY);
  }
}

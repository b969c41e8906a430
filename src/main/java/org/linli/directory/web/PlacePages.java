package org.linli.directory.web;

import gg.jte.models.runtime.JteModel;
import java.util.Map;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.directory.ClosePlace;
import org.linli.directory.LocalAreaReform;
import org.linli.directory.PlaceFile;
import org.linli.directory.RenamePlace;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Changes of one grid, building, unit or dwelling, and what happened to it. */
@Controller
class PlacePages {

  private final LocalAreaReform reform;
  private final Templates templates;

  PlacePages(LocalAreaReform reform, Templates templates) {
    this.reform = reform;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/directory/places/{place}")
  View show(Actor actor, Layout page, @PathVariable UUID place) {
    return Screen.ok(show(actor, page, place, FormState.empty()));
  }

  @PostMapping("/c/{community}/directory/places/{place}/rename")
  View rename(
      Actor actor, Community community, Layout page, @PathVariable UUID place, FormState form) {
    try {
      reform.rename(actor, place, new RenamePlace(form.value("name"), form.value("version")));
      return Redirect.to(path(community, place));
    } catch (Invalid invalid) {
      return Screen.rejected(show(actor, page, place, form.rejected(invalid)));
    }
  }

  /** What stands in the way of closing is said at the field that asks for the reason. */
  @PostMapping("/c/{community}/directory/places/{place}/close")
  View close(
      Actor actor, Community community, Layout page, @PathVariable UUID place, FormState form) {
    try {
      reform.close(
          actor,
          place,
          new ClosePlace(form.value("cause"), form.value("mergedInto"), form.value("version")));
      return Redirect.to(path(community, place));
    } catch (Invalid invalid) {
      return Screen.rejected(show(actor, page, place, form.rejected(invalid)));
    } catch (Refused refused) {
      var error = Invalid.field("cause", refused.code(), refused.details().toArray());
      return Screen.rejected(show(actor, page, place, form.rejected(error)));
    }
  }

  @PostMapping("/c/{community}/directory/places/{place}/reopen")
  View reopen(Actor actor, Community community, @PathVariable UUID place) {
    reform.reopen(actor, place);
    return Redirect.to(path(community, place));
  }

  private JteModel show(Actor actor, Layout page, UUID place, FormState form) {
    var file = reform.file(actor, place);
    var shown = form.values().isEmpty() ? FormState.of(Map.of("name", file.name())) : form;
    return templates.directoryPlace(page, file, page.at("/directory/" + around(file)), shown);
  }

  /** The page on which one finds the place. */
  private static String around(PlaceFile file) {
    return switch (file.kind()) {
      case "grid" -> "grids/draw";
      case "building" -> file.closed() ? "buildings?closed=yes" : "buildings/" + file.id();
      case "unit" ->
          file.closed() ? "buildings/" + file.within().orElseThrow() : "units/" + file.id();
      default -> "units/" + file.within().orElseThrow();
    };
  }

  private static String path(Community community, UUID place) {
    return community.path() + "/directory/places/" + place;
  }
}

package org.linli.directory.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.directory.AddLocalArea;
import org.linli.directory.DirectoryPermission;
import org.linli.directory.DwellingRule;
import org.linli.directory.DwellingScheme;
import org.linli.directory.LocalAreaManagement;
import org.linli.directory.LocalAreaReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.Invalid;
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
import org.springframework.web.servlet.View;

/** Buildings of a community, for those who keep its lists. */
@Controller
@Order(60)
class BuildingPages implements MenuSource {

  private static final String LIST = "/directory/buildings";

  private final LocalAreaManagement areas;
  private final LocalAreaReading reading;
  private final Templates templates;

  BuildingPages(LocalAreaManagement areas, LocalAreaReading reading, Templates templates) {
    this.areas = areas;
    this.reading = reading;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/directory/buildings")
  View list(Actor actor, Layout page, @RequestParam Optional<UUID> after, FormState asked) {
    return Screen.ok(list(actor, page, after, asked.is("closed", "yes"), FormState.empty()));
  }

  @PostMapping("/c/{community}/directory/buildings")
  View add(Actor actor, Community community, Layout page, FormState form) {
    try {
      var command = new AddLocalArea(form.value("name"), form.value("grid"));
      var id = areas.addBuilding(actor, command);
      return Redirect.to(community.path() + LIST + "/" + id);
    } catch (Invalid invalid) {
      return Screen.rejected(list(actor, page, Optional.empty(), false, form.rejected(invalid)));
    }
  }

  @GetMapping("/c/{community}/directory/buildings/{building}")
  View show(Actor actor, Layout page, @PathVariable UUID building) {
    return Screen.ok(show(actor, page, building, FormState.empty(), Optional.empty()));
  }

  /** What the rule would make; nothing is made yet. */
  @GetMapping("/c/{community}/directory/buildings/{building}/preview")
  View preview(Actor actor, Layout page, @PathVariable UUID building, FormState form) {
    try {
      var rule =
          form.values().isEmpty()
              ? Optional.<DwellingRule>empty()
              : Optional.of(scheme(form).rule());
      return Screen.ok(show(actor, page, building, form, rule));
    } catch (Invalid invalid) {
      return Screen.rejected(show(actor, page, building, form.rejected(invalid), Optional.empty()));
    }
  }

  @PostMapping("/c/{community}/directory/buildings/{building}/dwellings")
  View generate(
      Actor actor, Community community, Layout page, @PathVariable UUID building, FormState form) {
    try {
      areas.generate(actor, building, scheme(form).rule());
      return Redirect.to(community.path() + LIST + "/" + building);
    } catch (Invalid invalid) {
      return Screen.rejected(show(actor, page, building, form.rejected(invalid), Optional.empty()));
    }
  }

  @PostMapping("/c/{community}/directory/buildings/{building}/grid")
  View assign(
      Actor actor, Community community, Layout page, @PathVariable UUID building, FormState form) {
    try {
      areas.assign(actor, building, form.value("grid"));
      return Redirect.to(community.path() + LIST + "/" + building);
    } catch (Invalid invalid) {
      return Screen.rejected(show(actor, page, building, form.rejected(invalid), Optional.empty()));
    }
  }

  private JteModel list(
      Actor actor, Layout page, Optional<UUID> after, boolean closed, FormState form) {
    return templates.directoryBuildings(
        page, reading.buildings(actor, closed, after), reading.grids(actor, false), closed, form);
  }

  private JteModel show(
      Actor actor, Layout page, UUID id, FormState form, Optional<DwellingRule> rule) {
    return templates.directoryBuilding(
        page, reading.building(actor, id), reading.grids(actor, false), form, rule);
  }

  private static DwellingScheme scheme(FormState form) {
    return new DwellingScheme(
        form.value("units"),
        form.value("floors"),
        form.value("doors"),
        form.value("leftOut"),
        form.value("called"),
        form.value("basements"),
        form.value("letters"));
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.REGISTERS;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return community.id() != Community.ROOT_ID
            && grants.permissions().contains(DirectoryPermission.MANAGE_LOCAL_AREAS.code())
        ? List.of(
            new MenuItem(community.path() + LIST, "building", "directory.menu.buildings"),
            new MenuItem(community.path() + "/directory/grids", "place", "directory.menu.grids"))
        : List.of();
  }
}

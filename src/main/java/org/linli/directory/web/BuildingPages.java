package org.linli.directory.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.directory.AddLocalArea;
import org.linli.directory.DirectoryPermission;
import org.linli.directory.DwellingRule;
import org.linli.directory.LocalAreaManagement;
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

/** Buildings, units and dwellings of a community, for those who keep its lists. */
@Controller
@Order(60)
class BuildingPages implements MenuSource {

  private static final String LIST = "/directory/buildings";

  private final LocalAreaManagement areas;
  private final Templates templates;

  BuildingPages(LocalAreaManagement areas, Templates templates) {
    this.areas = areas;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/directory/buildings")
  View list(Actor actor, Layout page, @RequestParam Optional<UUID> after) {
    return Screen.ok(list(actor, page, after, FormState.empty()));
  }

  @PostMapping("/c/{community}/directory/buildings")
  View add(Actor actor, Community community, Layout page, FormState form) {
    try {
      var id = areas.addBuilding(actor, named(form));
      return Redirect.to(community.path() + LIST + "/" + id);
    } catch (Invalid invalid) {
      return Screen.rejected(list(actor, page, Optional.empty(), form.rejected(invalid)));
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
      var rule = form.values().isEmpty() ? Optional.<DwellingRule>empty() : Optional.of(rule(form));
      return Screen.ok(show(actor, page, building, form, rule));
    } catch (Invalid invalid) {
      return Screen.rejected(show(actor, page, building, form.rejected(invalid), Optional.empty()));
    }
  }

  @PostMapping("/c/{community}/directory/buildings/{building}/dwellings")
  View generate(
      Actor actor, Community community, Layout page, @PathVariable UUID building, FormState form) {
    try {
      areas.generate(actor, building, rule(form));
      return Redirect.to(community.path() + LIST + "/" + building);
    } catch (Invalid invalid) {
      return Screen.rejected(show(actor, page, building, form.rejected(invalid), Optional.empty()));
    }
  }

  @GetMapping("/c/{community}/directory/units/{unit}")
  View unit(Actor actor, Layout page, @PathVariable UUID unit, @RequestParam Optional<UUID> after) {
    return Screen.ok(templates.directoryUnit(page, areas.unit(actor, unit, after)));
  }

  /** Of a building, a unit or a grid. */
  @PostMapping("/c/{community}/directory/places/{place}/rename")
  View rename(
      Actor actor, Community community, Layout page, @PathVariable UUID place, FormState form) {
    try {
      areas.rename(actor, place, named(form));
      return Redirect.to(community.path() + LIST);
    } catch (Invalid invalid) {
      return Screen.rejected(show(actor, page, place, form.rejected(invalid), Optional.empty()));
    }
  }

  @PostMapping("/c/{community}/directory/places/{place}/close")
  View close(Actor actor, Community community, @PathVariable UUID place) {
    areas.close(actor, place);
    return Redirect.to(community.path() + LIST);
  }

  private JteModel list(Actor actor, Layout page, Optional<UUID> after, FormState form) {
    return templates.directoryBuildings(
        page, areas.buildings(actor, after), areas.grids(actor), form);
  }

  private JteModel show(
      Actor actor, Layout page, UUID id, FormState form, Optional<DwellingRule> rule) {
    return templates.directoryBuilding(page, areas.building(actor, id), form, rule);
  }

  private static AddLocalArea named(FormState form) {
    return new AddLocalArea(form.value("name"), form.value("grid"));
  }

  private static DwellingRule rule(FormState form) {
    return DwellingRule.of(
        form.value("units"), form.value("floors"), form.value("doors"), form.value("leftOut"));
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

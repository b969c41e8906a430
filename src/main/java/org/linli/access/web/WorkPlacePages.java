package org.linli.access.web;

import java.util.List;
import linli.jte.Templates;
import org.linli.access.AccessPermission;
import org.linli.access.WorkPlaces;
import org.linli.audit.AuditPermission;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.PlaceReading;
import org.linli.kernel.Actor;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Member;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Streets, districts and what lies below, for those who work there (ORG-1). */
@Controller
class WorkPlacePages {

  static final String PATH = "/access/areas";

  private final WorkPlaces work;
  private final PlaceReading places;
  private final CommunityDirectory communities;
  private final List<MenuSource> menus;
  private final Templates templates;

  WorkPlacePages(
      WorkPlaces work,
      PlaceReading places,
      CommunityDirectory communities,
      List<MenuSource> menus,
      Templates templates) {
    this.work = work;
    this.places = places;
    this.communities = communities;
    this.menus = menus;
    this.templates = templates;
  }

  /** Where I work, and finding an area or a community in it. */
  @GetMapping(PATH)
  View own(Member member, Layout page, FormState form) {
    var found = work.search(member, form.value("q"));
    return Screen.ok(templates.accessAreas(page, work.of(member), found, form));
  }

  @GetMapping(PATH + "/{area}")
  View area(Actor actor, Layout page, @PathVariable String area) {
    return Screen.ok(
        templates.accessArea(
            page,
            places.line(actor.scope(), area),
            places.below(actor.scope(), area),
            pages(actor, area),
            actor.may(AccessPermission.MANAGE_MEMBERS),
            actor.may(AccessPermission.MANAGE_INTEGRATIONS),
            actor.may(AuditPermission.READ)));
  }

  /** The pages of other modules that are about the area itself, not about a community. */
  private List<MenuItem> pages(Actor actor, String area) {
    return communities.areaByCode(area).stream()
        .flatMap(place -> menus.stream().flatMap(it -> it.items(place, actor.grants()).stream()))
        .filter(item -> !item.href().startsWith("/c/"))
        .filter(item -> (item.href() + "/").contains("/" + area + "/"))
        .toList();
  }
}

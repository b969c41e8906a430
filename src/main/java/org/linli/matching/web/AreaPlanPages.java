package org.linli.matching.web;

import java.util.List;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.Invalid;
import org.linli.matching.Across;
import org.linli.matching.AreaPlans;
import org.linli.matching.ClaimPermission;
import org.linli.matching.RefuseMatch;
import org.linli.needs.NeedPermission;
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
import org.springframework.web.servlet.View;

/** A street, or an area above it, pairs all of its communities (MATCH-1). */
@Controller
@Order(23)
class AreaPlanPages implements MenuSource {

  static final String PATH = "/matching/area/";

  /** The digits of a code that name the street. */
  private static final int STREET = 9;

  private final AreaPlans plans;
  private final CommunityDirectory communities;
  private final Templates templates;

  AreaPlanPages(AreaPlans plans, CommunityDirectory communities, Templates templates) {
    this.plans = plans;
    this.communities = communities;
    this.templates = templates;
  }

  @GetMapping(PATH + "{area}")
  View show(Actor actor, Layout page, @PathVariable String area) {
    return Screen.ok(templates.matchingArea(page, shown(actor, area), FormState.empty()));
  }

  @PostMapping(PATH + "{area}")
  View start(Actor actor, @PathVariable String area) {
    plans.start(actor);
    return Redirect.to(PATH + area);
  }

  @PostMapping(PATH + "{area}/cancel")
  View cancel(Actor actor, @PathVariable String area) {
    plans.cancel(actor);
    return Redirect.to(PATH + area);
  }

  @PostMapping(PATH + "{area}/accept/{need}/{resource}")
  View accept(
      Actor actor,
      @PathVariable String area,
      @PathVariable UUID need,
      @PathVariable UUID resource) {
    plans.accept(actor, need, resource);
    return Redirect.to(PATH + area);
  }

  @PostMapping(PATH + "{area}/refuse/{need}/{resource}")
  View refuse(
      Actor actor,
      Layout page,
      @PathVariable String area,
      @PathVariable UUID need,
      @PathVariable UUID resource,
      FormState form) {
    try {
      plans.refuse(actor, need, resource, new RefuseMatch(form.value("reason")));
      return Redirect.to(PATH + area);
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.matchingArea(page, shown(actor, area), form.rejected(invalid)));
    }
  }

  private AreaPlanShown shown(Actor actor, String area) {
    var plan = plans.of(actor);
    var name = communities.place(actor.communityId()).map(Community::name).orElse("");
    return new AreaPlanShown(
        PATH + area, name, plan, plan.across().stream().map(this::between).toList());
  }

  private AreaPlanShown.Between between(Across pair) {
    var from = communities.place(pair.needCommunity());
    var to = communities.place(pair.resourceCommunity());
    return new AreaPlanShown.Between(
        pair,
        from.map(Community::name).orElse(""),
        from.map(it -> it.path() + "/needs/" + pair.number()).orElse(""),
        to.map(Community::name).orElse(""),
        to.map(it -> it.path() + "/resources/" + pair.resource()).orElse(""));
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.RESOURCES;
  }

  /** Whoever oversees finds the street's page from the street and from each of its communities. */
  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    var street = community.code().substring(0, STREET);
    var may =
        grants.permissions().contains(NeedPermission.OVERSEE.code())
            && grants.permissions().contains(ClaimPermission.FILE.code());
    return may && !street.endsWith("000")
        ? List.of(new MenuItem(PATH + street + "000", "both", "matching.menu.area"))
        : List.of();
  }
}

package org.linli.matching.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.matching.ClaimPermission;
import org.linli.matching.MatchManagement;
import org.linli.matching.MatchPlans;
import org.linli.matching.RefuseMatch;
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

/** All that waits and all that is offered on one page, paired (MATCH-1). */
@Controller
@Order(24)
class PlanPages implements MenuSource {

  private static final String PATH = "/matching/plan";
  private static final int CONFLICT = 409;

  private final MatchPlans plans;
  private final MatchManagement matches;
  private final Templates templates;

  PlanPages(MatchPlans plans, MatchManagement matches, Templates templates) {
    this.plans = plans;
    this.matches = matches;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/matching/plan")
  View show(Actor actor, Layout page) {
    return Screen.ok(
        templates.matchingPlan(page, plans.of(actor), FormState.empty(), Optional.empty()));
  }

  @PostMapping("/c/{community}/matching/plan")
  View run(Actor actor, Community community) {
    matches.run(actor);
    return Redirect.to(community.path() + PATH);
  }

  /**
   * With one tap. At a pair whose unit was asked often, the page asks whether all the same; a pair
   * that somebody else has changed meanwhile is not there any more, which the page says on top.
   */
  @PostMapping("/c/{community}/matching/{number}/accept/{resource}")
  View accept(
      Actor actor,
      Community community,
      Layout page,
      ShortNumber number,
      @PathVariable UUID resource,
      FormState form) {
    try {
      matches.accept(actor, number, resource, form.value("anyway"));
      return Redirect.to(community.path() + PATH);
    } catch (Refused refused) {
      return rejected(actor, page, form, number, invalid(refused));
    }
  }

  @PostMapping("/c/{community}/matching/{number}/refuse/{resource}")
  View refuse(
      Actor actor,
      Community community,
      Layout page,
      ShortNumber number,
      @PathVariable UUID resource,
      FormState form) {
    try {
      matches.refuse(actor, number, resource, new RefuseMatch(form.value("reason")));
      return Redirect.to(community.path() + PATH);
    } catch (Invalid invalid) {
      return rejected(actor, page, form, number, invalid);
    }
  }

  private static Invalid invalid(Refused refused) {
    if (refused instanceof Invalid invalid) {
      return invalid;
    }
    if (refused.code().status() != CONFLICT) {
      throw refused;
    }
    return Invalid.field("pairs", refused.code());
  }

  private Screen rejected(
      Actor actor, Layout page, FormState form, ShortNumber number, Invalid invalid) {
    return Screen.rejected(
        templates.matchingPlan(page, plans.of(actor), form.rejected(invalid), Optional.of(number)));
  }

  /** What stands idle, and whom it could help (RES-5). */
  @GetMapping("/c/{community}/matching/idle/{resource}")
  View idle(Actor actor, Layout page, @PathVariable UUID resource) {
    return Screen.ok(templates.matchingIdle(page, plans.idle(actor, resource)));
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.RESOURCES;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return community.id() != Community.ROOT_ID
            && grants.permissions().contains(ClaimPermission.FILE.code())
        ? List.of(new MenuItem(community.path() + PATH, "both", "matching.menu.plan"))
        : List.of();
  }
}

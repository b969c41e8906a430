package org.linli.directory.posts.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.directory.DirectoryPermission;
import org.linli.directory.posts.AssignWorker;
import org.linli.directory.posts.LiaisonManagement;
import org.linli.directory.posts.NameLiaison;
import org.linli.directory.posts.UnitGap;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.Invalid;
import org.linli.kernel.Paging;
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

/** Who looks after which unit, and where somebody is missing (ORG-5). */
@Controller
@Order(72)
class LiaisonPages implements MenuSource {

  private static final String UNITS = "/directory/posts/units";

  private final LiaisonManagement liaison;
  private final Templates templates;

  LiaisonPages(LiaisonManagement liaison, Templates templates) {
    this.liaison = liaison;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/directory/posts/units")
  View units(Actor actor, Layout page, Paging paging, @RequestParam Optional<String> gap) {
    var only = gap.flatMap(LiaisonPages::gap);
    return Screen.ok(
        templates.directoryPostsUnits(page, liaison.overview(actor, only, paging), only));
  }

  @GetMapping("/c/{community}/directory/posts/units/{organization}")
  View unit(Actor actor, Layout page, @PathVariable("organization") UUID unit) {
    return Screen.ok(
        templates.directoryPostsUnit(page, liaison.unit(actor, unit), FormState.empty()));
  }

  @PostMapping("/c/{community}/directory/posts/units/{organization}/assign")
  View assign(
      Actor actor,
      Community community,
      Layout page,
      @PathVariable("organization") UUID unit,
      FormState form) {
    try {
      liaison.assign(actor, unit, new AssignWorker(form.value("post")));
      return to(community, unit);
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.directoryPostsUnit(page, liaison.unit(actor, unit), form.rejected(invalid)));
    }
  }

  @PostMapping("/c/{community}/directory/posts/units/{organization}/liaisons")
  View name(
      Actor actor,
      Community community,
      Layout page,
      @PathVariable("organization") UUID unit,
      FormState form) {
    try {
      var command =
          new NameLiaison(form.value("name"), form.value("phone"), form.value("reference"));
      liaison.name(actor, unit, command);
      return to(community, unit);
    } catch (Invalid invalid) {
      return Screen.rejected(
          templates.directoryPostsUnit(page, liaison.unit(actor, unit), form.rejected(invalid)));
    }
  }

  @PostMapping("/c/{community}/directory/posts/units/{organization}/liaisons/{liaison}/end")
  View end(
      Actor actor,
      Community community,
      @PathVariable("organization") UUID unit,
      @PathVariable("liaison") UUID id) {
    liaison.endLiaison(actor, unit, id);
    return to(community, unit);
  }

  private static Optional<UnitGap> gap(String name) {
    return Arrays.stream(UnitGap.values()).filter(gap -> gap.name().equals(name)).findFirst();
  }

  private static View to(Community community, UUID unit) {
    return Redirect.to(community.path() + UNITS + "/" + unit);
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.POSTS;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return community.id() != Community.ROOT_ID
            && grants.permissions().contains(DirectoryPermission.MANAGE_ORGANIZATIONS.code())
        ? List.of(new MenuItem(community.path() + UNITS, "both", "directory.menu.units"))
        : List.of();
  }
}

package org.linli.directory.web;

import java.util.List;
import java.util.Map;
import linli.jte.Templates;
import org.linli.directory.ChooseType;
import org.linli.directory.CommunityTypes;
import org.linli.directory.DirectoryPermission;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** What kind of community one is (ORG-7). */
@Controller
@Order(75)
class TypePages implements MenuSource {

  private final CommunityTypes types;
  private final Templates templates;

  TypePages(CommunityTypes types, Templates templates) {
    this.types = types;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/directory/type")
  View show(Actor actor, Layout page) {
    actor.require(DirectoryPermission.CHOOSE_TYPE);
    var form = FormState.of(Map.of("type", types.of(actor).orElse("")));
    return Screen.ok(templates.directoryType(page, form));
  }

  @PostMapping("/c/{community}/directory/type")
  View choose(Actor actor, Community community, Layout page, FormState form) {
    try {
      types.choose(actor, new ChooseType(form.value("type")));
      return Redirect.to(community.path() + "/directory/type");
    } catch (Invalid invalid) {
      return Screen.rejected(templates.directoryType(page, form.rejected(invalid)));
    }
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.ADMINISTRATION;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return community.id() != Community.ROOT_ID
            && grants.permissions().contains(DirectoryPermission.CHOOSE_TYPE.code())
        ? List.of(
            new MenuItem(community.path() + "/directory/type", "place", "directory.menu.type"))
        : List.of();
  }
}

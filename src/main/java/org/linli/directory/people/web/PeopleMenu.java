package org.linli.directory.people.web;

import java.util.ArrayList;
import java.util.List;
import org.linli.directory.people.PeoplePermission;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The registers in the menu of those who keep them. */
@Component
@Order(60)
class PeopleMenu implements MenuSource {

  @Override
  public MenuGroup group() {
    return MenuGroup.REGISTERS;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    var items = new ArrayList<MenuItem>();
    if (community.id() != Community.ROOT_ID && may(grants, PeoplePermission.MANAGE)) {
      items.add(item(community, "people", "people", "directory.menu.people"));
      items.add(item(community, "households", "home", "directory.menu.households"));
    }
    if (community.id() != Community.ROOT_ID && may(grants, PeoplePermission.SEE_TAGS)) {
      items.add(item(community, "tags", "care", "directory.tags.title"));
    }
    return items;
  }

  private static boolean may(Grants grants, PeoplePermission permission) {
    return grants.permissions().contains(permission.code());
  }

  private static MenuItem item(Community community, String page, String icon, String label) {
    return new MenuItem(community.path() + "/directory/" + page, icon, label);
  }
}

package org.linli.directory.people.web;

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
    return community.id() != Community.ROOT_ID
            && grants.permissions().contains(PeoplePermission.MANAGE.code())
        ? List.of(
            new MenuItem(community.path() + "/directory/people", "people", "directory.menu.people"),
            new MenuItem(
                community.path() + "/directory/households", "home", "directory.menu.households"))
        : List.of();
  }
}

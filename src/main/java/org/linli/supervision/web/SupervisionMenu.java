package org.linli.supervision.web;

import java.util.List;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.supervision.SupervisionPermission;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads staff to supervision. */
@Component
@Order(31)
class SupervisionMenu implements MenuSource {

  @Override
  public MenuGroup group() {
    return MenuGroup.MONEY;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return grants.permissions().contains(SupervisionPermission.MANAGE.code())
        ? List.of(
            new MenuItem(
                community.path() + "/supervision/desk", "shield", "supervision.desk.title"))
        : List.of();
  }
}

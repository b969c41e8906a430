package org.linli.home.web;

import java.util.List;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Everybody who works in a community has a day. */
@Component
@Order(0)
class HomeMenu implements MenuSource {

  private static final List<String> WORK =
      List.of("needs:verify", "matching:file", "matching:claim");

  @Override
  public MenuGroup group() {
    return MenuGroup.WORK;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return WORK.stream().anyMatch(grants.permissions()::contains)
        ? List.of(new MenuItem(community.path() + "/home/desk", "home", "home.menu.desk"))
        : List.of();
  }
}

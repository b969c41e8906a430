package org.linli.home.web;

import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Everybody who works in a community has a day, and so has who works for a street. */
@Component
@Order(0)
class HomeMenu implements MenuSource {

  private static final List<String> WORK =
      List.of("needs:verify", "matching:file", "matching:claim");

  private static final List<String> ABOVE = List.of("dispatch:answer", "dispatch:issue");

  /** The digits of a code that name the street. */
  private static final int STREET = 9;

  @Override
  public MenuGroup group() {
    return MenuGroup.WORK;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    var items = new ArrayList<MenuItem>();
    if (WORK.stream().anyMatch(grants.permissions()::contains)) {
      items.add(new MenuItem(community.path() + "/home/desk", "home", "home.menu.desk"));
    }
    var street = community.code().substring(0, STREET);
    if (ABOVE.stream().anyMatch(grants.permissions()::contains) && !street.endsWith("000")) {
      items.add(new MenuItem("/home/area/" + street + "000", "home", "home.menu.street"));
    }
    return items;
  }
}

package org.linli.search.web;

import java.util.List;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Search in the menu of those who find more than everybody. */
@Component
@Order(15)
class SearchMenu implements MenuSource {

  private final Searching searching;

  SearchMenu(Searching searching) {
    this.searching = searching;
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.WORK;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return searching.opens(grants)
        ? List.of(new MenuItem(community.path() + "/search", "search", "search.title"))
        : List.of();
  }
}

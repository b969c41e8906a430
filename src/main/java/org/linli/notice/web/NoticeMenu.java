package org.linli.notice.web;

import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.notice.NoticePermission;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The phone list and the page of deliveries. */
@Component
@Order(60)
class NoticeMenu implements MenuSource {

  @Override
  public MenuGroup group() {
    return MenuGroup.WORK;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    var items = new ArrayList<MenuItem>();
    if (community.id() != Community.ROOT_ID) {
      var may = grants.permissions();
      var desk = community.path() + "/notice/desk";
      if (may.contains(NoticePermission.CALL.code())
          || may.contains(NoticePermission.CALL_FROM_STREET.code())) {
        items.add(new MenuItem(desk, "phone", "notice.menu.desk"));
      }
      if (may.contains(NoticePermission.SEE_DELIVERIES.code())) {
        items.add(new MenuItem(desk + "/deliveries", "bell", "notice.menu.deliveries"));
      }
    }
    return items;
  }
}

package org.linli.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** RES-3, RES-5: a unit lends its room, somebody books it, and its keepers see who comes. */
class BookingIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private final String site = Installation.demo().url();

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aRoomIsLentBookedAndGivenBack(Mode mode) {
    var door = new DemoDoor(() -> BROWSER.inspector(site, mode));
    var room = mode == Mode.ELDER ? "二楼的长桌" : "三楼的长桌";
    lend(door.liaison(), room);
    door.worker().follow("资源登记").follow(room).press("核对过了，登记公开").sees("核对并登记");
    book(door.resident(), room);
    var liaison = door.liaison().follow("预约").reads("预约").sees("象棋比赛").inspect("83-desk");
    liaison.follow("资源用得怎么样").reads("资源用得怎么样").sees(room).inspect("84-figures");
    var resident = door.resident().follow("附近能用上的：场地、设备、帮手").follow("我的预约");
    resident.reads("我的预约").sees("象棋比赛").inspect("85-mine").follow(room);
    resident.page.locator("summary:has-text('取消预约')").click();
    resident.press("取消这次预约").sees("已取消").sees("同一时间").inspect("86-cancelled");
  }

  private static void lend(Visitor liaison, String room) {
    liaison.follow("我们能帮什么").follow("再报一样").choose("场地");
    liaison.type("叫什么", room).type("在哪里", "5 栋").type("有多少", "12");
    liaison
        .page
        .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("文体活动").setExact(true))
        .check();
    liaison.page.locator("input[name=days1]").all().forEach(Locator::check);
    liaison.type("第 1 段：从几点", "09:00").type("第 1 段：到几点", "18:00");
    liaison.choose("本社区居民").type("称呼", "周师傅").type("电话", "13800000000");
    liaison.press("报给社区").reads(room);
  }

  private static void book(Visitor resident, String room) {
    resident.follow("附近能用上的：场地、设备、帮手").follow(room).follow("选时间预约");
    resident.reads(room + "：选时间").inspect("80-calendar");
    resident.page.locator("nav a.chip:has-text('空 9 段')").first().click();
    resident.expecting(422).press("预约").sees("请至少选一段时间").inspect("81-errors");
    resident.page.locator("input[name=hours]").first().check();
    resident.type("用来做什么", "象棋比赛").type("几个人来", "4").press("预约");
    resident.sees("约好了").sees("象棋比赛").inspect("82-booked");
  }
}

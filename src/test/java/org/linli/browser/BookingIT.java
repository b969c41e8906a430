package org.linli.browser;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** RES-3, RES-5: from the home page to a room, and what its keepers see. */
class BookingIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private final String site = Installation.demo().url();

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aRoomIsBookedAndGivenBack(Mode mode) {
    var door = new DemoDoor(() -> BROWSER.inspector(site, mode));
    var resident = door.resident().follow("附近能用上的：场地、设备、帮手").follow("读书会的长桌");
    resident.follow("选时间预约").reads("读书会的长桌：选时间").inspect("80-calendar");
    resident.page.locator("nav a.chip:has-text('空')").first().click();
    resident.page.locator("input[name=hours]").first().check();
    resident.expecting(422).press("预约").sees("请填写").inspect("81-errors");
    resident.type("用来做什么", "象棋比赛").type("几个人来", "4").press("预约");
    resident.sees("约好了").sees("象棋比赛").inspect("82-booked");
    resident.follow("我的预约").reads("我的预约").follow("读书会的长桌");
    resident.page.locator("summary:has-text('取消预约')").click();
    resident.press("取消这次预约").sees("已取消").sees("同一时间").inspect("83-cancelled");
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void keepersSayWhoCameAndSeeWhatStandsIdle(Mode mode) {
    var door = new DemoDoor(() -> BROWSER.inspector(site, mode));
    var worker = door.worker().follow("预约").reads("预约").inspect("84-desk");
    worker.follow("资源用得怎么样").reads("资源用得怎么样").inspect("85-figures");
    worker.page.locator("a:has-text('能帮上哪件事')").first().click();
    worker.reads("它能帮上哪件事").inspect("86-idle");
  }
}

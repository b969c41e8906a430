package org.linli.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.platform.Dates;

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
    check(door.worker(), room);
    book(door.resident(), room);
    give(door, room + "旁的血压计");
    var liaison = door.liaison().follow("预约").reads("预约").sees("象棋比赛").inspect("83-desk");
    liaison.follow("资源用得怎么样").reads("资源用得怎么样").sees(room).inspect("84-figures");
    var resident = door.resident().follow("附近能用上的：场地、设备、帮手").follow("我的预约");
    resident.reads("我的预约").sees("象棋比赛").inspect("85-mine").follow(room);
    resident.page.locator("summary:has-text('取消预约')").click();
    resident.press("取消这次预约").sees("已取消").sees("同一时间").inspect("86-cancelled");
    resident.follow("我的预约").follow("邻近社区能约的").sees("还没有对外开放的").inspect("86-nearby");
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
    liaison.press("报给社区").reads(room).sees("还缺证照");
    paper(liaison, "场地安全协议", "社区居委会").inspect("78-papers");
    liaison.page.locator("details:has(> summary:has-text('保险费谁出')) > summary").click();
    liaison.type("社区出百分之几", "40").type("单位出百分之几", "60");
    paper(liaison, "公众责任险", "人保财险").sees("社区出 40%，单位出 60%");
  }

  private static Visitor paper(Visitor liaison, String kind, String issuer) {
    liaison.page.locator("#paper").selectOption(kind);
    var until = Dates.day(Instant.now()).plusYears(1).toString();
    liaison.type("编号", "2026-15").type("谁发的", issuer).type("有效到哪一天", until);
    return liaison.press("交给社区核对").sees("2026-15");
  }

  /** The community looks at the papers, then lists the room. */
  private static void check(Visitor worker, String room) {
    worker.follow("资源登记").follow(room).sees("证照都核对过了才能登记");
    worker.page.locator("input[type=checkbox][name=papers]").all().forEach(Locator::check);
    worker.press("打勾的都对").inspect("79-checked");
    worker.press("核对过了，登记公开").sees("核对并登记");
  }

  /** RES-4: a thing is offered, accepted with a keeper, and its upkeep is written down. */
  private static void give(DemoDoor door, String thing) {
    var liaison = door.liaison().follow("我们能帮什么").follow("捐赠和收下的东西").follow("我想捐一样东西");
    liaison.expecting(422).press("请社区看看").sees("处要改").inspect("87-donation-errors");
    liaison
        .page
        .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("老人照料").setExact(true))
        .check();
    liaison.type("捐什么", thing).type("放在哪里", "5 栋").type("平时谁来管", "周师傅");
    liaison.type("坏了谁来修", "厂家").type("一年要花多少元", "120.5").type("能用几年", "5");
    liaison.press("请社区看看").reads(thing).sees("等社区答复");
    var worker = door.worker().follow("资源登记").follow(thing).inspect("88-decide");
    worker.page.locator("summary:has-text('收下，交给谁管')").click();
    worker.type("管的人", "周师傅").type("电话", "13800000000");
    worker.type("要做什么", "校准").type("每几个月一次", "6").press("收下并登记").sees("收下了");
    liaison.follow("我想捐的").sees("收下了").follow("捐赠和收下的东西");
    liaison.sees(thing).inspect("89-register");
    liaison = door.liaison().follow("我们能帮什么").follow(thing).inspect("90-upkeep");
    liaison.page.locator("summary:has-text('记一次保养')").click();
    liaison.type("哪天做的", Dates.day(Instant.now()).toString()).type("做了什么", "校准过了");
    liaison.type("花了多少元", "30").press("记下来").sees("一共花了 ¥30");
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

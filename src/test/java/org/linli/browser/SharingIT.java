package org.linli.browser;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** RES-2, RES-7, SERV-4, RES-9: what units have comes to the neighbours. */
class SharingIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private final String site = Installation.demo().url();

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aFairIsScheduledAndAUnitStrikesADealAtItsStall(Mode mode) {
    var door = new DemoDoor(() -> BROWSER.inspector(site, mode));
    var place = mode == Mode.ELDER ? "东门小广场" : "西门小广场";
    var worker = door.worker().follow("资源集市").follow("定一场集市").reads("定一场集市");
    worker.expecting(422).press("定下来").sees("请选一天").inspect("90-fair-errors");
    var today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    worker.type("哪一天", today).type("几点开始", "00:00").type("几点结束", "23:59");
    worker.type("在哪里", place).type("能摆多少个摊位", "6").press("定下来").sees(place);
    var liaison = door.liaison().follow("资源集市");
    liaison.page.locator("li:has-text('" + place + "') a").first().click();
    liaison.follow("我们要一个摊位").inspect("91-fair-stall").press("要这个摊位");
    liaison.sees("江汉里电工服务队").follow("谈成了什么").inspect("92-fair-deals");
    liaison.type("谈好了什么", "周末来看三家的插座").press("记下这一件").sees("谈成的 1 件");
    liaison.press("办好了 周末来看三家的插座").sees("还没办好");
    var resident = door.resident().follow("资源集市").inspect("93-fairs");
    resident.page.locator("li:has-text('" + place + "') a").first().click();
    resident.sees("谈成 1 件，办好 1 件").inspect("94-fair").follow("投到现场大屏");
    if (mode == Mode.NORMAL) {
      resident.inspect("94-fair-wall");
    }
    resident.page.goBack();
    resident.follow("资源集市").follow("集市办得怎么样").inspect("95-fair-figures");
    worker.follow("打印摊位牌").sees("江汉里电工服务队").inspect("96-fair-signs");
    worker.follow("服务联盟").sees("重复的服务").inspect("97-duplicates");
    worker.follow("看公开的联盟").reads("服务联盟").inspect("98-alliances");
    worker.follow("附近能用上的").select("离哪里近", "一网格").press("找一找");
    worker.sees("从一网格的中间量起").inspect("100-near");
    worker.follow("社区的地方够不够用").inspect("99-norms");
  }
}

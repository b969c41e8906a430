package org.linli.browser;

import java.time.Instant;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.platform.Dates;

/** ORG-3, ORG-12: a council that lacks a resident gets one; an idea for a group is welcomed. */
class BodiesIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private final String site = Installation.demo().url();

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aSeatIsFilledAndTheCouncilIsComplete(Mode mode) {
    var door = new DemoDoor(() -> BROWSER.inspector(site, mode));
    var resident = door.resident().follow("议事机构").reads("议事机构").inspect("95-bodies");
    resident.follow("三阳社区理事会").sees("还差 1 位").sees("请居民再推选 1 位代表").inspect("96-council");
    var worker = door.worker().follow("议事机构").reads("议事机构").inspect("97-desk");
    worker.follow("三阳社区理事会").sees("还差 1 位").inspect("98-file");
    worker.follow("填上成员 居民代表").expecting(422).press("填上").inspect("99-errors");
    worker.type("姓名", "陈师傅").choose("公开，本人同意了").press("填上").sees("居民代表在任 4 位");
    resident.open(resident.path()).sees("居民代表在任 4 位").sees("陈师傅").sees("该有的都有");
    worker.andWait(() -> worker.page.locator("li:has-text('陈师傅') a").click());
    worker.page.locator("summary:has-text('提前离任')").click();
    worker.type("从哪天起不再担任", Dates.day(Instant.now()).toString()).press("记下离任").sees("还差 1 位");
    group(resident, worker, mode == Mode.ELDER ? "护河队" : "遛娃队");
  }

  private static void group(Visitor resident, Visitor worker, String name) {
    resident.follow("议事机构").follow("自组织").reads("自组织").inspect("95-groups");
    resident.follow("我有个想法").type("组的名字", name).type("想做什么", "每周六上午一起走走");
    resident.type("联系人怎么称呼", "王奶奶").type("联系人电话", "13800000000").inspect("96-idea");
    resident.press("交给社区").reads(name).sees("有个想法");
    worker.follow("议事机构").follow("自组织").follow(name).choose("同意，公开招人").press("就这样");
    worker.sees("正在招人").inspect("97-group");
    resident.follow("我的自组织").follow(name).sees("正在招人");
  }
}

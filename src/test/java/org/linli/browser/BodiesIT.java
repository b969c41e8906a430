package org.linli.browser;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** ORG-3, ORG-12: a council that lacks a resident gets one; an idea for a group is welcomed. */
class BodiesIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private final String site = Installation.demo().url();

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aSeatIsFilledAndTheCouncilIsComplete(Mode mode) {
    var door = new DemoDoor(() -> BROWSER.inspector(site, mode));
    var name = mode == Mode.ELDER ? "三阳社区理事会" : "江边社区理事会";
    var worker = door.worker().follow("议事机构").reads("议事机构").inspect("95-desk");
    worker.follow("建这个 社区理事会").type("叫什么", name).inspect("95-form").press("建起来");
    for (var member : List.of("赵大妈", "钱师傅", "孙老师")) {
      fill(worker, member, "不公开");
    }
    worker.sees("还差 1 位").inspect("96-file");
    var resident = door.resident().follow("议事机构").reads("议事机构").inspect("96-bodies");
    resident.follow(name).sees("请居民再推选 1 位代表").inspect("97-council");
    worker.follow("填上成员 居民代表").expecting(422).press("填上").inspect("97-errors");
    worker.type("姓名", "陈师傅").choose("公开，本人同意了").press("填上").sees("居民代表在任 4 位");
    resident.open(resident.path()).sees("居民代表在任 4 位").sees("陈师傅");
    group(resident, worker, mode == Mode.ELDER ? "护河队" : "遛娃队");
  }

  private static void fill(Visitor worker, String name, String publicity) {
    worker.follow("填上成员 居民代表").type("姓名", name).choose(publicity).press("填上");
  }

  private static void group(Visitor resident, Visitor worker, String name) {
    resident.follow("议事机构").follow("自组织").reads("自组织").inspect("98-groups");
    resident.follow("我有个想法").type("组的名字", name).type("想做什么", "每周六上午一起走走");
    resident.type("联系人怎么称呼", "王奶奶").type("联系人电话", "13800000000").inspect("98-idea");
    resident.press("交给社区").reads(name).sees("有个想法");
    worker.follow("议事机构").follow("自组织").follow(name).choose("同意，公开招人").press("就这样");
    worker.sees("正在招人").inspect("99-group");
    resident.follow("我的自组织").follow(name).sees("正在招人");
  }
}

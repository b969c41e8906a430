package org.linli.browser;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** RES-8: the community puts a thing in, somebody borrows it, it is handed out and comes back. */
class GoodsIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private final String site = Installation.demo().url();

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aThingIsBorrowedHandedOutAndBroughtBack(Mode mode) {
    var door = new DemoDoor(() -> BROWSER.inspector(site, mode));
    var ladder = mode == Mode.ELDER ? "三米的梯子" : "四米的梯子";
    var worker = door.worker().follow("物资借还").reads("物资借还").inspect("87-desk");
    worker.follow("管的东西").reads("管的东西").inspect("88-things").follow("添一样东西");
    worker.expecting(422).press("放进来").sees("处要改").inspect("89-errors");
    worker.type("叫什么", ladder).type("在哪里拿", "服务站").press("放进来");
    worker.reads(ladder).inspect("90-file");
    var resident = door.resident().follow("借梯子、电钻、折叠桌").reads("借东西").inspect("91-list");
    borrow(resident.follow(ladder), ladder);
    worker.follow("物资借还").follow(ladder).press("交给他了").sees("借出了").inspect("93-out");
    resident.follow("我借的东西").sees("借出了").inspect("94-mine");
    worker.press("都还了，完好").sees("还了").inspect("95-back");
    resident.follow(ladder).sees("还了");
  }

  private static void borrow(Visitor resident, String ladder) {
    resident.reads(ladder).inspect("92-show");
    resident.expecting(422).press("我要借").sees("请写哪天还");
    var today = resident.field("哪天来拿").inputValue();
    resident.type("哪天还", today).press("我要借").sees("留着，等来拿").inspect("92-kept");
  }
}

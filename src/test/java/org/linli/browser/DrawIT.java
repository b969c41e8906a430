package org.linli.browser;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SUP-2: staff seal a draw, and everybody sees how one came out. */
class DrawIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private final String site = Installation.demo().url();

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aDrawIsSealedAndEverybodySeesHowOneCameOut(Mode mode) {
    var door = new DemoDoor(() -> BROWSER.inspector(site, mode));
    var resident = door.resident().follow("抽签").inspect("110-draws").follow("居民评议团 9 人");
    resident.sees("自己再算一遍").sees("最小的机会是").inspect("111-draw");
    if (mode == Mode.ELDER) {
      return;
    }
    var worker = door.worker().follow("抽签").follow("写一次抽签").reads("写一次抽签");
    worker.expecting(422).press("写好了，先看一遍").sees("还有").inspect("112-draw-errors");
    var tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1).toString();
    worker.type("抽什么", "值班表 2 人").type("为什么抽", "国庆值班").type("名单，一行一个", "甲\n乙\n丙\n丁");
    worker.type("抽几个", "2").type("用谁的号码", "双色球红球").type("哪天出号码", tomorrow);
    worker.press("写好了，先看一遍").sees("还没封存").inspect("113-draw-draft");
    worker.press("封存并公布").sees("已封存").follow("看公开的页面").sees("号码还没有出来");
  }
}

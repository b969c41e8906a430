package org.linli.browser;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SUP-2: staff seal a draw, and everybody sees from the first page what was sealed. */
class DrawIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private final String site = Installation.demo().url();

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aDrawIsSealedAndEverybodySeesListRuleAndChances(Mode mode) {
    var door = new DemoDoor(() -> BROWSER.inspector(site, mode));
    var title = mode == Mode.ELDER ? "巡逻队 3 人" : "评议团 3 人";
    var worker = door.worker().follow("抽签").follow("写一次抽签").reads("写一次抽签");
    worker.expecting(422).press("写好了，先看一遍").sees("还有").inspect("110-draw-errors");
    var tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1).toString();
    worker.type("抽什么", title).type("为什么抽", "看项目做得好不好");
    worker.type("名单，一行一个", "名字,性别\n甲,女\n乙,女\n丙,女\n丁,男\n戊,男\n己,男\n庚,男\n辛,男");
    worker.type("抽几个", "3").type("名额，一行一条（没有就不填）", "性别 女 1-2");
    worker.type("用谁的号码", "双色球红球").type("哪天出号码", tomorrow).press("写好了，先看一遍");
    worker.sees("还没封存").sees("最小的机会是 37.5%").inspect("111-draw-draft");
    worker.press("封存并公布").sees("已封存");
    var resident = door.resident().follow("抽签").inspect("112-draws").follow(title);
    resident.sees("号码还没有出来").sees("自己再算一遍").inspect("113-draw");
  }
}

package org.linli.browser;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * DELIB-6: staff ask, a resident answers one statement after the other and writes one, staff show
 * it, and everybody reads that there are too few people for a map.
 */
class OpinionIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private final String site = Installation.demo().url();

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aRoundIsOpenedAnsweredAddedToAndRead(Mode mode) {
    var door = new DemoDoor(() -> BROWSER.inspector(site, mode));
    var question = mode == Mode.ELDER ? "6 栋要不要装电梯" : "广场舞几点结束";
    var worker = door.worker().follow("收集看法").follow("问大家一件事").reads("问大家一件事");
    worker.expecting(422).press("开始收集").sees("还有").inspect("150-opinions-errors");
    var until = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(7).toString();
    worker.type("问什么", question).type("是怎么回事", "几家人说法不一样").type("哪天为止", until);
    worker.type("先放哪几句，一行一句", "八点半就该停\n跳到九点也行").press("开始收集");
    worker.reads(question).sees("没有要看的了");
    var resident = door.resident().follow("大家的看法").inspect("151-opinions").follow(question);
    resident.sees("人还太少，没有看法图").inspect("152-opinions-too-few").follow("说说我的看法");
    resident.sees("已答 0 句").inspect("153-opinions-vote").press("同意").sees("已答 1 句");
    resident.press("跳过，不好说").sees("您都答完了");
    resident.type("您的一句话", "音量小一点就行").press("交给社区").sees("等社区看");
    resident.inspect("154-opinions-mine");
    worker
        .follow("收集看法")
        .follow(question)
        .sees("音量小一点就行")
        .choose("放出来")
        .press("就这样定")
        .sees("没有要看的了");
    worker.inspect("155-opinions-desk");
    resident.follow("看结果").follow("说说我的看法").sees("音量小一点就行").press("不同意").sees("您都答完了");
    resident.follow("看结果").follow("会上用的一张纸").inspect("156-opinions-sheet");
  }
}

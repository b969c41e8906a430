package org.linli.browser;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SUP-1, SUP-3: a code is given, scanned from its poster, asked about, and answered in public. */
class SupervisionIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private final String site = Installation.demo().url();

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aCodeIsScannedAskedAboutAndAnswered(Mode mode) {
    var door = new DemoDoor(() -> BROWSER.inspector(site, mode));
    var title = mode == Mode.ELDER ? "监督组抽 2 人" : "评议组抽 2 人";
    var question = mode == Mode.ELDER ? "名单是谁定的" : "名单怎么来的";
    var worker = door.worker().follow("抽签").follow("写一次抽签").reads("写一次抽签");
    var tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1).toString();
    worker.type("抽什么", title).type("为什么抽", "看账");
    worker.type("名单，一行一个", "甲\n乙\n丙\n丁\n戊").type("抽几个", "2");
    worker.type("用谁的号码", "双色球红球").type("哪天出号码", tomorrow).press("写好了，先看一遍");
    worker.press("封存并公布").sees("已封存");
    worker.follow("监督").reads("监督").inspect("170-desk").press("给还没有码的出码");
    var resident = door.resident().follow("监督").reads("监督").inspect("171-supervision");
    resident.follow("看全部监督码").follow("抽签").inspect("172-codes").follow(title);
    resident.sees("不用登录").sees("已封存").inspect("173-scan");
    resident.follow("打印张贴海报").sees("怎么抽、抽到谁，扫一扫就知道").inspect("174-poster");
    resident.follow("共建监督码").follow("抽签").follow(title).follow("我要问，公开答复");
    resident.expecting(422).press("提交").sees("还有").inspect("175-ask-errors");
    resident.type("您想问什么", question).press("提交").sees(question).inspect("176-asked");
    worker.follow("监督").follow("监督工作台").follow(question).type("答复", "报名的都在名单上").press("公布答复");
    worker.sees("报名的都在名单上");
    door.anybody().follow("监督").follow("看问答").sees(question).inspect("177-questions");
  }
}

package org.linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.platform.Dates;

/** What needs care with people's data, by clicking from the first page (DATA-1, DATA-2, SERV-2). */
class TheWatchIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private final String site = Installation.demo().url();
  private final DemoDoor door = new DemoDoor(() -> BROWSER.inspector(site, Mode.NORMAL));

  @Test
  void onePersonRegisteredTwiceBecomesOne() {
    var worker = door.worker().follow("居民名册").follow("可能重复的人").sees("住在一处，姓名相近");
    worker.inspect("85-duplicates").press("是同一个人，留下面的").sees("没有看起来重复的人");
    worker.inspect("86-merged").press("合错了，分开").sees("合并以后").follow("居民名册");
    worker.type("找人", "郑惊").press("找").sees("SY-012").sees("SY-015");
  }

  @Test
  void aGroupIsKeptOnlyWithConsentAndEveryLookIsRecorded() {
    var secretary = door.secretary().follow("居民名册").type("找人", "陈秋分").press("找");
    secretary.follow("陈**").inspect("87-person").follow("特殊群体").sees("独居").inspect("88-tags");
    secretary.expecting(422).press("登记").sees("处要改").inspect("89-tag-errors");
    secretary.select("属于哪一类", "高龄").type("为了什么", "申请高龄补贴").choose("书面");
    secretary
        .type("哪一天同意的", Dates.day(Instant.now()).minusDays(1).toString())
        .press("登记")
        .sees("高龄");
    secretary.press("本人撤回同意");
    secretary.follow("查看记录").reads("谁看过、改过什么");
    secretary.sees("登记了撤回同意").sees("看了特殊群体登记").inspect("90-audit");
    secretary.follow("关于同一个人的").sees("只看同一个人的");
  }

  @Test
  void aRequestAboutOnesDataIsAnsweredInTime() {
    var worker = door.worker().follow("个人信息请求").follow("孙芒种：更正信息").inspect("91-request");
    worker.expecting(422).press("已更正，答复").sees("处要改");
    worker.type("给本人的答复", "已经照房产证改成 79.10。").press("已更正，答复");
    assertThat(worker.page.locator("main"))
        .not()
        .containsText("孙芒种", new LocatorAssertions.ContainsTextOptions().setTimeout(1));
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aResidentSeesWhatIsKeptAndWhoLooked(Mode mode) {
    var resident = new DemoDoor(() -> BROWSER.inspector(site, mode)).resident();
    resident.follow("我的信息").reads("我的信息").sees("3 栋").inspect("92-my-data");
    resident.follow("谁看过我的信息").sees("李秀清").sees("联系、回访").inspect("93-who-looked");
    resident.follow("谁管什么").reads("谁管什么").inspect("94-mandates");
    resident.follow("谁是谁").reads("谁是谁").inspect("95-who-is-who");
  }

  @Test
  void anElderlyWorkerReadsTheRegistersToo() {
    var worker = new DemoDoor(() -> BROWSER.inspector(site, Mode.ELDER)).worker();
    worker.follow("居民名册").inspect("52-people").follow("户和房屋").inspect("96-households");
    worker.follow("单位联络").inspect("76-units").follow("人员配备").inspect("74-staffing");
  }
}

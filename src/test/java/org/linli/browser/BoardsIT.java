package org.linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A street's board, a day with one tap, and the dossier, all by clicks from the first page. */
class BoardsIT {

  private static final String MATTER = "请来看一看，当天给个说法";
  private static final String PROJECT = "东门路灯";

  @RegisterExtension static final Browser BROWSER = new Browser();

  private final String site = Installation.demo().url();

  @Test
  void aStreetSeesItAllADepartmentTapsAndASecretaryHandsOver() {
    var door = new DemoDoor(() -> BROWSER.inspector(site, Mode.NORMAL));
    var secretary = door.secretary();
    project(door.worker(), secretary);
    whistle(door.officer());
    var officer = door.officer().sees("街道看板");
    officer.follow("我做事的地方").follow("一元街道").follow("街道看板").reads("一元街道");
    officer.sees("没办完的哨令").inspect("120-board");
    onOneScreen(officer);
    keepsItselfFresh(officer);
    officer.andWait(() -> officer.page.locator("#sum-whistles").click());
    officer.reads("没办完的哨令").inspect("121-board-list").follow(MATTER).reads(MATTER);

    var care = door.department("陶清明").follow("我做事的地方").follow("一元街道").follow("街道这边的一天");
    care.inspect("122-day").press("报到 " + MATTER).sees("已报到，在办");
    officer.open("/access/areas").follow("一元街道").follow("街道这边的一天").inspect("123-day");

    secretary.follow("我的一天").follow("交接卷").reads("三阳社区交接卷").inspect("124-dossier");
    secretary.sees("监交人").follow(PROJECT).sees("里程碑").inspect("125-dossier-project");
    secretary.follow("办项目").follow(PROJECT).follow("交接卷").sees("目录");
  }

  /** Of a need that no other walk whistles for. */
  private static void whistle(Visitor officer) {
    officer.open(Client.COMMUNITY + "/needs").follow("江汉里垃圾房门坏了").follow("吹哨");
    officer.type("要办什么", MATTER);
    officer.page.getByText("一元街道城管中心").first().click();
    officer.press("吹哨").reads(MATTER);
  }

  private static void project(Visitor worker, Visitor secretary) {
    worker.follow("办项目").follow("提出一个项目").type("项目叫什么", PROJECT);
    worker.type("要做成什么样", "晚上看得见").type("调查或画像里的数字", "9 月入户调查 120 户，78 户要求");
    var day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30);
    worker.type("谁受益", "三栋楼的住户").type("怎么做", "先问再动工").type("里程碑", "100% " + day + " 装好灯");
    worker.press("提出项目").reads(PROJECT);
    secretary.follow("办项目").follow(PROJECT).press("同意立项").sees("绿灯：都按时");
  }

  /** From the back of a meeting room nobody scrolls. */
  private static void onOneScreen(Visitor visitor) {
    visitor.page.setViewportSize(1920, 1080);
    visitor.photograph("normal-1920-120-board");
    assertThat((int) visitor.page.evaluate("document.documentElement.scrollHeight"))
        .isLessThanOrEqualTo(1080);
    visitor.page.setViewportSize(Visitor.PHONE, 844);
  }

  /** It asks again by itself, stays the same page, and asks for nothing while nobody looks. */
  private static void keepsItselfFresh(Visitor visitor) {
    var asked = new AtomicInteger();
    visitor.page.onRequest(it -> asked.incrementAndGet());
    visitor.page.evaluate(
        "Object.defineProperty(document, 'hidden', {configurable: true, get: () => true})");
    var look = "document.dispatchEvent(new Event('visibilitychange'))";
    visitor.page.evaluate(look);
    visitor.page.evaluate("delete document.hidden");
    visitor.page.waitForResponse("**/boards/area/*", () -> visitor.page.evaluate(look));
    assertThat(asked).as("hidden it did not ask").hasValue(1);
    assertThat(visitor.page.locator("main .tiles")).isVisible();
  }
}

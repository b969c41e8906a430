package org.linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A bad connection where the operator lets devices keep what could not be sent (NEED-1). */
class OfflineIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private static final String READY =
      "() => document.getElementById('outbox').dataset.ready === 'yes'"
          + " && navigator.serviceWorker.controller !== null";

  private static @Nullable Installation site;

  @BeforeAll
  static void start() {
    site = Installation.start(List.of("--linli.demo.scale=0", "--linli.web.offline=true"));
  }

  @AfterAll
  static void stop() {
    running().close();
  }

  @Test
  void needRaisedWithoutAConnectionArrivesOnceWithAFreshTokenAndLeavesNothingBehind() {
    var words = "五楼的窗子关不上，下雨漏水";
    var resident = raising();
    resident.unplug(true);
    resident.choose("楼道与房屋").type("用几句话说清楚", words).press("下一步：在哪里");
    resident.reads("没信号，也可以先写");
    assertThat(resident.field("用几句话说清楚")).hasValue(words);
    resident.type("怎么称呼", "刘晓梅").type("电话", Matter.PHONE);
    resident.photograph("offline-form");
    resident.press("发出去，没信号就先存着").sees("还没发出去：1 件").sees("五楼的窗子关不上");
    resident.photograph("offline-waiting");

    resident.forgetCookie("XSRF-TOKEN").unplug(false);
    resident.sees("发出去了");
    resident.photograph("offline-sent");
    resident.open("/c/420102003004/needs/mine").reads("我的办件");
    assertThat(resident.page.locator("main").innerText().split("五楼的窗子", -1)).hasSize(2);

    resident.andWait(() -> resident.page.locator("form[action='/access/logout'] button").click());
    assertThat(
            resident.page.evaluate(
                "async () => (await outbox.all()).length + (await caches.keys()).length"))
        .isEqualTo(0);
  }

  @Test
  void whatIsRefusedStaysWithTheReasonUntilItIsChanged() {
    var resident = raising();
    resident.unplug(true);
    resident.open("/c/420102003004/needs/new").reads("没信号，也可以先写");
    resident.choose("楼道与房屋").type("用几句话说清楚", "楼顶的水箱没有盖");
    resident.type("怎么称呼", "刘晓梅").type("电话", "12").press("发出去，没信号就先存着");
    resident.sees("还没发出去：1 件").expecting(422).unplug(false);
    resident.sees("没有收下").sees("电话号码不对");
    resident.follow("看一看，再发");
    assertThat(resident.field("用几句话说清楚")).hasValue("楼顶的水箱没有盖");
    assertThat(resident.field("电话")).hasValue("12");
    resident.type("电话", Matter.PHONE).press("发出去，没信号就先存着").sees("收到了");
    assertThat(resident.page.locator("#outbox")).isHidden();
  }

  private static Visitor raising() {
    var door = new DemoDoor(() -> BROWSER.visitor(running().url(), Mode.NORMAL));
    var resident = door.resident().follow("我要反映").reads("您想说什么事？");
    resident.page.waitForFunction(READY);
    return resident;
  }

  private static Installation running() {
    return Objects.requireNonNull(site);
  }
}

package org.linli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One need goes from raised to rated in the demonstration, however people look at it. */
class TheLoopIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private static final long FIRST_LOAD = 100_000;

  private final String site = Installation.demo().url();

  @ParameterizedTest
  @EnumSource(Mode.class)
  void fourPeopleWalkTheWholeLoop(Mode mode) {
    var door = new DemoDoor(() -> BROWSER.inspector(site, mode));
    new Loop(door, mode == Mode.ELDER ? Matter.AWNING.retold("8 栋 2 单元") : Matter.AWNING).walk();
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void pagesBesideTheLoopAreAsGood(Mode mode) {
    var door = new DemoDoor(() -> BROWSER.inspector(site, mode));
    var anybody = door.anybody().follow("登录").reads("用手机号登录").inspect("30-login");
    anybody.type("手机号", mode == Mode.ELDER ? "19000003319" : "19000003320").press("收短信登录码");
    anybody.reads("填短信里的登录码").inspect("31-code");
    anybody.open("/demo/messages").sees("登录码").inspect("32-messages");
    anybody.expecting(404).open("/c/420102003004/needs/2026-999999").sees("没有找到这一页");
    anybody.inspect("33-not-found");
    var administrator = door.administrator().inspect("34-areas");
    administrator.open("/directory/areas/420102003000").sees("三阳社区").inspect("35-street");
    administrator.open("/directory/areas/420102003001/open").reads("开通社区").inspect("36-open");
    administrator.follow("区划和社区").follow("导入区划").inspect("37-import");
    administrator.expecting(422).press("导入").sees("请选一个文件").inspect("38-import-errors");
    administrator.open("/c/420102003004/access/members").reads("工作人员").inspect("39-members");
    administrator.follow("单位").reads("单位").inspect("40-units");
    administrator.press("English").reads("Units").inspect("41-english");
  }

  @Test
  void worksWithoutJavaScript() {
    var door = new DemoDoor(() -> BROWSER.visitorWithoutScripts(site, Mode.NORMAL));
    new Loop(door, Matter.AWNING.retold("9 栋 3 单元")).walk();
  }

  @Test
  void aNeedIsSharedByParts() {
    var door = new DemoDoor(() -> BROWSER.inspector(site, Mode.NORMAL));
    new Loop(door, Matter.AWNING.retold("10 栋 2 单元")).share();
  }

  @Test
  void elderModeStaysWithTheAccount() {
    var here = BROWSER.visitor(site, Mode.ELDER).open("/demo").press("以周师傅的身份进入");
    if (here.button(Mode.ELDER.button).isVisible()) {
      here.press(Mode.ELDER.button);
    }
    var elsewhere = BROWSER.visitor(site, Mode.ELDER).open("/demo");
    assertThat(elsewhere.page.locator("html").getAttribute("data-mode")).isNull();
    elsewhere.press("以周师傅的身份进入").follow("我的一天");
    assertThat(elsewhere.page.locator("html").getAttribute("data-mode")).isEqualTo("elder");
  }

  @Test
  void aNeedIsRaisedWithTheKeyboardAlone() {
    var fingers = new Keyboard(BROWSER.visitor(site, Mode.NORMAL).open("/"));
    fingers.tabTo("选一个身份进来看").press("Enter");
    fingers.tabTo("以王桂兰的身份进入").press("Enter");
    fingers.tabTo("我要反映").press("Enter");
    fingers.tabTo("楼道与房屋").press("Space");
    fingers.tabTo("用几句话说清楚").type("6 栋一楼的扶手松了，老人扶着晃。");
    fingers.tabTo("下一步：在哪里").press("Enter");
    fingers.tabTo(Matter.PLACE).type("6 栋一楼").press("Enter");
    fingers.tabTo("怎么称呼").type("王阿姨");
    fingers.tabTo("提交这件事").press("Enter");
    fingers.visitor().sees("收到了").sees("扶手松了");
  }

  @Test
  void theInspectionFindsWhatIsPlanted() {
    var page = BROWSER.visitor(site, Mode.NORMAL).open("/access/login").page;
    page.evaluate(
        """
        () => {
          const main = document.querySelector("main");
          main.insertAdjacentHTML("beforeend", "<img><button>x</button><p>wide</p>");
          main.lastChild.style.inlineSize = "200vw";
        }
        """);
    var found = String.join("\n", Inspection.of(page, Mode.ELDER));
    assertThat(found).contains("target of", "body text", "sideways", "data-mode");
    assertThat(String.join("\n", Inspection.axe(page))).contains("axe image-alt");
  }

  /** INCL-3: cheap phones and slow networks. */
  @Test
  void theFirstLoadIsLight() {
    var visitor = BROWSER.visitor(site, Mode.NORMAL);
    var wire = visitor.page.context().newCDPSession(visitor.page);
    var total = new AtomicLong();
    wire.on("Network.loadingFinished", event -> total.addAndGet(bytes(event)));
    wire.on(
        "Network.requestWillBeSent",
        event -> {
          if (event.has("redirectResponse")) {
            total.addAndGet(bytes(event.getAsJsonObject("redirectResponse")));
          }
        });
    wire.send("Network.enable");
    var off = new JsonObject();
    off.addProperty("cacheDisabled", true);
    wire.send("Network.setCacheDisabled", off);
    visitor.open("/");
    visitor.page.waitForLoadState(LoadState.NETWORKIDLE);
    System.out.println("first load of the home page: " + total.get() + " bytes on the wire");
    assertThat(total.get()).isBetween(10_000L, FIRST_LOAD);
  }

  private static long bytes(JsonObject event) {
    return event.get("encodedDataLength").getAsLong();
  }
}

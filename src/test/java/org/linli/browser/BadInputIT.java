package org.linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.platform.Dates;

/** What people do that nobody planned for. */
class BadInputIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private static final String HOSTILE =
      "𠮷😀👩‍👩‍👧‍👦<script>alert(1)</script><img src=x onerror=alert(2)>";

  private final String site = Installation.demo().url();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDoubleClickMakesOneNeed(boolean scripts) {
    var content = "双击" + scripts + "：楼道窗户关不上。";
    var resident = fillIn(scripts ? resident() : residentWithoutScripts(), content);
    resident.andWait(() -> resident.button("提交这件事").dblclick()).sees("收到了");
    assertThat(raised(content)).isEqualTo(1);
  }

  @Test
  void comingBackAndSendingAgainMakesOneNeed() {
    var content = "返回再交：信箱锁坏了。";
    var resident = fillIn(resident(), content).press("提交这件事").sees("收到了");
    resident.andWait(resident.page::goBack);
    assertThat(resident.field("怎么称呼")).hasValue("王阿姨");
    resident.press("提交这件事").sees("收到了");
    assertThat(raised(content)).isEqualTo(1);
  }

  @Test
  void aFormSentAfterTheSessionExpiredGoesOutWithOneTap() {
    var content = "过期：单元门的弹簧坏了。";
    var resident = resident().open(Client.COMMUNITY + "/needs/new").choose("楼道与房屋");
    resident.type("用几句话说清楚", content).forgetCookie("SESSION").press("下一步：在哪里");
    resident.reads("用手机号登录").follow("选一个身份进来看").press("以王桂兰的身份进入");
    resident.reads("您填的都还在").sees(content).press("接着提交").reads("这件事在哪里？");
    resident.press("下一步：怎么联系").type("怎么称呼", "王阿姨").press("提交这件事").sees("收到了");
    assertThat(raised(content)).isEqualTo(1);
  }

  @Test
  void ofTwoWorkersWhoVerifyAtOnceOneIsTold() throws Exception {
    var number = Client.as("RESIDENT", site).raise("两个人：车棚的灯一直闪。");
    var start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          Stream.of("甲", "乙")
              .map(who -> verifying(Client.as("WORKER", site), number, who, start))
              .map(threads::submit)
              .toList();
      start.countDown();
      var first = answers.getFirst().get();
      var second = answers.getLast().get();
      var told = first.statusCode() == 303 ? second : first;
      assertThat(List.of(first.statusCode(), second.statusCode())).containsOnlyOnce(303);
      assertThat(told.statusCode()).isEqualTo(409);
      assertThat(told.body()).containsAnyOf("刚才有人先处理了这件事", "这件事的状态已经变了").contains("灯一直闪（");
    }
    var story = Client.anybody(site).get("/api" + Client.COMMUNITY + "/needs/" + number).body();
    assertThat(story.split("\"action\":\"VERIFY\"", -1)).hasSize(2);
  }

  private static Callable<HttpResponse<String>> verifying(
      Client worker, String number, String who, CountDownLatch start) {
    return () -> {
      start.await();
      return worker.post(
          Client.COMMUNITY + "/needs/desk/" + number + "/verify",
          Map.of("summary", "车棚的灯一直闪（" + who + "）", "note", "去看过了。", "mandate", "none"));
    };
  }

  @Test
  void guessedNumbersLeadNowhereAndAreLogged() {
    var hidden = Client.as("RESIDENT", site).raise("猜编号：还没有核实的事。");
    var resident = Client.as("LIAISON", site);
    try (var log = new LogLines("org.linli.web.ErrorHandlers")) {
      for (var path :
          List.of(
              Client.COMMUNITY + "/needs/" + hidden,
              Client.COMMUNITY + "/needs/2026-999999",
              Client.COMMUNITY + "/needs/2026-1%27",
              Client.COMMUNITY + "/needs/mine/" + hidden,
              Client.COMMUNITY + "/matching/2026-999999/claim",
              Client.COMMUNITY + "/evaluation/" + hidden,
              "/c/999999999999",
              "/c/999999999999/needs/" + hidden,
              "/no/such/page")) {
        var answer = resident.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(404);
        assertThat(answer.body()).as(path).contains("没有找到这一页").doesNotContain("还没有核实的事");
      }
      assertThat(log.lines()).contains("Not found: GET " + Client.COMMUNITY + "/needs/" + hidden);
    }
  }

  @Test
  void whatPeopleTypeIsShownAsTheyTypedIt() {
    var matter =
        new Matter(
            "内容" + HOSTILE,
            "地点" + HOSTILE,
            "𠮷<b>王</b>",
            "𠮷摘要😀<script>alert(3)</script>",
            "看到" + HOSTILE,
            "答复" + HOSTILE);
    new Loop(new DemoDoor(() -> BROWSER.visitor(site, Mode.NORMAL)), matter).walk();
  }

  @Test
  void namesOfUnitsAndPeopleAreShownAsTyped() {
    var name = "𠮷😀<script>alert(1)</script>";
    var administrator = new DemoDoor(() -> BROWSER.visitor(site, Mode.NORMAL)).administrator();
    administrator.open(Client.COMMUNITY + "/directory/organizations");
    administrator.type("单位名称", name).choose("物业").press("登记").sees(name);
    administrator.follow("工作人员").type("姓名", "𠮷<b>岚</b>").type("手机号", "19000000909");
    administrator.choose("单位联络员").select("代表哪个单位", name).press("加上");
    administrator.sees("𠮷<b>岚</b>");
  }

  @Test
  void tenThousandCharactersAreRefusedAndStayInTheForm() {
    var content = "𠮷".repeat(10_000);
    var resident = resident().open(Client.COMMUNITY + "/needs/new").choose("楼道与房屋");
    resident.type("用几句话说清楚", content).expecting(422).press("下一步：在哪里");
    resident.sees("写得太长了：现在 10,000 个字，最多 2,000 个字");
    assertThat(resident.field("用几句话说清楚")).hasValue(content);
  }

  @ParameterizedTest
  @CsvSource({
    "王桂兰, /c/420102003004/needs/new, 下一步：在哪里, 2",
    "王桂兰, /access/login, 收短信登录码, 1",
    "管理员, /directory/areas/import, 导入, 1",
    "管理员, /directory/areas/420102003001/open, 开通, 2",
    "管理员, /c/420102003004/directory/organizations, 登记, 2",
    "管理员, /c/420102003004/access/members, 加上, 3",
    "李秀清, /c/420102003004/needs/desk/{raised}, 核实并公开, 1",
    "李秀清, /c/420102003004/needs/desk/{raised}, 退回，写明原因, 1",
    "周师傅, /c/420102003004/matching/2026-000003/claim, 认领, 1",
    "周师傅, /c/420102003004/matching/{held}/done, 办好了，请提出人评价, 1"
  })
  void anEmptyFormComesBackSayingHowMuchToChange(
      String person, String path, String button, int errors) {
    var raised = Client.as("RESIDENT", site).raise("空表：" + button + "的窗台积水。");
    var visitor = BROWSER.visitor(site, Mode.NORMAL).open("/demo");
    if (path.contains("{held}")) {
      hold(raised);
    }
    visitor.press("以" + person + "的身份进入");
    visitor.open(path.replace("{raised}", raised).replace("{held}", raised));
    visitor.expecting(422).press(button);
    assertThat(visitor.page).hasTitle(Pattern.compile("^有 " + errors + " 处要改 · .+"));
    var links = visitor.page.locator(".error-box a");
    assertThat(links).hasCount(errors);
    for (var link : links.all()) {
      link.click();
      assertThat(visitor.page.locator(":target")).hasCount(1);
    }
  }

  /** The unit has claimed it, and the community filed that. */
  private void hold(String number) {
    var worker = Client.as("WORKER", site);
    var matching = Client.COMMUNITY + "/matching/" + number;
    var soon = Dates.day(Instant.now()).plusDays(3).toString();
    var verified = Map.of("summary", "窗台积水", "note", "去看过了。", "mandate", "none");
    done(worker.post(Client.COMMUNITY + "/needs/desk/" + number + "/verify", verified));
    done(Client.as("LIAISON", site).post(matching + "/claim", Map.of("promisedOn", soon)));
    done(worker.post(matching + "/file", Map.of()));
  }

  private static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  private Visitor resident() {
    return enter(BROWSER.visitor(site, Mode.NORMAL));
  }

  private Visitor residentWithoutScripts() {
    return enter(BROWSER.visitorWithoutScripts(site, Mode.NORMAL));
  }

  private static Visitor enter(Visitor visitor) {
    return visitor.open("/demo").press("以王桂兰的身份进入");
  }

  private static Visitor fillIn(Visitor resident, String content) {
    resident.open(Client.COMMUNITY + "/needs/new").choose("楼道与房屋");
    resident.type("用几句话说清楚", content).press("下一步：在哪里").press("下一步：怎么联系");
    return resident.type("怎么称呼", "王阿姨").type("电话", Matter.PHONE);
  }

  /** How often a need with these words is in the raiser's list. */
  private int raised(String content) {
    var mine = Client.as("RESIDENT", site).get(Client.COMMUNITY + "/needs/mine").body();
    return mine.split(Pattern.quote(content), -1).length - 1;
  }
}

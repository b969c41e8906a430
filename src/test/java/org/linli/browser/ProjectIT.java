package org.linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.platform.Dates;
import org.linli.testing.PictureBook;

/**
 * PROJ-1 to PROJ-5, PROJ-9, PROJ-11: from a charter over yellow and red to green, watched, accepted
 * by whoever asked for it, and kept. Weeks pass in an installation with a clock of its own.
 */
class ProjectIT {

  private static final String RAMP = "5 栋门口坡道太陡，轮椅上不去";
  private static final Pattern DUE = Pattern.compile("\"code\":\"report\".*?\"at\":\"([^\"]+)\"");

  /** Milliseconds in which all that weeks had brought was done, on a machine that does more. */
  private static final int JOBS = 60_000;

  private static final MovedClock CLOCK = new MovedClock();

  @RegisterExtension static final Browser BROWSER = new Browser();

  private static @Nullable Installation installation;

  private final String site = Objects.requireNonNull(installation).url();

  @BeforeAll
  static void start() {
    installation = Installation.start(List.of("--linli.demo.scale=0"), CLOCK);
  }

  @AfterAll
  static void stop() {
    Objects.requireNonNull(installation).close();
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aProjectGoesYellowAndRedIsPutRightWatchedAndAccepted(Mode mode) {
    var doors = new DemoDoor(() -> BROWSER.inspector(site, mode));
    var title = mode == Mode.ELDER ? "北门坡道" : "南门坡道";
    var project = charter(doors, title);
    var due = due(project);
    CLOCK.moveTo(due.plus(Duration.ofHours(25)));
    var anybody = doors.resident().follow("项目").reads("项目").inspect("65-list");
    anybody.follow(title).sees("进度晚了 1 天没报");
    assertThat(anybody.page.locator("main .light-yellow").first()).isVisible();
    CLOCK.moveTo(due.plus(Duration.ofHours(121)));
    var worker = doors.worker();
    var secretary = doors.secretary();
    putRight(worker, secretary, title);
    var resident = doors.resident().follow("项目").follow(title).sees("复查：改好了");
    watch(resident, worker, title);
    accept(resident, worker, secretary, title);
  }

  /** Everybody reads it under the path that comes back. */
  private String charter(DemoDoor doors, String title) {
    var worker = doors.worker().follow("办项目").reads("办项目").inspect("60-desk");
    worker.follow("提出一个项目").expecting(422).press("提出项目");
    worker.sees("没有凭据不能立项").inspect("61-errors");
    worker.open(Client.COMMUNITY + "/needs/desk?status=VERIFIED").follow(RAMP).follow("从这件事立项");
    worker.type("项目叫什么", title).type("要做成什么样", "轮椅上得去").type("谁受益", "三栋楼的住户");
    worker.type("怎么做", "先问再动工").type("里程碑", "100% " + today().plusDays(60) + " 铺好坡道");
    worker.press("提出项目").reads(title).sees("定下立不立项");
    var secretary = doors.secretary().follow("办项目").follow(title).press("同意立项");
    secretary.sees("绿灯：都按时").inspect("62-running");
    return worker.path().replace("/desk", "");
  }

  /** When the next report is due, as programs read it. */
  private Instant due(String project) {
    var match = DUE.matcher(Client.anybody(site).get("/api" + project).body());
    assertThat(match.find()).as("a report of " + project + " is due").isTrue();
    return Instant.parse(match.group(1));
  }

  /** It is red by itself, and is to be put right; green when it was, and somebody looked. */
  private static void putRight(Visitor worker, Visitor secretary, String title) {
    worker.follow("办项目").follow(title).sees("进度晚了 5 天没报");
    assertThat(worker.page.locator("main .light-red").first()).isVisible();
    until(worker, "红灯亮了，请在期限前改好");
    worker.inspect("64-red").follow("报这两周的进度").inspect("63-report");
    worker.type("这两周做了什么", "量了尺寸").type("接下来做什么", "下周铺").press("报上去").sees("量了尺寸");
    worker.follow("给上次的进度加照片").inspect("63-pictures");
    var photo = new FilePayload("坡道.png", "image/png", PictureBook.png(Color.GRAY));
    worker.field("选一张照片").setInputFiles(photo);
    worker.type("照片里是什么", "量好的坡道").press("加上").sees("量好的坡道").inspect("63-pictured");
    worker.follow(title).follow("说改了什么").type("改了什么", "加了人手");
    worker.press("改好了，请人复查").sees("等牵头人以外的同事复查");
    secretary.follow("办项目").follow(title).follow("去复查");
    secretary.type("复查看到了什么", "赶上来了").choose("达标").press("记下复查").sees("绿灯：都按时");
  }

  private static void watch(Visitor resident, Visitor worker, String title) {
    assertThat(resident.page.getByAltText("量好的坡道")).isVisible();
    resident.inspect("66-show").follow("我来看着").reads("监督、问题、质询会").press("我来看着");
    resident.sees("您是居民观察员").type("看到了什么", "护栏松了").choose("严重");
    resident.press("写下来").inspect("67-eyes");
    worker.follow("办项目").follow(title).sees("有严重的问题没有关闭");
    worker.follow("护栏松了").follow("建议街道吹哨");
    assertThat(worker.field("社区为什么办不了，该请谁来")).hasValue("项目督查发现：护栏松了");
    worker.page.goBack();
    worker.type("怎么回事、做了什么", "拧紧了").press("回答").sees("回答了，等别人去看");
    resident.follow("护栏松了").type("去看了，看到什么", "不晃了").choose("解决了，关闭");
    resident.press("记下来").reads("护栏松了").sees("解决了").inspect("68-finding");
  }

  private static void accept(Visitor raiser, Visitor worker, Visitor secretary, String title) {
    worker.follow(title).follow("办这个项目").follow("报这两周的进度").type("接下来做什么", "没有了");
    worker
        .page
        .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("1. 铺好坡道"))
        .check();
    worker.press("报上去").follow("请居民验收");
    worker.type("谁来管", "物业").type("管护的钱从哪里来", "公共收益").press("请居民验收");
    raiser.follow(title).follow("提过这件事的，来评一评").choose("满意").press("就这样评").sees("您评的是：满意");
    secretary.follow("办项目").follow(title).follow("去看评得怎么样");
    secretary.inspect("69-acceptance");
    for (var door : List.of("3 栋 101", "3 栋 102")) {
      secretary.type("问的是谁", door).choose("满意").choose("上门").type("哪天问的", today().toString());
      secretary.press("记下来").sees(door);
    }
    secretary.press("评完了，看结果").sees("通过");
    raiser.follow(title).sees("验收了，有人管").sees("物业").inspect("70-kept");
  }

  private static LocalDate today() {
    return Dates.day(CLOCK.instant());
  }

  /** What comes by itself takes a moment. */
  private static void until(Visitor visitor, String text) {
    visitor.page.waitForCondition(
        () -> {
          visitor.page.reload();
          return visitor.page.locator("main").innerText().contains(text);
        },
        new Page.WaitForConditionOptions().setTimeout(JOBS));
  }
}

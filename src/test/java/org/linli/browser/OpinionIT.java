package org.linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.access.AccountManagement;
import org.linli.directory.AreaManagement;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.OrganizationManagement;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.opinions.OpinionManagement;
import org.linli.opinions.OpinionReading;
import org.linli.opinions.OpinionTaking;
import org.linli.opinions.mapping.Answer;
import org.linli.testing.OpinionBuilder;
import org.linli.testing.Town;
import org.linli.web.Members;

/**
 * DELIB-6: staff ask, a resident answers one statement after the other and writes one, staff show
 * it, a crowd answers, and everybody reads the map, prints it and learns how it was made.
 */
class OpinionIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  /** Of a sheet in pixels, at 96 an inch. */
  private static final int A4_WIDTH = 794;

  private static final int A4_HEIGHT = 1123;

  private final String site = Installation.demo().url();

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aRoundIsOpenedAnsweredAddedToAndRead(Mode mode) {
    var door = new DemoDoor(() -> BROWSER.inspector(site, mode));
    var question = mode == Mode.ELDER ? "6 栋要不要装电梯" : "小狗能不能进中心花园";
    var worker = door.worker().follow("收集看法").follow("问大家一件事");
    worker.reads("问大家一件事");
    worker.expecting(422).press("开始收集").sees("还有").inspect("150-opinions-errors");
    var until = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(7).toString();
    worker.type("问什么", question).type("是怎么回事", "几家人说法不一样").type("哪天为止", until);
    worker.type("先放哪几句，一行一句", "先试一个月\n现在这样就挺好\n谁受影响先问谁").press("开始收集");
    worker.reads(question).sees("没有要看的了");

    var resident = door.resident().follow("大家的看法").follow(question);
    resident.sees("人还太少，没有看法图").follow("说说我的看法");
    resident.sees("已答 0 句").inspect("153-opinions-vote").press("同意").sees("已答 1 句");
    resident.press("跳过，不好说").press("不同意").sees("您都答完了");
    resident.type("您的一句话", "<script>alert(1)</script>先开个会").press("交给社区").sees("等社区看");
    resident.inspect("154-opinions-mine");

    worker.open(worker.path()).sees("<script>alert(1)</script>先开个会");
    worker.expecting(422).choose("不放").press("就这样定").sees("还有").inspect("155-opinions-decide");
    worker.choose("放出来").press("就这样定").sees("没有要看的了");
    resident.open(resident.path()).sees("<script>alert(1)</script>先开个会").press("不同意");
    resident.sees("您都答完了").follow("看结果");

    crowd(resident.path());
    worker.press("现在就结束").sees("不再放新的话");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> Client.anybody(site).get(resident.path()).body().contains("看法分成"));
    resident.open(resident.path()).sees("下面是最后的结果").sees("看法分成 2 组");
    resident.inspect("156-opinions-map").follow("会上用的一张纸").inspect("157-opinions-sheet");
    onPaper(resident);
    resident.follow(question).follow("看法图是怎么算出来的").inspect("158-opinions-how");
  }

  /** On A4 there is the sheet alone; nothing of it is cut off at its sides. */
  private static void onPaper(Visitor reader) {
    reader.page.setViewportSize(A4_WIDTH, A4_HEIGHT);
    reader.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(reader.page.locator("header.top")).isHidden();
    assertThat(reader.page.locator(".screen-only").first()).isHidden();
    assertThat(reader.page.locator(".sheet .paper-title")).isVisible();
    Assertions.assertThat(
            (Boolean)
                reader.page.evaluate(
                    "() => document.documentElement.scrollWidth <= window.innerWidth && [...document"
                        + ".querySelectorAll('.sheet *')].every((each) => each.getBoundingClientRect()"
                        + ".right <= window.innerWidth + 1)"))
        .as("all of it on the sheet")
        .isTrue();
    reader.photograph(reader.mode.label() + "-print-157-opinions");
    reader.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    reader.page.setViewportSize(Visitor.PHONE, 844);
  }

  /** Twelve neighbours in two camps, through the product's own facades. */
  private static void crowd(String path) {
    var beans = Installation.demo().context();
    var communities = beans.getBean(CommunityDirectory.class);
    var parts = path.split("/", -1);
    var community = communities.byCode(parts[2]).orElseThrow();
    var round = UUID.fromString(parts[4]);
    var town =
        new Town(
            beans.getBean(AreaManagement.class),
            communities,
            beans.getBean(OrganizationManagement.class),
            beans.getBean(AccountManagement.class),
            beans.getBean(Members.class));
    var reading = beans.getBean(OpinionReading.class);
    var opinions =
        new OpinionBuilder(
            beans.getBean(OpinionManagement.class),
            beans.getBean(OpinionTaking.class),
            reading,
            beans.getBean(Clock.class));
    for (var person = 0; person < 12; person++) {
      answer(community, town, opinions, reading, round, person);
    }
  }

  private static void answer(
      Community community,
      Town town,
      OpinionBuilder opinions,
      OpinionReading reading,
      UUID round,
      int person) {
    var resident = town.actor(community, "resident");
    var shown = reading.show(Scope.publicOf(community.id()), community, round).statements();
    for (var statement : shown) {
      var yes = statement.number() == 3 || (person % 2 == 0) == (statement.number() % 2 == 0);
      opinions.say(resident, round, statement.id(), yes ? Answer.AGREE : Answer.DISAGREE);
    }
  }
}

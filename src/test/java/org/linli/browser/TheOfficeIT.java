package org.linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.ledger.Amount;
import org.linli.ledger.Ledger;
import org.linli.ledger.LedgerAudit;
import org.linli.ledger.LedgerReading;
import org.linli.ledger.PostJournal;
import org.linli.ledger.Quarter;
import org.linli.ledger.Transfer;
import org.linli.ledger.Unit;
import org.linli.platform.Dates;
import org.linli.portrait.PortraitNight;

/**
 * A secretary keeps posts, staffing, liaisons and the mandate list, by clicking from the first page
 * (ORG-4, ORG-5, ORG-6, ORG-11), and reads the books (FUND-4).
 */
class TheOfficeIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  /** Its width in pixels, at 96 an inch. */
  private static final int A4 = 794;

  private final DemoDoor door =
      new DemoDoor(() -> BROWSER.inspector(Installation.demo().url(), Mode.NORMAL));
  private final DemoDoor elderDoor =
      new DemoDoor(() -> BROWSER.inspector(Installation.demo().url(), Mode.ELDER));
  private final LocalDate today = Dates.day(Instant.now());

  @Test
  void aPostIsSetUpHeldAndCountedAgainstTheNorm() {
    var secretary = door.secretary().follow("岗位和人").reads("岗位和人").inspect("71-posts");
    secretary.expecting(422).press("设这个岗位").sees("请选是什么岗位").inspect("72-post-errors");
    secretary.choose("专业社工").type("管哪一片（可以不填）", "一网格").type("办公电话", "02700001234");
    secretary.press("设这个岗位").reads("专业社工 一网格").sees("暂时没有人");
    secretary.type("姓名", "施社工").type("从哪天起", today.minusDays(2).toString());
    secretary.press("由这个人担任").sees("施社工").inspect("73-post");
    secretary.follow("人员配备").reads("人员配备").sees("差 4").inspect("74-staffing");
    secretary.type("居民人数", "900").press("存下来").sees("够了");
    secretary.type("居民人数", "2600").press("存下来").sees("差 4");
    secretary.follow("谁是谁").reads("谁是谁").sees("施社工").inspect("75-who-is-who");
  }

  @Test
  void everyUnitHasSomebodyOnBothSides() {
    var secretary = door.secretary().follow("单位联络").reads("单位联络（1+N）").inspect("76-units");
    secretary.follow("没人负责").follow("白露社会工作服务中心").sees("许社工");
    secretary.select("由哪个岗位负责", "社区工作者 一网格 李秀清").press("就由这个岗位负责");
    secretary.reads("白露社会工作服务中心").sees("李秀清").inspect("77-unit");
    secretary.follow("单位联络").follow("没有联络员").follow("处暑物业");
    secretary.expecting(422).press("登记联络员").sees("请填手机号");
    secretary.type("姓名", "何管家").type("电话", "19000005104").press("登记联络员").sees("何管家");
    secretary.follow("单位联络").reads("单位联络（1+N）");
    secretary.follow("单位").follow("谷雨幼儿园").sees("周六上午开放操场两小时").inspect("78-commitments");
  }

  @Test
  void aMandateListIsDraftedPublishedAndPrinted() {
    var secretary = door.secretary().follow("权责清单").reads("谁管什么（权责清单）");
    secretary.inspect("79-mandates-desk").press("从第 1 版开始改").sees("正在起草");
    secretary.follow("加一件事").reads("加一件事").inspect("80-mandate");
    secretary.expecting(422).press("存到草稿").sees("请写是什么事").inspect("81-mandate-errors");
    secretary.type("事情", "快递堆在楼道").type("居民会怎么说", "快递箱子堆在楼道里，走路绊脚");
    secretary.page.getByLabel("楼道与房屋").check();
    secretary.choose("社区协助").choose("物业").choose("一般");
    secretary.type("负责单位的名称", "处暑物业").type("依据", "《消防法》第二十八条");
    secretary.press("存到草稿").sees("快递堆在楼道").inspect("82-draft");
    secretary.type("从哪天起执行", today.plusDays(2).toString()).press("公布这一版");
    secretary.sees("第 2 版").sees("＋ 快递堆在楼道：处暑物业").inspect("83-edition");
    secretary.follow("谁管什么（权责清单）").sees("楼道灯不亮").inspect("84-mandates");
    onPaper(secretary);
  }

  /**
   * NEED-2, NEED-7: what was counted last night, in full and for everybody, and the lists on paper.
   */
  @Test
  void theOfficeSeesWhatResidentsNeed() {
    Installation.demo().context().getBean(PortraitNight.class).run();
    var secretary = door.secretary().follow("需求画像").reads("需求画像").sees("都需要什么");
    secretary.sees("一个月一个月地看").inspect("85-portrait").follow("可能没人说出口的需求");
    secretary.reads("可能没人说出口的需求").inspect("86-signs");
    secretary.follow("三张清单").reads("三张清单，每季看一次").follow("打印变动清单");
    secretary.reads("三张清单变动表").sees("社区书记").inspect("87-changes");
    var anybody = door.anybody().open(secretary.page.url().replaceAll(".*(/c/\\d+).*", "$1"));
    anybody.follow("公开数据").follow("居民都需要什么").sees("每千人").inspect("88-portrait");
  }

  /** FUND-4: the books add up, a quarter is closed, and every line leads to its journal. */
  @Test
  void booksAreReadAndClosedByQuarter() {
    var quarter = Quarter.of(today.minusDays(95)); // over by today
    var secretary = door.secretary().follow("账本").reads("账本").sees("1002 银行存款");
    post(secretary.page.url().replaceAll(".*/c/(\\d+).*", "$1"));
    secretary.follow("账本").sees("核对过，分毫不差").inspect("89-books");
    close(secretary, quarter);
    var next = quarter.lastDay().plusDays(1);
    secretary.follow("季度结账、公示").follow("账本");
    secretary.sees("%d 年 %d 月 1 日以前的已经结账".formatted(next.getYear(), next.getMonthValue()));
    secretary.follow("1002 银行存款").type("看哪天结束时的余额", today.toString()).press("看那天的余额");
    secretary.sees("结束时余额 ¥6,000.00").inspect("90-statement");
    secretary.follow("重复记账，冲销").follow("看原来那张凭证").sees("已冲销").inspect("91-journal");
  }

  /** FUND-3: closing publishes the quarter's sheet, for everybody, on paper, as a spreadsheet. */
  private void close(Visitor secretary, Quarter quarter) {
    var words = "%d 年第 %d 季度".formatted(quarter.year(), quarter.number());
    secretary.follow("结 " + words + "的账").reads("季度结账、公示").inspect("415-disclosure-desk");
    secretary.press("结 " + words + "的账并公示").sees("结账以后这个季度的账不能再改");
    secretary.inspect("416-disclosure");
    var elder = elderDoor.anybody().follow("阳光账本").follow("季度公示").reads("季度公示");
    elder.inspect("417-disclosures").follow(words).reads(words).inspect("418-disclosure-elder");
    elder.follow("打印 A4").sees("每一笔").inspect("419-disclosure-print");
  }

  /** A gift, posted twice, once of them taken back; no page posts, other modules do. */
  private static void post(String code) {
    var beans = Installation.demo().context();
    var community = beans.getBean(CommunityDirectory.class).byCode(code).orElseThrow();
    var actor = Actor.system(community.id());
    var reading = beans.getBean(LedgerReading.class);
    var gift =
        new Transfer(
            reading.account(actor, "1002").orElseThrow(),
            reading.account(actor, "4101").orElseThrow(),
            Amount.parse(Unit.YUAN, "6,000元"));
    var ledger = beans.getBean(Ledger.class);
    ledger.post(actor, PostJournal.today("first", "单位捐款", gift));
    var again = ledger.post(actor, PostJournal.today("second", "单位捐款", gift));
    ledger.reverse(actor, "third", again, "重复记账，冲销");
    beans.getBean(LedgerAudit.class).run();
  }

  /** On paper there is the list alone. */
  private static void onPaper(Visitor reader) {
    reader.page.setViewportSize(A4, 1123);
    reader.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(reader.page.locator("header.top")).isHidden();
    assertThat(reader.page.locator("footer")).isHidden();
    assertThat(reader.page.locator("main table thead")).isVisible();
    reader.photograph("normal-print-84-mandates");
  }
}

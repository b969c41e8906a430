package org.linli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sheets of paper as those see them who print them, and the list that one takes along (INCL-2). */
class PaperIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

  @ParameterizedTest
  @EnumSource(Mode.class)
  void sheetsForBuildingsHangOnOnePageEach(Mode mode) {
    var worker = door(mode).worker();
    worker.follow("楼栋房屋").follow("打印楼道码").reads("楼道码").inspect("100-posters");
    worker.page.getByLabel("3 栋").first().check();
    worker.page.getByLabel("5 栋").first().check();
    worker.press("排好选中的").reads("楼道码，共 2 张").inspect("101-posters-sheets");
    assertThat(printed(worker, "101-posters-sheets")).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void noticeAndListAreAWayFromThePublicPages(Mode mode) {
    var anybody = door(mode).anybody();
    anybody.follow(mode == Mode.ELDER ? "大家的事" : "看全部").reads("大家的事");
    anybody.follow("打印一周的，贴公告栏").reads("大家提的事").inspect("102-board");
    assertThat(printed(anybody, "102-board")).isPositive();
    anybody
        .open("/c/420102003004/needs")
        .andWait(() -> anybody.page.locator("a.list-title").first().click());
    anybody.follow("打印，贴到楼道里").sees("扫一扫，看办到哪一步").inspect("103-notice");
    assertThat(printed(anybody, "103-notice")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void workerEntersAReportPrintsItsReceiptAndFindsItToday(Mode mode) {
    var worker = door(mode).worker();
    worker.follow("替居民登记").type("居民怎么说的", "一楼的门铃不响").choose("楼道与房屋");
    worker.press("记下来").sees("记好了").follow("打印回执给居民").sees("一楼的门铃不响");
    worker.inspect("104-receipt");
    assertThat(printed(worker, "104-receipt")).isEqualTo(1);
    worker.follow("今天按楼走").reads("今天按楼走").sees("没说哪一栋").sees("一楼的门铃不响");
    worker.inspect("105-today").follow("联系提出人").sees("记一笔");
  }

  /** The number of sheets that leave the printer. */
  private static int printed(Visitor visitor, String name) {
    var file = Browser.SCREENSHOTS.resolve(visitor.mode.label() + "-" + name + ".pdf");
    var pdf = visitor.page.pdf(new Page.PdfOptions().setPath(file).setPreferCSSPageSize(true));
    return (int) SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results().count();
  }

  private static DemoDoor door(Mode mode) {
    return new DemoDoor(() -> BROWSER.inspector(Installation.demo().url(), mode));
  }
}

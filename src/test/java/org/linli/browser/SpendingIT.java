package org.linli.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.awt.Color;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linli.testing.PictureBook;

/**
 * FUND-2, FUND-7, FUND-14 and the fourth story: lamps are asked for, two people from different
 * sides agree, the bank pays, the invoice is covered and read by an elder; the same invoice is
 * found a second time, asked about in public, and its money comes back (FUND-3).
 */
class SpendingIT {

  private static final String FUND = "三阳社区共建基金";
  private static final String TITLE = "三栋感应灯四十只";
  private static final String AGAIN = "三栋感应灯又一批";
  private static final String QUESTION = "这 3,600 元的发票为什么有两张一样的？";
  private static final String INVOICE = "2442200000360042";

  @RegisterExtension static final Browser BROWSER = new Browser();

  private final String site = Installation.demo().url();
  private final DemoDoor door = new DemoDoor(() -> BROWSER.inspector(site, Mode.NORMAL));
  private final DemoDoor elderDoor = new DemoDoor(() -> BROWSER.inspector(site, Mode.ELDER));

  @Test
  void lampsAreApprovedPaidShownAndTheirInvoiceIsFoundTwice() {
    var worker = door.worker();
    worker.follow("用款办理").reads("用款办理").follow("申请用款").inspect("400-spending-form");
    worker.expecting(422).press("交去审批").sees("还有").inspect("401-spending-form-errors");
    ask(worker, TITLE);
    var secretary = door.secretary();
    var liaison = door.liaison();
    approve(secretary, liaison, TITLE);
    liaison.choose("满意").type("怎么看的，看到什么", "到三栋看过，四十盏都亮");
    liaison.press("记下评价").sees("到三栋看过，四十盏都亮");
    worker.follow("用款办理").follow(TITLE).inspect("402-spending-file");
    worker.field("银行流水里是哪一行").selectOption(new SelectOption().setIndex(1));
    worker.press("记下这次付款").sees("已付清");
    bring(worker, Color.GRAY).reads("遮住个人信息，再公开").inspect("403-spending-cover");
    worker.expecting(422).press("公开这张票据").sees("还有");
    worker.type("遮住的地方，一行一处", "0,0,40,30").choose("有，都遮住了");
    worker.press("公开这张票据").sees("票据 " + INVOICE);
    read(elderDoor.resident());
    ask(worker, AGAIN);
    approve(secretary, liaison, AGAIN);
    worker.follow("用款办理").follow(AGAIN);
    bring(worker, Color.WHITE).follow(AGAIN).sees("同一个发票号码出现了两次");
    worker.inspect("406-spending-doubt").sees("说明以后才能付");
    var neighbour = door.neighbour();
    neighbour.follow("钱花到哪里了").follow(TITLE).sees("同一个发票号码出现了两次");
    neighbour.inspect("407-spending-doubt-public");
    ask(neighbour);
    takeBack(worker);
    worker.follow("监督").follow(QUESTION).type("答复", "店家开重了，已请店家退款");
    worker.press("公布答复").sees(QUESTION);
    seeItReversed(elderDoor.resident());
  }

  /** From the overview down to the line, and a question about that line. */
  private static void ask(Visitor neighbour) {
    neighbour.follow("首页").follow("阳光账本").reads("阳光账本").sees("一元钱的路").sees("楼道灯");
    neighbour.inspect("408-sunshine");
    neighbour.follow("找一笔账").reads("每一笔账").inspect("409-sunshine-lines");
    neighbour.follow("捐赠").sees("江滩商户联合会").sees(TITLE).inspect("410-sunshine-income");
    neighbour.follow(TITLE).follow("我要问").reads("我要问").type("您想问什么", QUESTION);
    neighbour.inspect("411-sunshine-ask").press("提交").sees(QUESTION).follow("看问的是哪一页");
    neighbour.reads(TITLE);
  }

  private static void takeBack(Visitor worker) {
    worker.follow("用款办理").follow(TITLE);
    worker.page.locator("main summary", new Page.LocatorOptions().setHasText("退回来了")).click();
    worker.field("银行流水里退回的是哪一行").selectOption(new SelectOption().setIndex(1));
    worker.type("为什么退回", "同一张发票开了两次").press("记下退款").sees("同一张发票开了两次");
  }

  private static void seeItReversed(Visitor elder) {
    elder.follow("阳光账本").sees("退回的付款").inspect("412-sunshine-elder");
    elder.follow("找一笔账").sees("付款退回").follow(TITLE).sees("同一张发票开了两次");
    elder.follow("看这笔钱的问答").sees(QUESTION).sees("已请店家退款").inspect("413-sunshine-answer");
    elder.follow("首页").follow("阳光账本").follow("下载全部账目").reads("开放数据");
    elder.inspect("414-sunshine-data");
  }

  private static void ask(Visitor worker, String title) {
    worker.follow("用款办理").follow("申请用款");
    var fund =
        worker.field("用哪笔钱").locator("option", new Locator.LocatorOptions().setHasText(FUND));
    worker.field("用哪笔钱").selectOption(fund.first().getAttribute("value"));
    worker.type("买什么，几个字", title).type("具体买什么、多少、做什么用", "感应灯四十只，三栋楼道用");
    worker.choose("物品");
    worker.field("向哪个单位买").selectOption(new SelectOption().setLabel("江滩灯具店"));
    worker.type("这笔钱付多少", "3600").type("各家报价，一行一家：单位，金额", "江滩灯具店 3600\n汉口五金 3800");
    worker.press("交去审批").reads(title).sees("等两边审批").sees("这是您提出的");
  }

  private static void approve(Visitor secretary, Visitor liaison, String title) {
    secretary.follow("用款办理").follow(title).press("同意用这笔钱").sees("一边同意，等另一边");
    liaison.follow("用款办理").follow(title).press("同意用这笔钱").sees("已批准，等付款");
  }

  private static Visitor bring(Visitor worker, Color colour) {
    worker.follow("交票据").reads("交票据");
    var photo = new FilePayload("发票.png", "image/png", PictureBook.png(colour));
    worker.field("照片或 PDF").setInputFiles(photo);
    worker.type("票据号码", INVOICE).type("票面金额", "3600");
    return worker.type("开票日期", today()).press("交票据");
  }

  private static void read(Visitor elder) {
    elder.follow("钱花到哪里了").reads("钱花到哪里了").inspect("404-spending");
    elder.follow(TITLE).reads(TITLE).sees("江滩灯具店").sees("单位和居民代表").sees("个人信息已涂黑");
    elder.inspect("405-spending-payment");
  }

  private static String today() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
  }
}

package org.linli.browser;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** CULT-4: an elders' council advises about an item, and an elder reads that it decides nothing. */
class AdviceIT {

  private static final String TITLE = "祠堂前的路怎么修";

  @RegisterExtension static final Browser BROWSER = new Browser();

  private final String site = Installation.demo().url();

  @Test
  void whatTheCouncilAdvisesStandsBesideTheItem() {
    var worker = new DemoDoor(() -> BROWSER.inspector(site, Mode.NORMAL)).worker();
    worker.follow("议事机构").follow("建这个 乡贤议事会").type("叫什么", "三阳乡贤议事会");
    worker.press("建起来").reads("三阳乡贤议事会");
    called(worker);
    advises(worker, "先修东头，雨季前做完", "320-advice");
    advises(worker, "先修东头，请老石匠看过再动工", "321-advice-again");
    var elder = new DemoDoor(() -> BROWSER.inspector(site, Mode.ELDER)).resident();
    elder.follow("议事会").follow(TITLE).sees("参考意见，不是决定").sees("请老石匠看过再动工");
    elder.sees("以前的意见（1 份，已被新的代替）").inspect("322-advice-read");
  }

  private static void called(Visitor worker) {
    worker.follow("开会议事").follow("召集 微论坛").type("叫什么会", TITLE).type("地点", "祠堂");
    worker.type("哪一天", LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(3).toString());
    worker.type("几点开始", "19:00").type("几点结束", "20:00").press("先写好，下一步排议题");
    worker.reads(TITLE).choose("另外写").type("想议什么", "修哪一段").press("加进议题");
    worker.sees("修哪一段").type("再请谁", "周师傅 13900000124").press("加上").sees("请了 1 位");
    worker.press("公布通知").sees("已经通知");
  }

  private static void advises(Visitor worker, String words, String step) {
    worker.open("/c/420102003004/assembly").follow(TITLE).follow("替议事会提参考意见");
    worker.expecting(422).press("公布参考意见").sees("还有").inspect(step);
    worker.choose("赞成").type("参考意见，大家都看得到", words).press("公布参考意见").sees(words);
    worker.sees("参考意见，不是决定");
  }
}

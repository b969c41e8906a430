package org.linli.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * MATCH-1: an officer pairs all there is, reads why, refuses, accepts; the unit sees it and books.
 */
class MatchIT {

  private static final String NEED = "5 栋门口坡道太陡，轮椅上不去";

  @RegisterExtension static final Browser BROWSER = new Browser();

  private final DemoDoor door =
      new DemoDoor(() -> BROWSER.inspector(Installation.demo().url(), Mode.NORMAL));

  @Test
  void officerPairsRefusesAndAcceptsAndTheUnitIsAsked() {
    door.lend("修坡道的师傅");
    door.lend("轮椅坡道的木板");
    var officer = door.officer().follow("全街道对接").reads("一元街道：一起对接").inspect("110-area");
    officer.press("全部对一遍");
    officer.page.waitForSelector("#progress a:has-text('看最新的')");
    officer.follow("看最新的").sees("上次是").sees("本社区能对上").inspect("111-area-done");
    var row = officer.page.getByRole(AriaRole.ROW).filter(has("三阳社区")).getByRole(AriaRole.LINK);
    officer.andWait(row::click).reads("一起对接").sees(NEED).inspect("112-plan");
    var proposed = pair(officer).locator("b").textContent();
    seeAndBook(proposed);
    officer.expecting(422);
    refuse(officer, "");
    officer.sees("请写明原因").inspect("113-no-reason");
    refuse(officer, "要先量一量");
    var other = pair(officer).locator("b").textContent();
    if (other.equals(proposed)) {
      throw new AssertionError(proposed + " is proposed again");
    }
    officer.andWait(() -> press(pair(officer), "请他们帮忙")).inspect("114-accepted");
    door.liaison().follow("请我们帮的").sees(other + "：" + NEED).inspect("115-asked");
  }

  /** What the unit sees before anybody asks it: it may look for a time already. */
  private void seeAndBook(String resource) {
    var liaison = door.liaison().follow("请我们帮的").sees("你们的资源正好能帮的");
    liaison.inspect("116-proposed");
    liaison.andWait(
        () ->
            liaison
                .page
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("看空闲时间 " + resource))
                .click());
    liaison.page.locator("nav a.chip:has-text('空')").first().click();
    liaison.page.locator("input[name=hours]").first().check();
    liaison.type("谁来用", "周师傅").type("用来做什么", "量坡道").type("几个人来", "1").press("预约").sees("约好了");
  }

  private static Locator pair(Visitor officer) {
    return officer.page.locator("article").filter(has(NEED));
  }

  private static void refuse(Visitor officer, String reason) {
    var field = pair(officer).locator("input[name=reason]");
    if (!field.isVisible()) { // it stays open where a reason was missing
      pair(officer).locator("summary").click();
    }
    field.fill(reason);
    officer.andWait(() -> press(pair(officer), "换一个"));
  }

  private static void press(Locator within, String button) {
    within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)).click();
  }

  private static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}

package org.linli.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linli.testing.Totps;

/** A colleague without authenticator comes in again when two others vouch for them (DATA-2). */
class TheLostAuthenticatorIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private static final String PHONE = "19000006601";

  private final String site = Installation.demo().url();
  private final DemoDoor door = new DemoDoor(() -> BROWSER.inspector(site, Mode.NORMAL));

  @Test
  void twoColleaguesLetAThirdComeInAgain() {
    var secretary = door.secretary().follow("工作人员").reads("工作人员");
    secretary.type("姓名", "吕网格").type("手机号", PHONE).choose("网格员").press("加上").sees("吕网格");
    var colleague = enrol(door.byPhone(PHONE), "Sanyang-77");
    colleague.follow("我的账号和设备").reads("我的账号和设备").sees("这一台").inspect("97-devices");
    colleague.follow("换密码").reads("换密码").inspect("98-password");
    vouch(secretary, "还要另一位同事");
    var administrator = door.administrator().open("/c/420102003004/access/members");
    vouch(administrator, "两位同事都点了");
    var again = door.anybody().follow("登录").follow("工作人员登录").inspect("99-staff-log-in");
    again.follow("恢复登录").reads("恢复登录").inspect("100-recover");
    again.type("手机号", PHONE).type("短信里的恢复码", door.message(PHONE, "恢复码 ([A-Z0-9-]+)"));
    enrol(again.press("下一步"), "Sanyang-88");
  }

  private static void vouch(Visitor colleague, String answer) {
    var line =
        colleague
            .page
            .getByRole(AriaRole.LISTITEM)
            .filter(new Locator.FilterOptions().setHasText("吕网格"));
    line.locator("summary").click();
    var button =
        line.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("我认识这位同事，请恢复"));
    colleague.andWait(button::click).sees(answer);
  }

  private static Visitor enrol(Visitor person, String password) {
    person.reads("先设一个密码").type("新密码", password).type("再输一遍", password).press("下一步");
    var secret = Totps.secret(person.page.locator(".secret").textContent());
    person.type("验证器上的 6 位数字", Totps.code(secret, Instant.now()));
    return person.press("加好了，进去");
  }
}

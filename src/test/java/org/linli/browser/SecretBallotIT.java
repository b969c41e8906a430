package org.linli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linli.platform.Dates;

/**
 * DELIB-4: a secret ballot from the draft to the result. Two trustees make and prove keys,
 * residents of 83 and 87 vote in large letters, one of them twice, others at their doors; the
 * trustees open it together, and a resident counts again.
 */
class SecretBallotIT {

  private static final String TITLE = "选议事会监督员";

  @RegisterExtension static final Browser BROWSER = new Browser();

  private final Installation installation = Installation.demo();
  private final DemoDoor normal =
      new DemoDoor(() -> BROWSER.inspector(installation.url(), Mode.NORMAL));
  private final DemoDoor large =
      new DemoDoor(() -> BROWSER.inspector(installation.url(), Mode.ELDER));

  @Test
  void residentsVoteSecretlyAndTwoTrusteesOpenTogether() {
    var secretary = drafts();
    var liaison = normal.liaison();
    var elder = large.elder();
    var first = key(liaison.follow("请生成并验一次您保管的钥匙"));
    elder.follow("票决").follow(TITLE).sees("还没有生成钥匙").inspect("183-announced");
    var second = key(elder.follow("我是保管人"));
    passes(16);
    secretary.press("时间到了，现在就往下走").sees("正在投票");
    votes(elder);
    doors(normal.worker());
    passes(3);
    secretary.open(secretary.path()).press("时间到了，现在就往下走").sees("两位保管人各自再验一次钥匙");
    proves(normal.liaison().follow("请带钥匙单来开票"), first);
    proves(elder.follow(TITLE).follow("我是保管人"), second);
    opens(liaison.open(liaison.path()), first, second);
    recounts(large.resident());
  }

  private Visitor drafts() {
    var worker = normal.worker().follow("议事机构").follow("建这个 监督委员会");
    worker.type("叫什么", "票决监督组").press("建起来").follow("填上成员 单位");
    worker.field("从账号和单位里选").selectOption(new SelectOption().setLabel("江汉里电工服务队"));
    worker.choose("不公开").press("填上");
    var secretary = normal.secretary().follow("票决").follow("写一次表决").type("标题", TITLE);
    secretary.type("表决什么，为什么", "从三位报名的居民里选一位，平时看账、看工程。");
    secretary.select("按什么规则算", "simple-persons");
    secretary.page.getByLabel("秘密投票：谁也看不到谁投了什么").check();
    var today = LocalDate.now(Dates.ZONE);
    secretary.type("名册定在什么时候", today.plusDays(1) + "T08:00");
    secretary.type("开始时间", today.plusDays(15) + "T08:00");
    secretary.type("截止时间", today.plusDays(17) + "T18:00");
    secretary.expecting(422).press("存草稿，去加题目").sees("秘密投票不收纸质票").inspect("180-secret-form");
    box(secretary, "纸质票").uncheck();
    secretary.press("存草稿，去加题目").reads(TITLE);
    secretary.type("问什么", "同意请孙芒种做监督员吗？").choose("同意、反对、弃权").press("加上这道题");
    secretary.choose("监督方").type("这个人的手机号", "19000000101").press("请他保管");
    secretary.sees("监督方要请监督委员会的成员");
    secretary.type("这个人的手机号", "19000000202").press("请他保管").sees("周师傅");
    secretary.choose("居民方").type("这个人的手机号", "19000003116").press("请他保管").sees("陈秋分");
    return secretary.inspect("182-appointed").press("公布").sees("已公布");
  }

  private static Locator box(Visitor visitor, String name) {
    return visitor.page.getByRole(
        AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** Makes a key and proves it from its sheet; what stands on that is all that is left of it. */
  private static String key(Visitor trustee) {
    trustee.reads("我保管的钥匙");
    trustee.button("生成我的钥匙").click();
    var sheet = trustee.page.locator("[data-sheet]");
    assertThat(sheet).containsText("表决钥匙");
    var written = sheet.textContent();
    trustee.inspect("185-sheet").press("单子收好了，只交公开的一半").sees("还没有验过");
    trustee.field("照着单子输入钥匙（14 组，每组 4 个）").fill("0000 0000");
    trustee.button("验钥匙").click();
    assertThat(trustee.page.locator("[data-wrong]")).isVisible();
    trustee.inspect("186-prove");
    trustee.field("照着单子输入钥匙（14 组，每组 4 个）").fill(written);
    trustee.press("验钥匙").sees("验过钥匙。");
    assertThat(trustee.page.content()).doesNotContain(written.substring(60, 80));
    return written;
  }

  /** So many days pass for this ballot. */
  private void passes(int days) {
    var changed =
        installation.change(
            """
            update ballot.ballot set freeze_at = freeze_at - interval '%1$d days',
              opens_at = opens_at - interval '%1$d days',
              closes_at = closes_at - interval '%1$d days'
            where title = '%2$s'
            """
                .formatted(days, TITLE));
    assertThat(changed).isOne();
  }

  private void votes(Visitor elder) {
    var resident = large.resident().follow("票决").follow(TITLE).follow("去投票").inspect("188-seal");
    resident.sees("票在这台设备上封好才送出去").button("看一遍，再投票").click();
    assertThat(resident.page.locator("[data-missing]")).isVisible();
    resident.inspect("189-seal-missing").choose("反对").button("看一遍，再投票").click();
    resident.sees("您要这样投，对吗？").inspect("190-seal-look");
    var sent =
        resident.page.waitForRequest("**/envelope", () -> resident.press("封好，投出去")).postData();
    assertThat(sent).contains("envelope=").doesNotContain("answer", "=YES", "=NO");
    resident.sees("您的回执码").inspect("191-seal-receipt");
    resident.follow("再投一户").sees("投过了").choose("同意").button("看一遍，再投票").click();
    resident.press("封好，投出去").reads("投好了");
    casts(elder.follow(TITLE), "同意");
    casts(normal.neighbour().follow("票决").follow(TITLE), "反对");
  }

  private static void casts(Visitor voter, String choice) {
    voter.follow("去投票").choose(choice).button("看一遍，再投票").click();
    voter.press("封好，投出去").reads("投好了");
  }

  private static void doors(Visitor worker) {
    worker.follow("票决").follow(TITLE).sees("名册上的人少");
    var desk = worker.path();
    for (var name : new String[] {"李白露", "吴处暑"}) {
      worker.open(desk).follow("表决人名册");
      var row =
          worker
              .page
              .locator("tr, li")
              .filter(new Locator.FilterOptions().setHasText(name))
              .first();
      var number = row.locator("td").first().textContent().strip();
      worker.open(desk).follow("上门投票").type("名册序号", number).type("同去的人", "小王");
      worker.press("开始，把平板递给住户").inspect("193-tablet").choose("同意");
      worker.button("看一遍，再投票").click();
      worker.press("封好，投出去").sees("您的票已经收下");
    }
  }

  private static void proves(Visitor trustee, String sheet) {
    trustee.field("照着单子输入钥匙（14 组，每组 4 个）").fill(sheet);
    trustee.press("验钥匙").sees("又验过钥匙");
  }

  private static void opens(Visitor trustee, String first, String second) {
    trustee.follow("两位都在，去开票").reads("开票").inspect("195-opening");
    var fields = trustee.page.locator("textarea");
    fields.first().fill(first);
    fields.last().fill(first);
    trustee.button("一起打开，马上计票").click();
    assertThat(trustee.page.locator("#secondSheet-wrong")).isVisible();
    assertThat(trustee.page.locator("#firstSheet-wrong")).isHidden();
    trustee.inspect("196-opening-wrong");
    fields.last().fill(second);
    trustee.press("一起打开，马上计票").reads(TITLE).sees("通过");
  }

  private static void recounts(Visitor resident) {
    resident.follow("票决").follow(TITLE).sees("参加 5 人").inspect("197-result");
    resident.follow("自己数一遍").button("在这台设备上重新数").click();
    resident.sees("一致：名册、票、回执和结果都重新算过").sees("同意：4 人").sees("反对：1 人");
    resident.inspect("198-recount");
  }
}

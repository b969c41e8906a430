package org.linli.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * DELIB-5: an elder reads what a round chose and why, and counts it again; she votes by phone in
 * the next one; two projects open; a past vote is tried with another rule.
 */
class BudgetIT {

  private static final String COUNTED = "小改造 20 万元怎么花";
  private static final String OPEN = "下半年小改造 20 万元";

  @RegisterExtension static final Browser BROWSER = new Browser();

  private final String site = Installation.demo().url();

  @Test
  void aRoundIsReadCountedAgainVotedInAndBecomesTwoProjects() {
    var elder = new DemoDoor(() -> BROWSER.inspector(site, Mode.ELDER)).resident();
    votes(elder);
    reads(elder);
    var secretary = new DemoDoor(() -> BROWSER.inspector(site, Mode.NORMAL)).secretary();
    opensProjects(secretary);
    plans(secretary);
    rehearses(secretary);
  }

  private static void votes(Visitor elder) {
    elder.follow(OPEN).reads(OPEN).sees("这一轮有 200,000 元").inspect("300-budget-open");
    elder.follow("3 栋门口修坡道").sees("能做").sees("52,000 元").inspect("301-budget-project");
    elder.follow("去投票").sees("200,000 元，您想做哪些？").inspect("302-budget-vote");
    box(elder, "1. 3 栋门口修坡道（52,000 元）");
    box(elder, "4. 5 栋楼道装扶手（28,000 元）");
    elder.press("看一遍，再投票").reads("您要这样投，对吗").press("对，投出去").reads("投好了");
  }

  private static void box(Visitor voter, String option) {
    voter
        .page
        .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(option).setExact(true))
        .check();
  }

  private static void reads(Visitor elder) {
    elder.open("/c/420102003004/budgets").follow(COUNTED).sees("每个项目做不做，为什么");
    elder.sees("位支持者手里一共").sees("同样的票，换一条规则会怎样").inspect("303-budget-result");
    elder.follow("在这台设备上重新算").reads("自己再算一遍").button("在这台设备上重新数").click();
    elder.sees("一致：钱、项目、票和规则都重新算过");
  }

  private static void opensProjects(Visitor secretary) {
    var day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30);
    for (var round = 0; round < 2; round++) {
      secretary.follow("参与式预算").follow(COUNTED).sees("选中的项目");
      secretary.inspect(round == 0 ? "304-budget-desk" : "305-budget-desk");
      secretary.follow("去立项").reads("提出一个项目");
      secretary.type("调查或画像里的数字", "参与式预算里 25 人投票选出");
      secretary.type("里程碑", "100% " + day + " 做完验收").press("提出项目").sees("由参与式预算");
    }
    secretary.follow("参与式预算").follow(COUNTED).sees("看项目进展");
  }

  private static void plans(Visitor secretary) {
    secretary.follow("参与式预算").follow("开一轮预算").reads("开一轮预算");
    secretary.expecting(422).press("存草稿").sees("还有").inspect("306-budget-form");
  }

  private static void rehearses(Visitor secretary) {
    secretary.follow("参与式预算").follow("拿过去的票试一试").reads("拿过去的票试一试");
    upload(secretary, "META\nkey;value\nbudget;3,5\nvote_type;approval\n");
    secretary.sees("这个文件算不了").inspect("307-rehearsal-wrong");
    upload(
        secretary,
        "META\nkey;value\nbudget;13\nvote_type;approval\nPROJECTS\nproject_id;cost;name\n"
            + "p0;5;长椅\np1;3;花箱\np2;10;凉亭\np3;3;路牌\nVOTES\nvoter_id;vote\n"
            + "0;p3\n1;p1,p3\n2;p0,p2,p3\n3;p0,p3\n4;\n5;p0,p1\n");
    secretary.sees("4 个项目，6 人投票").inspect("308-rehearsal");
  }

  private static void upload(Visitor secretary, String file) {
    var bytes = file.getBytes(StandardCharsets.UTF_8);
    secretary.field(".pb 文件").setInputFiles(new FilePayload("a.pb", "text/plain", bytes));
    secretary.press("算一算");
  }
}

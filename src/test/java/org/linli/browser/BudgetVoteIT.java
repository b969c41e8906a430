package org.linli.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linli.access.AccountManagement;
import org.linli.directory.CommunityDirectory;
import org.linli.platform.Dates;

/**
 * DELIB-5: twenty residents vote by phone and ten on paper in a round of 200,000 yuan. Three of the
 * twenty click through the vote, one in large letters; the others send the same forms with sessions
 * of their own. Two workers read the stack of papers. The result is read, counted again in the
 * browser, and two projects open.
 */
class BudgetVoteIT {

  private static final String TITLE = "门前小事 20 万元";
  private static final List<List<String>> IDEAS =
      List.of(List.of("修活动室", "100000"), List.of("修后院", "90000"), List.of("东门修坡道", "60000"));

  @RegisterExtension static final Browser BROWSER = new Browser();

  /** Of its own: a register with twenty more people is not the one that other walks know. */
  private final Installation installation = Installation.start(List.of("--linli.demo.scale=0"));

  private final DemoDoor normal =
      new DemoDoor(() -> BROWSER.inspector(installation.url(), Mode.NORMAL));
  private final DemoDoor large =
      new DemoDoor(() -> BROWSER.inspector(installation.url(), Mode.ELDER));
  private final LocalDate today = LocalDate.now(Dates.ZONE);
  private String ballot = "";

  @AfterEach
  void leave() {
    installation.close();
  }

  @Test
  void twentyVoteByPhoneAndTenOnPaperAndTwoProjectsOpen() {
    begins();
    byPhone();
    onPaper();
    ends();
    reads(large.elder());
    opensProjects(normal.secretary());
  }

  /** From the draft to the first day of the vote, by the forms of the pages. */
  private void begins() {
    var secretary = Client.as("SECRETARY", installation.url());
    sent(secretary.post(Client.COMMUNITY + "/budgets", plan()));
    var number = value("select year || '-' || lpad(sequence::text, 6, '0') from budgets.round");
    var desk = Client.COMMUNITY + "/budgets/desk/" + number;
    sent(secretary.post(desk + "/open", Map.of()));
    var resident = Client.as("RESIDENT", installation.url());
    for (var idea : IDEAS) {
      sent(resident.post(Client.COMMUNITY + "/budgets/" + number + "/ideas", idea(idea.get(0))));
    }
    changed("update budgets.round set ideas_until = ideas_until - 9");
    sent(secretary.post(desk + "/close-ideas", Map.of()));
    for (var each = 0; each < IDEAS.size(); each++) {
      var review =
          Map.of("verdict", "FEASIBLE", "cost", IDEAS.get(each).get(1), "reason", "问了两家，都能做");
      sent(secretary.post(desk + "/ideas/" + (each + 1), review));
    }
    registers(Client.as("WORKER", installation.url()));
    var days = Map.of("votesFrom", at(24), "votesUntil", at(27));
    sent(secretary.post(desk + "/freeze", days));
    ballot =
        value(
            "select ballot_year || '-' || lpad(ballot_sequence::text, 6, '0') from budgets.round");
    passes(26);
    sent(secretary.post(Client.COMMUNITY + "/ballot/desk/" + ballot + "/advance", Map.of()));
  }

  /** The demonstration has few people: there are to be enough on the roll. */
  private static void registers(Client worker) {
    for (var each = 0; each < 20; each++) {
      var person = Map.of("name", "孟" + (char) ('一' + each), "sex", "F", "bornOn", "1950-03-08");
      sent(worker.post(Client.COMMUNITY + "/directory/people", person));
    }
  }

  private Map<String, String> plan() {
    return Map.ofEntries(
        Map.entry("title", TITLE),
        Map.entry("about", "街道拨的微改造经费，只做公共地方。"),
        Map.entry("amount", "200000"),
        Map.entry("themes", "适老"),
        Map.entry("areas", ""),
        Map.entry("rule", "MES_COST"),
        Map.entry("threshold", "1"),
        Map.entry("ties", "EARLIER"),
        Map.entry("atLeast", "1"),
        Map.entry("upTo", "3"),
        Map.entry("voters", "PERSONS"),
        Map.entry("ideasUntil", today.plusDays(8).toString()),
        Map.entry("reviewUntil", today.plusDays(9).toString()),
        Map.entry("votesFrom", at(24)),
        Map.entry("votesUntil", at(27)));
  }

  private static Map<String, String> idea(String title) {
    return Map.of(
        "title", title,
        "what", title + "，一次做好",
        "site", "东门",
        "gains", "全体居民",
        "origin", "OWN",
        "signedAs", "3 栋王桂兰");
  }

  private String at(int days) {
    return today.plusDays(days) + "T08:00";
  }

  private static void sent(java.net.http.HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  private String value(String select) {
    return installation.read(select + " where title = '" + TITLE + "'").getFirst();
  }

  private void changed(String update) {
    assertThat(installation.change(update + " where title = '" + TITLE + "'")).isOne();
  }

  /** So many days pass for this round and its ballot. */
  private void passes(int days) {
    var by = " - interval '%d days'".formatted(days);
    changed(
        "update ballot.ballot set freeze_at = freeze_at%1$s, opens_at = opens_at%1$s, closes_at = closes_at%1$s"
            .formatted(by));
    changed(
        "update budgets.round set votes_from = votes_from%1$s, votes_until = votes_until%1$s"
            .formatted(by));
  }

  private void byPhone() {
    votes(large.resident());
    votes(normal.neighbour());
    votes(large.elder());
    var path = Client.COMMUNITY + "/ballot/" + ballot + "/vote";
    for (var account : others()) {
      var line = account.split(" ");
      var voter = Client.loggedIn(UUID.fromString(line[0]), installation);
      assertThat(voter.get(path).body()).contains("1. 修活动室（100,000 元）");
      var vote = Map.of("rollLine", line[1], "q1", "1 2");
      assertThat(voter.post(path, vote).body()).contains("您要这样投，对吗");
      sent(voter.post(path, Map.of("rollLine", line[1], "q1", "1 2", "sure", "yes")));
    }
    assertThat(marks()).isEqualTo(20);
  }

  private int marks() {
    return Integer.parseInt(
        installation
            .read(
                "select count(*) from ballot.mark m join ballot.ballot b using (community_id, ballot_id) where b.title = '%s'"
                    .formatted(TITLE))
            .getFirst());
  }

  /** Seventeen from the end of the roll, with accounts and confirmed at the counter. */
  private List<String> others() {
    var found =
        installation.read(
            """
            select v.person_id || ' ' || v.number from ballot.voter v
            join ballot.ballot b using (community_id, ballot_id)
            where b.title = '%s' and not exists (select 1 from ballot.mark m
              where m.ballot_id = v.ballot_id and m.number = v.number)
            order by v.number desc limit 17
            """
                .formatted(TITLE));
    assertThat(found).hasSize(17);
    var worker = Client.as("WORKER", installation.url());
    return found.stream().map(it -> confirmed(worker, it.split(" "))).toList();
  }

  private String confirmed(Client worker, String... voter) {
    var context = installation.context();
    var home = context.getBean(CommunityDirectory.class).byCode("420102003004").orElseThrow();
    var phone = "199%08d".formatted(Integer.parseInt(voter[1]));
    var account = context.getBean(AccountManagement.class).enter(phone, "投票人", Optional.of(home));
    var confirm = Client.COMMUNITY + "/access/residents/" + voter[0] + "/confirm";
    sent(worker.post(confirm, Map.of("phone", phone, "level", "IDENTITY")));
    return account + " " + voter[1];
  }

  private static void votes(Visitor voter) {
    voter.follow("首页").follow(TITLE).sees("200,000 元").follow("去投票").sees("您想做哪些？");
    box(voter, "1. 修活动室（100,000 元）");
    box(voter, "2. 修后院（90,000 元）");
    voter.press("看一遍，再投票").reads("您要这样投，对吗").inspect("310-budget-look");
    voter.press("对，投出去").reads("投好了");
  }

  private static void box(Visitor voter, String option) {
    voter
        .page
        .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(option).setExact(true))
        .check();
  }

  private void onPaper() {
    var worker = papers(normal.worker());
    worker.type("从名册第几号", "1").type("到第几号", String.valueOf(lastOfTen())).press("印这些");
    worker.sees("第 10 号票").inspect("311-budget-papers").follow("纸质票");
    for (var paper = 1; paper <= 10; paper++) {
      ramp(worker, paper).sees("等另一个人再录一遍");
    }
    var grid = papers(normal.gridWorker());
    for (var paper = 1; paper <= 10; paper++) {
      ramp(grid, paper).sees("已计入");
    }
    assertThat(marks()).isEqualTo(30);
  }

  private static Visitor papers(Visitor worker) {
    return worker.follow("票决").follow(TITLE).follow("纸质票");
  }

  private static Visitor ramp(Visitor reader, int paper) {
    reader.type("票上的编号", String.valueOf(paper)).press("打开").reads("第 " + paper + " 号票");
    box(reader, "3. 东门修坡道（60,000 元）");
    return reader.press("录入");
  }

  /** The line up to which ten have not voted yet: nobody who did gets a paper. */
  private String lastOfTen() {
    return installation
        .read(
            """
            select max(number) from (select e.number from ballot.entry e
              join ballot.ballot b using (community_id, ballot_id)
              where b.title = '%s' and not exists (select 1 from ballot.mark m
                where m.ballot_id = e.ballot_id and m.number = e.number)
              order by e.number limit 10) it
            """
                .formatted(TITLE))
        .getFirst();
  }

  /** The vote is over, the papers are counted, and the round counts by itself. */
  private void ends() {
    passes(3);
    var secretary = normal.secretary().follow("票决").follow(TITLE);
    secretary.press("时间到了，现在就往下走").press("计票并公布").sees("30");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> value("select status from budgets.round").equals("COUNTED"));
  }

  private static void reads(Visitor elder) {
    elder.follow("首页").follow(TITLE).sees("3 个项目里做 2 个").sees("30 人投票，其中 30 人选的项目至少做成一个");
    elder.sees("它的 20 位支持者手里一共还有 33,333 元，它要 90,000 元，不够。").inspect("312-budget-result");
    elder.follow("在这台设备上重新算").reads("自己再算一遍").button("在这台设备上重新数").click();
    elder.sees("一致：用的就是投票时的那些票").sees("一致：钱、项目、票和规则都重新算过");
    elder.sees("重新算出来：3 个项目里做 2 个，一共 160,000 元。").sees("2. 修后院：这次不做");
    elder.inspect("313-budget-recount");
  }

  private void opensProjects(Visitor secretary) {
    var day = today.plusDays(30);
    for (var each = 0; each < 2; each++) {
      secretary.follow("参与式预算").follow(TITLE).sees("选中的项目").follow("去立项").reads("提出一个项目");
      secretary.type("调查或画像里的数字", "参与式预算里 30 人投票选出");
      secretary.type("里程碑", "100% " + day + " 做完验收").press("提出项目").sees("由参与式预算");
    }
    var begun =
        installation.read(
            "select count(*) from budgets.idea i join budgets.round r using (community_id, round_id) where i.project <> '' and r.title = '%s'"
                .formatted(TITLE));
    assertThat(begun).containsExactly("2");
    secretary.follow("参与式预算").follow(TITLE).sees("看项目进展").inspect("314-budget-begun");
  }
}

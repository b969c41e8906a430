package org.linli.needs.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.AccountManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedIntake;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStatus;
import org.linli.needs.RaiseNeed;
import org.linli.platform.Dates;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.PlainBrowser;
import org.linli.testing.SentMessages;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The desk as its people use it, page by page, without scripts. */
@IntegrationTest
class DeskPagesTest {

  @Autowired private AccountManagement accounts;
  @Autowired private NeedBuilder aNeed;
  @Autowired private NeedIntake intake;
  @Autowired private NeedReading reading;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private SentMessages messages;

  @LocalServerPort private int port;

  private Community community;
  private Actor resident;
  private Actor worker;
  private Actor liaison;
  private PlainBrowser browser;
  private String desk;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    resident = town.actor(community, "resident");
    worker = town.actor(community, "community-worker");
    liaison = town.actor(community, "liaison");
    browser = as("community-worker");
    desk = community.path() + "/needs/desk";
  }

  @Test
  void summaryIsSuggestedAndWhatItStillTellsIsAskedAboutOnce() {
    var number = raise("王大妈家门口灯不亮，电话 13812345678，请来修");
    var page = browser.get(desk + "/" + number).body();
    assertThat(page).contains("摘要里已经替您遮掉", "value=\"");
    var fields = Map.of("summary", "灯不亮，打 13812345678", "note", "情况属实");
    var asked = browser.post(desk + "/" + number + "/verify", fields);
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.body()).contains("谁都看得到", "13812345678", "情况属实");
    assertThat(status(number)).isEqualTo(NeedStatus.RAISED);
    var meant = new HashMap<>(fields);
    meant.put("meant", "yes");
    meant.put("urgent", "yes");
    browser.post(desk + "/" + number + "/verify", meant);
    assertThat(status(number)).isEqualTo(NeedStatus.VERIFIED);
    assertThat(browser.get(desk + "?status=VERIFIED").body()).contains("紧急");
  }

  @Test
  void workThatTheCommunityDoesItselfGoesFromCardToCard() {
    var number = aNeed.in(NeedStatus.VERIFIED, resident, worker, liaison);
    var path = desk + "/" + number + "/step";
    var missing = browser.post(path, Map.of("action", "TAKE_ON", "plan", "", "promisedOn", ""));
    assertThat(missing.status()).isEqualTo(422);
    assertThat(missing.body()).contains("请写准备怎么办", "href=\"#plan\"");
    browser.post(path, Map.of("action", "TAKE_ON", "plan", "换灯", "promisedOn", day(3)));
    assertThat(status(number)).isEqualTo(NeedStatus.IN_PROGRESS);
    browser.post(path, Map.of("action", "PAUSE", "said", "等材料"));
    assertThat(browser.get(desk + "/" + number).body()).contains("接着办").doesNotContain("暂停，写原因");
    browser.post(path, Map.of("action", "RESUME", "said", "材料到了"));
    browser.post(path, Map.of("action", "CONTACT", "said", "告诉了提出人"));
    browser.post(path, Map.of("action", "ESCALATE", "said", "请街道协调"));
    browser.post(path, Map.of("action", "COMPLETE", "said", "换好了"));
    assertThat(status(number)).isEqualTo(NeedStatus.COMPLETED);
    assertThat(new PlainBrowser(port).get(community.path() + "/needs/" + number).body())
        .contains("等材料", "换好了")
        .doesNotContain("告诉了提出人");
    assertThat(browser.post(path, Map.of("action", "CLOSE")).status()).isEqualTo(422);
    assertThat(browser.post(path, Map.of()).body()).contains("请选要记什么");
  }

  @Test
  void unitThatWasAskedTakesItByADayWithoutTheRaisersData() {
    var phone = Town.nextPhone();
    town.grantByPhone(phone, community, "liaison");
    var unit = new PlainBrowser(port);
    unit.enrol(phone, messages, clock, community.path());
    var account = unitActor(phone);
    var number = raise("3 栋 2 单元 301 王大妈家灯不亮");
    browser.post(desk + "/" + number + "/verify", Map.of("summary", "灯不亮", "note", "属实"));
    var organization = account.grants().organizationId().orElseThrow().toString();
    assertThat(browser.get(desk + "/" + number).body()).contains(organization);
    browser.post(
        desk + "/" + number + "/step",
        Map.of("action", "ROUTE", "toUnit", organization, "ask", "请换灯"));
    assertThat(status(number)).isEqualTo(NeedStatus.ROUTED);
    var asked = community.path() + "/needs/asked/" + number;
    assertThat(unit.get(community.path() + "/needs/asked").body()).contains("灯不亮");
    assertThat(unit.get(asked).body()).contains("接单", "请换灯").doesNotContain("王大妈", "13800000000");
    var missing = unit.post(asked, Map.of("takes", "yes", "plan", "周五换", "promisedOn", ""));
    assertThat(missing.status()).isEqualTo(422);
    assertThat(missing.body()).contains("周五换");
    unit.post(asked, Map.of("takes", "yes", "plan", "周五换", "promisedOn", day(3)));
    assertThat(status(number)).isEqualTo(NeedStatus.IN_PROGRESS);

    // From then on it goes on by the unit's own page.
    assertThat(unit.get(community.path() + "/needs/" + number).body()).contains("说进展、说办好了");
    var work = community.path() + "/matching/" + number;
    assertThat(unit.get(work + "/done").body()).contains("办得怎么样了？", "还给社区");
    var empty = unit.post(work + "/step", Map.of("action", "REPORT", "progress", ""));
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.body()).contains("请说说进展", "href=\"#progress\"");
    unit.post(work + "/step", Map.of("action", "REPORT", "progress", "灯买好了"));
    unit.post(work + "/done", Map.of("note", "换了 6 盏灯"));
    assertThat(status(number)).isEqualTo(NeedStatus.COMPLETED);
    assertThat(unit.get(community.path() + "/needs/" + number).body()).contains("灯买好了", "换了 6 盏灯");
  }

  @Test
  void needIsHandedToAColleagueFromItsPage() {
    var number = aNeed.in(NeedStatus.VERIFIED, resident, worker, liaison);
    var colleague = town.actor(community, "community-worker").accountId().toString();
    var path = desk + "/" + number;
    assertThat(browser.get(path).body()).contains("/colleague\"");
    assertThat(browser.get(path + "/colleague").body()).contains(colleague, "交给谁");
    var missing =
        browser.post(
            path + "/step", Map.of("action", "HAND_OVER", "colleague", colleague, "word", ""));
    assertThat(missing.status()).isEqualTo(422);
    assertThat(missing.body()).contains("请写一句为什么", "href=\"#word\"", colleague);
    browser.post(
        path + "/step", Map.of("action", "HAND_OVER", "colleague", colleague, "word", "他管这一片"));
    assertThat(browser.get(path).body()).contains("交给同事负责", "他管这一片");
  }

  @Test
  void severalAreReturnedWithOneReasonAndTheListSaysWhatWasDone() {
    var one = raise("灯不亮");
    var other = raise("灯又不亮");
    var verified = aNeed.in(NeedStatus.VERIFIED, resident, worker, liaison);
    var numbers = one + "," + other + "," + verified;
    var together = browser.get(desk + "/together?act=return&numbers=" + one + "&numbers=" + other);
    assertThat(together.body()).contains("选中 2 件", one.toString(), other.toString());
    var missing =
        browser.post(desk + "/together", Map.of("act", "return", "numbers", numbers, "reason", ""));
    assertThat(missing.status()).isEqualTo(422);
    assertThat(missing.body()).contains("请写明原因", "选中 3 件");
    var done =
        browser.post(
            desk + "/together", Map.of("act", "return", "numbers", numbers, "reason", "不归社区"));
    var told = browser.get(done.location().orElseThrow()).body();
    assertThat(told).contains("办成 2 件，没办成 1 件", "这一步现在不能做");
    assertThat(status(one)).isEqualTo(NeedStatus.RETURNED);
    assertThat(status(verified)).isEqualTo(NeedStatus.VERIFIED);
  }

  /** NEED-1: a pasted message is a need with two clicks. */
  @Test
  void pastedMessageFillsTheFormAndIsEntered() {
    var pasted = "张三 9-16 08:31\n3栋2单元楼道灯不亮了，电话13812345678\n李四 9-16 08:33\n我家也是";
    var read = browser.post(desk + "/intake", Map.of("read", "yes", "pasted", pasted));
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.body()).contains("13812345678", "我家也是", "value=\"张三\"");
    var entered =
        browser.post(
            desk + "/intake",
            Map.of(
                "cameBy",
                "CHAT",
                "category",
                "housing",
                "content",
                "楼道灯不亮了",
                "contactName",
                "张三",
                "contactPhone",
                "13812345678"));
    assertThat(browser.get(entered.location().orElseThrow()).body()).contains("记好了", "试-");
    assertThat(browser.get(desk + "?source=CHAT").body()).contains("楼道灯不亮了", "群聊消息");
  }

  /** What belongs to another door is said first, with all that was typed, and may be entered. */
  @Test
  void otherDoorsAreShownBeforeStaffEnterWhatBelongsThere() {
    var fields =
        new HashMap<>(
            Map.of(
                "cameBy", "HOTLINE",
                "category", "other",
                "content", "楼下有人打起来了，还拿刀",
                "contactName", "王姐"));
    var asked = browser.post(desk + "/intake", fields);
    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.body()).contains("公安 110", "tel:110", "楼下有人打起来了", "0:police");
    assertThat(browser.get(desk).body()).doesNotContain("打起来了");
    fields.put("_doors", "0:police");
    assertThat(browser.post(desk + "/intake", fields).location()).isPresent();
    assertThat(browser.get(desk).body()).contains("打起来了");
    var pasted = Map.of("read", "yes", "pasted", "张三 9-16 08:31\n我要去信访局上访");
    assertThat(browser.post(desk + "/intake", pasted).body()).contains("信访部门", "我要去信访局上访");
  }

  @Test
  void slipsThatBelongElsewhereAreNamedByTheirRowAndNoneIsLost() {
    var rows = new HashMap<String, String>();
    rows.put("cameBy", "PAPER");
    rows.put("content1", "楼道灯不亮");
    rows.put("content2", "书记收红包，请查");
    var asked = browser.post(desk + "/intake/papers", rows);
    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.body()).contains("第 2 张", "12388", "楼道灯不亮", "书记收红包", "2:discipline");
    assertThat(browser.get(desk).body()).doesNotContain("楼道灯不亮");
    rows.put("_doors", " 2:discipline");
    assertThat(browser.post(desk + "/intake/papers", rows).location()).isPresent();
    assertThat(browser.get(desk).body()).contains("楼道灯不亮", "书记收红包");
  }

  @Test
  void wrongFieldsOfIntakeAreNamedAndNothingIsLost() {
    var wrong =
        browser.post(
            desk + "/intake", Map.of("cameBy", "ONLINE", "content", "灯不亮", "contactPhone", "12"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("灯不亮", "value=\"12\"", "请选从哪里来的");
  }

  @Test
  void pageOfSlipsNamesTheWrongRowAndEntersAllOrNothing() {
    var rows = new HashMap<String, String>();
    rows.put("cameBy", "PAPER");
    rows.put("content1", "楼道灯不亮");
    rows.put("content5", "想要长椅");
    rows.put("contactPhone5", "123");
    rows.put("contactName7", "只有名字");
    var wrong = browser.post(desk + "/intake/papers", rows);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("第 5 行", "第 7 行", "想要长椅", "只有名字");
    assertThat(browser.get(desk).body()).doesNotContain("楼道灯不亮");
    rows.put("contactPhone5", "13900000000");
    rows.remove("contactName7");
    browser.post(desk + "/intake/papers", rows);
    assertThat(browser.get(desk).body()).contains("楼道灯不亮", "想要长椅", "纸上填写");
    assertThat(browser.post(desk + "/intake/papers", Map.of("cameBy", "PAPER")).status())
        .isEqualTo(422);
  }

  @Test
  void gridWorkersAndHeadsOfBuildingsEnterAndTheirMenuLeadsThere() {
    var head = as("building-head");
    assertThat(head.get(desk + "/intake").body()).contains("替居民登记");
    assertThat(head.get(desk).status()).isEqualTo(403);
    assertThat(as("liaison").get(desk + "/intake").status()).isEqualTo(403);
  }

  @Test
  void aComplaintAboutTheCommunityIsNotTheCommunitysToDecide() {
    var number =
        intake.raise(
            resident,
            new RaiseNeed(
                "other",
                "社区办事拖拉",
                "",
                Optional.empty(),
                "某人",
                "13800000000",
                false,
                "COMMUNITY",
                List.of(),
                false));
    var page = browser.get(desk + "/" + number).body();
    assertThat(page).contains("由街道核实").doesNotContain("社区办事拖拉", "核实并公开", "退回，写明原因");
    assertThat(as("street-officer").get(desk + "/" + number).body()).contains("社区办事拖拉", "核实并公开");
  }

  @Test
  void unknownFiltersAndNumbersDoNoHarm() {
    var strange = "?status=X&category=%27&source=1&list=-&after=%00&done=a&not=b~c,2026-000001~x";
    assertThat(browser.get(desk + strange).status()).isEqualTo(200);
    assertThat(browser.get(desk + "/together?act=merge&numbers=x").body()).contains("没有选中的事");
    assertThat(browser.get(desk + "/intake?entered=%3Cb%3E").status()).isEqualTo(200);
  }

  private PlainBrowser as(String role) {
    var phone = Town.nextPhone();
    town.grantByPhone(phone, community, role);
    var other = new PlainBrowser(port);
    other.enrol(phone, messages, clock, community.path());
    return other;
  }

  private Actor unitActor(String phone) {
    return town.actor(accounts.byPhone(phone).orElseThrow(), community);
  }

  private ShortNumber raise(String words) {
    return intake.raise(resident, new RaiseNeed("housing", words, "3 栋", "某人", "13800000000"));
  }

  private String day(int later) {
    return Dates.day(clock.instant()).plusDays(later).toString();
  }

  private NeedStatus status(ShortNumber number) {
    return reading.file(worker, number).need().status();
  }
}

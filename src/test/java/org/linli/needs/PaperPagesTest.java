package org.linli.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.directory.AddLocalArea;
import org.linli.directory.LocalAreaManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.platform.Dates;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.PlainBrowser;
import org.linli.testing.SentMessages;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.linli.web.QrCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is printed on A4 (INCL-2, NEED-10). */
@IntegrationTest
class PaperPagesTest {

  @Autowired private Town town;
  @Autowired private NeedBuilder aNeed;
  @Autowired private LocalAreaManagement places;
  @Autowired private SentMessages messages;
  @Autowired private TestClock clock;

  @LocalServerPort private int port;

  private Community community;
  private Actor worker;
  private Actor resident;
  private Actor liaison;
  private String building;
  private PlainBrowser anybody;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    resident = town.actor(community, "resident");
    liaison = town.actor(community, "liaison");
    building = places.addBuilding(worker, new AddLocalArea("3 栋", "")).toString();
    anybody = new PlainBrowser(port);
  }

  @Test
  void eachBuildingHasASheetWithItsCodeThePhoneAndThreeSentences() {
    places.addBuilding(worker, new AddLocalArea("4 栋", ""));
    var staff = staff("community-worker");
    assertThat(staff.get(at("/directory/buildings")).body()).contains("/needs/desk/posters");
    assertThat(staff.get(at("/needs/desk/posters")).body()).contains("3 栋", "4 栋", building);
    var sheet = staff.get(at("/needs/desk/posters?building=" + building)).body();
    var form = QrCode.of("http://127.0.0.1:" + port + at("/needs/new?building=" + building)).path();
    assertThat(sheet).contains(form, "02700000000", "3 栋", "24 小时内一定有人联系您");
    assertThat(sheet).containsOnlyOnce("class=\"sheet poster\"").doesNotContain("4 栋");
    assertThat(residentBrowser().get(at("/needs/desk/posters")).status()).isEqualTo(403);
  }

  @Test
  void whoeverScansTheSheetFindsTheBuildingChosen() {
    var scanned = at("/needs/new?building=" + building);
    assertThat(anybody.get(scanned).body())
        .contains("您扫的是3 栋的码", "name=\"building\" value=\"" + building + "\"");
    var browser = residentBrowser();
    browser.post(
        at("/needs/new"),
        Map.of("_ask", "what", "category", "housing", "content", "灯不亮", "building", building));
    assertThat(browser.get(at("/needs/new?ask=where")).body())
        .contains("value=\"" + building + "\" selected");
    var other = places.addBuilding(worker, new AddLocalArea("4 栋", "")).toString();
    assertThat(browser.get(at("/needs/new?building=" + other)).body())
        .as("what was chosen before stays")
        .doesNotContain("您扫的是", "name=\"building\" value");
  }

  @Test
  void codeOfNoBuildingOfTheCommunityIsNotTaken() {
    var elsewhere = town.newCommunity();
    var foreign =
        places
            .addBuilding(town.actor(elsewhere, "community-worker"), new AddLocalArea("9 栋", ""))
            .toString();
    for (var id : new String[] {foreign, UUID.randomUUID().toString(), "%22%3E"}) {
      var page = anybody.get(at("/needs/new?building=" + id));
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body()).doesNotContain("name=\"building\"", "您扫的是");
    }
  }

  @Test
  void noticeForTheStairwellSaysOnlyWhatIsPublic() {
    var need = aNeed.saying("王大妈说 3 栋灯不亮", "3 栋灯不亮", "王大妈");
    var number = need.in(NeedStatus.IN_PROGRESS, resident, worker, liaison);
    assertThat(anybody.get(at("/needs/" + number)).body()).contains("/needs/" + number + "/paper");
    assertThat(anybody.get(at("/needs/" + number + "/paper")).body())
        .contains("3 栋灯不亮", "在办", "02700000000", "首接负责", "class=\"qr\"")
        .doesNotContain("王大妈", "13800000000");
    var raised = need.in(NeedStatus.RAISED, resident, worker, liaison);
    assertThat(anybody.get(at("/needs/" + raised + "/paper")).status()).isEqualTo(404);
  }

  @Test
  void listForTheNoticeBoardHoldsTheWeekAndTheStateThatWereAskedFor() {
    var need = aNeed.saying("王大妈说 3 栋灯不亮", "3 栋灯不亮", "王大妈");
    var first = need.in(NeedStatus.VERIFIED, resident, worker, liaison).toString();
    need.in(NeedStatus.RAISED, resident, worker, liaison);
    var day = Dates.day(clock.instant());
    clock.advance(Duration.ofDays(7));
    var later = need.in(NeedStatus.CLOSED, resident, worker, liaison).toString();
    assertThat(anybody.get(at("/needs")).body()).contains("/needs/paper");
    assertThat(anybody.get(at("/needs/paper")).body()).contains(later).doesNotContain(first, "王大妈");
    assertThat(anybody.get(at("/needs/paper?week=" + day)).body())
        .contains(first)
        .doesNotContain(later);
    assertThat(anybody.get(at("/needs/paper?status=VERIFIED")).body()).contains("这一周没有公开的事");
    assertThat(anybody.get(at("/needs/paper?week=%2B999999999-12-31")).body()).contains(later);
  }

  @Test
  void receiptIsForWhatOneEnteredOneselfAndNamesNobody() {
    var staff = staff("building-head");
    var entered =
        staff
            .post(
                at("/needs/desk/intake"),
                Map.of(
                    "cameBy",
                    "PAPER",
                    "category",
                    "housing",
                    "content",
                    "下水道堵了",
                    "place",
                    "3 栋",
                    "contactName",
                    "王桂兰",
                    "contactPhone",
                    "13812345678"))
            .location()
            .orElseThrow();
    var number = entered.replaceAll(".*entered=", "");
    assertThat(staff.get(entered).body()).contains("/needs/desk/intake/receipt?numbers=" + number);
    var receipt = at("/needs/desk/intake/receipt?numbers=" + number);
    assertThat(staff.get(receipt).body())
        .contains("下水道堵了", community.shortName() + "-" + number, "02700000000", "给答复")
        .doesNotContain("王桂兰", "13812345678");
    assertThat(staff("community-worker").get(receipt).body())
        .contains("没有可以打印的回执")
        .doesNotContain("下水道堵了");
  }

  private PlainBrowser staff(String role) {
    var phone = Town.nextPhone();
    town.grantByPhone(phone, community, role);
    var browser = new PlainBrowser(port);
    browser.enrol(phone, messages, clock, community.path());
    return browser;
  }

  private PlainBrowser residentBrowser() {
    var phone = Town.nextPhone();
    town.grantByPhone(phone, community, "resident");
    var browser = new PlainBrowser(port);
    browser.logIn(phone, messages, "/");
    browser.get(at("/needs/new"));
    return browser;
  }

  private String at(String path) {
    return community.path() + path;
  }
}

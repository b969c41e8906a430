package org.linli.needs.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.AccountManagement;
import org.linli.directory.AddLocalArea;
import org.linli.directory.GridManagement;
import org.linli.directory.LocalAreaManagement;
import org.linli.directory.posts.Appoint;
import org.linli.directory.posts.EstablishPost;
import org.linli.directory.posts.PostManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedIntake;
import org.linli.needs.RaiseNeed;
import org.linli.platform.Dates;
import org.linli.testing.IntegrationTest;
import org.linli.testing.PlainBrowser;
import org.linli.testing.SentMessages;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a grid worker takes along, building by building (NEED-1, NEED-5, NEED-10). */
@IntegrationTest
class TodayPagesTest {

  private static final String NAME = "尤网格";

  @Autowired private AccountManagement accounts;
  @Autowired private NeedIntake intake;
  @Autowired private LocalAreaManagement places;
  @Autowired private GridManagement grids;
  @Autowired private PostManagement posts;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private SentMessages messages;

  @LocalServerPort private int port;

  private Community community;
  private Actor resident;
  private UUID tenth;
  private UUID second;
  private UUID elsewhere;
  private PlainBrowser browser;
  private String today;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    resident = town.actor(community, "resident");
    var keeper = town.actor(community, "community-worker");
    grids.draw(keeper, "一网格", "0,0\n180,0\n200,140\n60,160", true);
    grids.draw(keeper, "二网格", "180,0\n380,20\n360,150\n200,140", true);
    tenth = places.addBuilding(keeper, new AddLocalArea("10 栋", "一网格"));
    second = places.addBuilding(keeper, new AddLocalArea("2 栋", "一网格"));
    elsewhere = places.addBuilding(keeper, new AddLocalArea("5 栋", "二网格"));
    var phone = Town.nextPhone();
    var account = accounts.enter(phone, NAME, Optional.empty());
    accounts.grant(account, community.id(), "grid-worker", Optional.empty());
    browser = new PlainBrowser(port);
    browser.enrol(phone, messages, clock, community.path());
    today = community.path() + "/needs/desk/today";
  }

  @Test
  void ownGridStandsFirstBuildingByBuildingInTheOrderOfNeed5() {
    lookAfter("一网格");
    var late = raise("十栋的门坏了", tenth, List.of());
    var elder = raise("十栋老人要扶手", tenth, List.of("ELDERLY"));
    var near = raise("二栋的灯坏了", second, List.of());
    var nowhere = raise("路上有个坑", null, List.of());
    var other = raise("五栋的灯坏了", elsewhere, List.of());
    var page = browser.get(today).body();
    assertThat(page)
        .contains("我的：一网格", desk(nowhere))
        .doesNotContain(desk(other))
        .containsSubsequence(
            "2 栋", desk(near), "10 栋", desk(elder), desk(late), "没说哪一栋", desk(nowhere));
    assertThat(browser.get(today + "?grid=all").body()).contains(desk(other), desk(near));
    assertThat(browser.get(today + "?grid=%E4%BA%8C%E7%BD%91%E6%A0%BC").body())
        .contains(desk(other))
        .doesNotContain(desk(near));
  }

  @Test
  void whoeverLooksAfterNoGridSeesAll() {
    var one = raise("十栋的门坏了", tenth, List.of());
    var other = raise("五栋的灯坏了", elsewhere, List.of());
    assertThat(browser.get(today).body()).contains(desk(one), desk(other), "全社区");
    assertThat(browser.get(today + "?status=VERIFIED").body()).contains("这里没有等着办的事");
  }

  /** What only says where it is stands under the building that it names (NEED-1). */
  @Test
  void buildingThatThePlaceNamesIsWhereItIs() {
    var told = raise("楼道灯不亮", "十栋三单元", null, List.of());
    var unclear = raise("路灯不亮", "2 栋和 10 栋之间", null, List.of());
    assertThat(browser.get(today).body())
        .containsSubsequence("10 栋", desk(told), "没说哪一栋", desk(unclear));
  }

  @Test
  void nextActIsOneButtonThatLeadsToTheDesk() {
    var number = raise("十栋的门坏了", tenth, List.of());
    var contact = desk(number) + "?act=CONTACT#say";
    assertThat(browser.get(today).body())
        .contains(
            contact, desk(number) + "#verify", desk(number) + "#return", desk(number) + "#alike")
        .contains("/needs/desk/intake?paste=yes#pasted");
    var step = browser.get(desk(number) + "?act=CONTACT").body();
    assertThat(step).contains("name=\"action\" value=\"CONTACT\"");
    browser.post(desk(number) + "/step", Map.of("action", "CONTACT", "said", "打过电话"));
    assertThat(browser.get(today).body()).contains("已联系提出人").doesNotContain(contact);
    assertThat(browser.get(community.path() + "/needs/desk/intake?paste=yes").body())
        .containsPattern("<details class=\"card\" open");
  }

  /** NEED-10: what staff enter stands at its building; a slip says it in its words. */
  @Test
  void whatStaffEnterStandsAtItsBuilding() {
    var desk = community.path() + "/needs/desk/intake";
    assertThat(browser.get(desk).body()).contains(">10 栋</option>", ">2 栋</option>");
    var pasted = "张三 9-16 08:31\n十号楼电梯坏了";
    assertThat(browser.post(desk, Map.of("read", "yes", "pasted", pasted)).body())
        .contains("value=\"" + tenth + "\" selected");
    browser.post(desk, entered("电梯坏了", "10栋1单元", ""));
    browser.post(desk, entered("3 栋那边的灯坏了", "", second.toString()));
    browser.post(desk, entered("路上有个坑", "路口", ""));
    browser.post(
        desk + "/papers", Map.of("cameBy", "PAPER", "content1", "五栋的门坏了", "content2", "想要长椅"));
    assertThat(browser.get(today + "?grid=all").body())
        .containsSubsequence("2 栋 <", "灯坏了", "5 栋 <", "门坏了", "10 栋 <", "电梯坏了", "没说哪一栋", "有个坑");
  }

  @Test
  void buildingOfAnotherCommunityIsRefusedAtIntake() {
    var there = town.newCommunity();
    var foreign =
        places.addBuilding(town.actor(there, "community-worker"), new AddLocalArea("1 栋", ""));
    var wrong =
        browser.post(
            community.path() + "/needs/desk/intake", entered("灯坏了", "", foreign.toString()));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("灯坏了");
  }

  private static Map<String, String> entered(String words, String place, String building) {
    return Map.of(
        "cameBy",
        "HOTLINE",
        "category",
        "housing",
        "content",
        words,
        "place",
        place,
        "building",
        building,
        "contactName",
        "王姐");
  }

  @Test
  void listGoesOnByKey() {
    for (var i = 0; i < 31; i++) {
      raise("第 " + i + " 件", tenth, List.of());
    }
    var page = browser.get(today).body();
    assertThat(page.split("#verify", -1)).hasSize(31);
    var next = page.replaceAll("(?s).*class=\"pages\"[^>]*><a href=\"([^\"]+)\".*", "$1");
    assertThat(browser.get(next.replace("&amp;", "&")).body().split("#verify", -1)).hasSize(2);
  }

  private void lookAfter(String grid) {
    var keeper = town.actor(community, "community-secretary");
    var post = posts.establish(keeper, new EstablishPost("grid-worker", grid, "02700000001"));
    posts.appoint(keeper, post, new Appoint(NAME, Dates.day(clock.instant())));
  }

  private ShortNumber raise(String words, @Nullable UUID building, List<String> household) {
    return raise(words, "楼梯口", building, household);
  }

  private ShortNumber raise(
      String words, String place, @Nullable UUID building, List<String> household) {
    return intake.raise(
        resident,
        new RaiseNeed(
            "housing",
            words,
            place,
            Optional.ofNullable(building),
            "某人",
            "13800000000",
            false,
            "",
            household,
            !household.isEmpty()));
  }

  private String desk(ShortNumber number) {
    return community.path() + "/needs/desk/" + number;
  }
}

package org.linli.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.AccountManagement;
import org.linli.directory.people.PersonManagement;
import org.linli.directory.people.RegisterPerson;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.needs.NeedIntake;
import org.linli.needs.NeedStatus;
import org.linli.needs.RaiseNeed;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.PlainBrowser;
import org.linli.testing.ResourceBuilder;
import org.linli.testing.SentMessages;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page that finds everything, as neighbours and staff use it, without scripts. */
@IntegrationTest
class SearchPagesTest {

  @Autowired private AccountManagement accounts;
  @Autowired private NeedBuilder aNeed;
  @Autowired private NeedIntake intake;
  @Autowired private ResourceBuilder aResource;
  @Autowired private PersonManagement persons;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private SentMessages messages;
  @Autowired private JsonMapper json;

  @LocalServerPort private int port;

  private Community community;
  private Actor resident;
  private Actor worker;
  private Actor liaison;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    resident = town.actor(community, "resident");
    worker = town.actor(community, "community-worker");
    liaison = town.actor(community, "liaison");
  }

  @Test
  void everybodyFindsWhatIsPublicWithTheWordsMarked() {
    verified("铁门锈住了", "单元门推不开");
    aResource.listed(liaison, worker, ResourceBuilder.venue("一单元活动室", "联络员"));
    aResource.offered(liaison, ResourceBuilder.venue("二单元会议室", "联络员"));
    var page = new PlainBrowser(port).get(path("单元")).body();
    assertThat(page)
        .contains("<mark>单元</mark>门推不开", "一<mark>单元</mark>活动室", "共 1 条", "<h1>查找</h1>")
        .doesNotContain("二单元", "铁门", "王桂兰", "needs/desk");
    assertThat(new PlainBrowser(port).get(path("hds")).body()).contains("<mark>活动室</mark>");
  }

  @Test
  void residentAlsoFindsTheirOwnMattersAndNobodyElses() {
    verified("铁门锈住了", "单元门推不开");
    var phone = Town.nextPhone();
    town.grantByPhone(phone, community, "resident");
    var own = accounts.enter(phone, "李四", Optional.empty());
    intake.raise(
        town.actor(own, community), new RaiseNeed("housing", "栏杆晃得厉害", "3 栋", "李四", "13812342207"));
    var browser = new PlainBrowser(port);
    browser.logIn(phone, messages, community.path());
    assertThat(browser.get(path("栏杆")).body())
        .contains("我提的", "<mark>栏杆</mark>晃得厉害", community.path() + "/needs/mine/");
    assertThat(browser.get(path("铁门")).body()).contains("没有找到").doesNotContain("锈住");
    assertThat(browser.get(community.path()).body())
        .contains("action=\"" + community.path() + "/search\"");
  }

  @Test
  void workerFindsNeedsTheyMayReadAndPeopleMasked() {
    intake.raise(resident, new RaiseNeed("housing", "单元门锈住了，推不开", "3 栋", "王桂兰", "13812342207"));
    persons.register(worker, RegisterPerson.named("李丽华"));
    persons.register(worker, new RegisterPerson("", "王桂兰", "13812342207", "", "", "", "", ""));
    var browser = worker();
    assertThat(browser.get(path("锈住")).body())
        .contains("单元门<mark>锈住</mark>了，推不开", community.path() + "/needs/desk/");
    var people = browser.get(path("llh")).body();
    assertThat(people).contains("李**").doesNotContain("李丽华");
    assertThat(browser.get(path("丽华")).body()).contains("李**");
    var tail = browser.get(path("2207")).body();
    assertThat(tail)
        .contains("王**", "138****<mark>2207</mark>", "单元门")
        .doesNotContain("13812342207");
    assertThat(browser.get(community.path() + "/home/desk").body())
        .contains("href=\"" + community.path() + "/search\"");
  }

  @Test
  void moreOfAKindIsReadPageByPage() {
    for (var count = 0; count < 27; count++) {
      verified("铁门", "单元门推不开");
    }
    var browser = new PlainBrowser(port);
    var first = browser.get(path("单元门")).body();
    assertThat(first).contains("先列出 5 条，还有更多", "查看全部“事项”");
    var all = browser.get(path("单元门") + "&in=needs").body();
    assertThat(all.split("<mark>", -1)).hasSize(21);
    var next = all.replaceAll("(?s).*href=\"([^\"]*after=[^\"]*)\".*", "$1").replace("&amp;", "&");
    assertThat(browser.get(next).body().split("<mark>", -1)).hasSize(8);
  }

  @Test
  void nothingFoundLeadsOn() {
    var page = new PlainBrowser(port).get(path("飞碟")).body();
    assertThat(page)
        .contains(
            "没有找到“飞碟”",
            "href=\"" + community.path() + "/needs/new\"",
            "href=\"tel:" + community.phone() + "\"",
            "value=\"飞碟\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"楼", "%", "'", "\"><script>alert(1)</script>", "👵🏻", "' or '1'='1", "_%", "\\"})
  void oddInputIsAnsweredInWordsAndStaysInTheField(String typed) {
    verified("铁门", "单元门推不开");
    var answer = new PlainBrowser(port).get(path(typed));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .containsAnyOf("请至少打两个字", "没有找到")
        .doesNotContain("<script>alert", "单元门推不开");
  }

  @Test
  void tooLongIsAnsweredInWordsAndBlankIsTheForm() {
    var browser = new PlainBrowser(port);
    assertThat(browser.get(path("楼道".repeat(250))).body()).contains("500", "50", "楼道楼道");
    assertThat(browser.get(path("   ")).body()).contains("怎么找").doesNotContain("field-error");
    assertThat(browser.get(community.path() + "/search").body()).contains("怎么找");
    assertThat(browser.get(path("单元门") + "&in=nothing&after=x&size=-1").status()).isEqualTo(200);
    assertThat(browser.get(path("单元门") + "&in=needs&after=99999999999999").status()).isEqualTo(200);
  }

  @Test
  void apiFindsTheSame() {
    verified("铁门", "单元门推不开");
    var browser = new PlainBrowser(port);
    var found = read(browser.get("/api" + path("单元门")).body());
    assertThat(found.get("q").asString()).isEqualTo("单元门");
    var kind = found.get("kinds").get(0);
    assertThat(kind.get("kind").asString()).isEqualTo("needs");
    assertThat(kind.get("next").isNull()).isTrue();
    var hit = kind.get("hits").get(0);
    assertThat(hit.propertyNames())
        .containsExactlyInAnyOrder("title", "number", "path", "says", "day", "excerpt");
    assertThat(hit.get("title").asString()).isEqualTo("单元门推不开");
    assertThat(hit.get("says").get(1).asString()).isEqualTo("needs.status.VERIFIED");
    assertThat(read(browser.get("/api" + path(" ")).body()).get("kinds")).isEmpty();
    var refused = browser.get("/api" + path("楼"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("search.too-short");
  }

  private JsonNode read(String body) {
    return json.readTree(body);
  }

  private PlainBrowser worker() {
    var phone = Town.nextPhone();
    town.grantByPhone(phone, community, "community-worker");
    var browser = new PlainBrowser(port);
    browser.enrol(phone, messages, clock, community.path());
    return browser;
  }

  private void verified(String content, String summary) {
    aNeed.saying(content, summary, "王桂兰").in(NeedStatus.VERIFIED, resident, worker, liaison);
  }

  private String path(String typed) {
    return community.path() + "/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
  }
}

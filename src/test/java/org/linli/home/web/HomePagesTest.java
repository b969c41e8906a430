package org.linli.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.AccountManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.needs.NeedStatus;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.PlainBrowser;
import org.linli.testing.SentMessages;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an elder, a neighbour and the secretary find first. */
@IntegrationTest
class HomePagesTest {

  @Autowired private AccountManagement accounts;
  @Autowired private NeedBuilder aNeed;
  @Autowired private Town town;
  @Autowired private SentMessages messages;
  @Autowired private TestClock clock;

  @LocalServerPort private int port;

  private Community community;
  private Actor worker;
  private Actor liaison;
  private PlainBrowser browser;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    liaison = town.actor(community, "liaison");
    browser = new PlainBrowser(port);
  }

  @Test
  void elderFindsFourChoicesAndEveryPageCanBeReadAloud() {
    elder();
    var page = browser.get(community.path()).body();
    assertThat(page.split("class=\"big", -1)).hasSize(5);
    assertThat(page).contains("请人帮我办", "/directory/grids", "可以用嘴说");
    for (var path : new String[] {"", "/needs", "/needs/new", "/directory/grids"}) {
      assertThat(browser.get(community.path() + path).body()).containsOnlyOnce("data-read");
    }
  }

  @Test
  void elderSaysWithOneButtonHowItWent() {
    var phone = Town.nextPhone();
    var account = accounts.enter(phone, "王阿姨", Optional.empty());
    town.grant(account, community, "resident");
    var number = aNeed.in(NeedStatus.COMPLETED, town.actor(account, community), worker, liaison);
    browser.logIn(phone, messages, community.path());
    elder();
    var rate = community.path() + "/evaluation/" + number;
    assertThat(browser.get(community.path()).body())
        .contains("王阿姨，您好", "action=\"" + rate + "\"", "还是没办好");
    browser.post(rate, Map.of("grade", "SATISFIED"));
    assertThat(browser.get(community.path()).body()).doesNotContain("还是没办好");
  }

  @Test
  void everybodyReachesTheFiguresAndLearnsWhoHelps() {
    assertThat(browser.get(community.path()).body())
        .contains(community.path() + "/evaluation/figures", "不方便用手机", "看公开数据");
  }

  /** What is kept in memory has run out, and the public may not read the register. */
  @Test
  void publicPagesAnswerAlsoAfterAQuietHour() {
    for (var path : new String[] {"", "/needs", "/evaluation/figures"}) {
      clock.advance(Duration.ofHours(1));
      assertThat(browser.get(community.path() + path).status()).isEqualTo(200);
    }
  }

  @Test
  void secretaryFindsWhatIsLateFirstWithItsHolder() {
    var resident = town.actor(community, "resident");
    for (var each = 0; each < 4; each++) {
      aNeed.in(NeedStatus.VERIFIED, resident, worker, liaison);
    }
    clock.advance(Duration.ofDays(10));
    aNeed.in(NeedStatus.RAISED, resident, worker, liaison);
    var phone = Town.nextPhone();
    town.grantByPhone(phone, community, "community-secretary");
    browser.enrol(phone, messages, clock, community.path());
    assertThat(browser.get(community.path() + "/home/desk").body())
        .containsSubsequence("id=\"late\"", "4 件", "在测试人手上", "看全部 4 件", "还没人接")
        .contains("/access/delegations");
  }

  private void elder() {
    browser.get(community.path());
    browser.post("/web/mode", Map.of("mode", "elder", "back", community.path()));
  }
}

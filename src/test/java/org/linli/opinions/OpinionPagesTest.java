package org.linli.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.needs.NeedStatus;
import org.linli.opinions.mapping.Answer;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.OpinionBuilder;
import org.linli.testing.PlainBrowser;
import org.linli.testing.SentMessages;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** DELIB-6 by page, without JavaScript: what hurries, what is hostile, where a round begins. */
@IntegrationTest
class OpinionPagesTest {

  private static final String SCRIPT = "<script>alert('1')</script>";

  @Autowired private OpinionBuilder anOpinion;
  @Autowired private NeedBuilder aNeed;
  @Autowired private SentMessages messages;
  @Autowired private TestClock clock;
  @Autowired private Town town;
  @LocalServerPort private int port;

  private Community community;
  private Actor worker;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
  }

  /** The statement stays on the page, with a sentence above it; the API says 429. */
  @Test
  void whoAnswersFasterThanAnybodyReadsIsAskedToWait() {
    var round = anOpinion.round(worker, "宠物怎么遛", "牵绳就行");
    var first = anOpinion.shown(worker, round, 0);
    var phone = Town.nextPhone();
    var resident = resident(phone);
    var path = at("/opinions/mine/" + round);
    var vote = path + "/statements/" + first + "/vote";
    resident.get(path);
    for (var i = 0; i < 30; i++) {
      var answered = resident.post(vote, Map.of("opinion", i % 2 == 0 ? "AGREE" : "PASS"));
      assertThat(answered.status()).isEqualTo(303);
    }
    var hurried = resident.post(vote, Map.of("opinion", "AGREE"));
    assertThat(hurried.status()).isEqualTo(422);
    assertThat(hurried.body()).contains("答得太快了", "牵绳就行", "value=\"DISAGREE\"");
    var nothing = resident.post(vote, Map.of("opinion", "BOTH"));
    assertThat(nothing.status()).isEqualTo(422);
  }

  @Test
  void aScriptInAStatementIsReadAndNeverRuns() {
    var round = anOpinion.round(worker, "门禁坏了", "先修好");
    var resident = resident(Town.nextPhone());
    resident.get(at("/opinions/mine/" + round));
    var tooLong = resident.post(path(round), Map.of("words", "长".repeat(141)));
    assertThat(tooLong.status()).isEqualTo(422);
    assertThat(tooLong.body()).contains("长".repeat(141));
    assertThat(resident.post(path(round), Map.of("words", SCRIPT)).status()).isEqualTo(303);
    var own = resident.get(at("/opinions/mine/" + round)).body();
    assertThat(own).contains("&lt;script&gt;").doesNotContain(SCRIPT);
    var anybody = new PlainBrowser(port).get(at("/opinions/" + round)).body();
    assertThat(anybody).contains("先修好").doesNotContain("&lt;script&gt;", SCRIPT);
  }

  /** Without an account people read the map and how it is made, and can answer nothing. */
  @Test
  void anybodyReadsAndOnlyMembersAnswer() {
    var round = anOpinion.round(worker, "绿化带", "多种树");
    anOpinion.say(
        town.actor(community, "resident"),
        round,
        anOpinion.shown(worker, round, 0),
        Answer.DISAGREE);
    var anybody = new PlainBrowser(port);
    assertThat(anybody.get(at("/opinions")).body()).contains("绿化带");
    assertThat(anybody.get(at("/opinions/how")).body()).contains("不满 10 人不画图");
    assertThat(anybody.get(at("/opinions/" + round + "/sheet")).status()).isEqualTo(200);
    assertThat(anybody.get(at("/opinions/mine/" + round)).status()).isIn(302, 303);
    assertThat(anybody.get("/api" + at("/opinions/" + round)).body())
        .contains("\"map\":null")
        .doesNotContain("DISAGREE");
    assertThat(anybody.get("/api" + at("/opinions/" + round + "/result")).status()).isEqualTo(404);
  }

  /** From the page of a matter on which people disagree; its number is filled in. */
  @Test
  void staffAskAboutAMatterFromItsPage() {
    var liaison = town.actor(community, "liaison");
    var resident = town.actor(community, "resident");
    var need = aNeed.in(NeedStatus.VERIFIED, resident, worker, liaison);
    var phone = Town.nextPhone();
    town.grantByPhone(phone, community, "community-worker");
    var browser = new PlainBrowser(port);
    browser.enrol(phone, messages, clock, community.path());
    var form = at("/opinions/desk/new?need=" + need);
    assertThat(browser.get(at("/needs/desk/" + need)).body()).contains(form);
    assertThat(browser.get(form).body()).contains("value=\"" + need + "\"");
  }

  private PlainBrowser resident(String phone) {
    town.grantByPhone(phone, community, "resident");
    var browser = new PlainBrowser(port);
    browser.logIn(phone, messages, community.path());
    return browser;
  }

  private String path(UUID round) {
    return at("/opinions/mine/" + round + "/statements");
  }

  private String at(String path) {
    return community.path() + path;
  }
}

package org.linli.access.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.directory.people.PersonManagement;
import org.linli.directory.people.RegisterPerson;
import org.linli.kernel.Community;
import org.linli.testing.IntegrationTest;
import org.linli.testing.PlainBrowser;
import org.linli.testing.SentMessages;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.TestServer;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Acting for somebody without an account, on the record from its start to its end (INCL-2). */
@IntegrationTest
class ProxyTest {

  @Autowired private PersonManagement persons;
  @Autowired private SentMessages messages;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String url;

  @LocalServerPort private int port;

  private Community community;
  private UUID person;

  @BeforeEach
  void register() {
    community = town.newCommunity();
    var worker = town.actor(community, "community-worker");
    person = persons.register(worker, RegisterPerson.named("王桂兰"));
  }

  /** What is raised by proxy names the person, the channel and the worker. */
  @Test
  void proxyIsShownOnEveryPageAndKeptWithTheRecord() {
    var browser = atWork();
    browser.post(path("/proxy"), Map.of("reason", "不会用手机"));
    assertThat(browser.get(community.path()).body()).contains("您正在替", "变回自己");
    browser.post(
        community.path() + "/needs",
        Map.of(
            "category", "housing",
            "content", "三楼的灯不亮",
            "contactName", "王桂兰",
            "contactPhone", "13800000000"));
    var need =
        Sql.of(url)
            .value(
                "select channel || ' ' || on_behalf_of from needs.need where community_id = "
                    + community.id());
    assertThat(need).isEqualTo("PROXY " + person);
    clock.advance(Duration.ofHours(2));
    assertThat(browser.get(community.path()).body()).doesNotContain("您正在替");
  }

  @Test
  void proxyNeedsAReasonAndEndsOnDemand() {
    var browser = atWork();
    assertThat(browser.post(path("/proxy"), Map.of("reason", " ")).status()).isEqualTo(422);
    browser.post(path("/proxy"), Map.of("reason", "不会用手机"));
    browser.post("/access/proxy/stop", Map.of("back", "/"));
    assertThat(browser.get(community.path()).body()).doesNotContain("您正在替");
    assertThat(ends()).isEqualTo(1);
    browser.post("/access/proxy/stop", Map.of("back", "/"));
    assertThat(ends()).isEqualTo(1);
  }

  @Test
  void loggingOutEndsItOnTheRecordAsWell() {
    for (var way : new String[] {"/access/logout", "/access/devices/end-all"}) {
      var before = ends();
      var browser = atWork();
      browser.post(path("/proxy"), Map.of("reason", "不会用手机"));
      browser.post(way, Map.of());
      assertThat(ends()).isEqualTo(before + 1);
    }
  }

  /** What was taken away is gone with the next request, in this mode as well. */
  @Test
  void whoeverMayActForNobodyAnyMoreActsAsThemselves() {
    var phone = Town.nextPhone();
    town.grantByPhone(phone, community, "resident");
    var browser = atWork(phone);
    browser.post(path("/proxy"), Map.of("reason", "不会用手机"));
    TestServer.get()
        .run(
            Sql.of(url).database(),
            "delete from access.role_grant where role = 'community-worker' and area_id = "
                + community.id());
    assertThat(browser.get(community.path()).body()).doesNotContain("您正在替");
    browser.post(
        community.path() + "/needs",
        Map.of(
            "category", "housing",
            "content", "三楼的灯不亮",
            "contactName", "王桂兰",
            "contactPhone", "13800000000"));
    assertThat(
            Sql.of(url)
                .value("select channel from needs.need where community_id = " + community.id()))
        .isEqualTo("WEB");
  }

  @Test
  void nextPersonEndsTheOneBefore() {
    var browser = atWork();
    browser.post(path("/proxy"), Map.of("reason", "不会用手机"));
    browser.post(path("/proxy"), Map.of("reason", "眼睛不好"));
    assertThat(ends()).isEqualTo(1);
  }

  private int ends() {
    return Sql.of(url)
        .number(
            "select count(*) from audit.entry where action = 'access.proxy-ended'"
                + " and subject_id = '"
                + person
                + "' and community_id = "
                + community.id());
  }

  private PlainBrowser atWork() {
    return atWork(Town.nextPhone());
  }

  private PlainBrowser atWork(String phone) {
    town.grantByPhone(phone, community, "community-worker");
    var browser = new PlainBrowser(port);
    browser.enrol(phone, messages, clock, "/");
    browser.get(community.path());
    return browser;
  }

  private String path(String rest) {
    return community.path() + "/access/residents/" + person + rest;
  }
}

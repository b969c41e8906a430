package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Community;
import org.linli.testing.IntegrationTest;
import org.linli.testing.PlainBrowser;
import org.linli.testing.SentMessages;
import org.linli.testing.Sql;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** What a device needs to keep forms that could not be sent (NEED-1). */
@IntegrationTest
@TestPropertySource(properties = {"linli.web.offline=true", "linli.web.offline-days=5"})
class OfflineOnTest {

  @Autowired private MockMvc mvc;
  @Autowired private Town town;
  @Autowired private SentMessages messages;

  @Value("${spring.datasource.url}")
  private String url;

  @LocalServerPort private int port;

  private Community community;
  private PlainBrowser browser;

  @BeforeEach
  void comeIn() {
    community = town.newCommunity();
    var phone = Town.nextPhone();
    town.grantByPhone(phone, community, "resident");
    browser = new PlainBrowser(port);
    browser.logIn(phone, messages, "/");
    browser.get(community.path() + "/needs/new");
  }

  @Test
  void pagesLeadToTheManifestAndOnlyOurOwnWorkerMayRun() throws Exception {
    var page = open(community.path() + "/needs/new");
    assertThat(page.getContentAsString())
        .contains("rel=\"manifest\"", "data-days=\"5\"", "data-kept", community.path());
    assertThat(page.getHeader("Content-Security-Policy"))
        .contains("worker-src 'self'", "manifest-src 'self'")
        .doesNotContain("unsafe");
    assertThat(open("/web/offline/manifest").getContentAsString()).contains("\"start_url\":\"/\"");
    var worker = open("/web/offline/worker.js");
    assertThat(worker.getHeader("Service-Worker-Allowed")).isEqualTo("/");
    assertThat(worker.getHeader("Cache-Control")).contains("no-cache");
    assertThat(worker.getContentType()).startsWith("text/javascript");
  }

  @Test
  void deviceIsToldWhoWouldSendAndWithWhichTokenAndKeepsNeither() throws Exception {
    var resident = town.actor(community, "resident").accountId();
    var me =
        mvc.perform(get("/web/offline/me").with(authentication(Town.token(resident))))
            .andReturn()
            .getResponse();
    assertThat(me.getContentAsString()).containsPattern("\"mark\":\"[0-9a-f]{16}\"");
    assertThat(me.getHeader("Cache-Control")).contains("no-store");
    assertThat(open("/web/offline/me").getContentAsString()).contains("\"mark\":\"\"");
  }

  @Test
  void formOfTheKeptPageMakesOneNeedHoweverOftenItArrivesAndLeavesADraftAlone() {
    var draft = Map.of("_ask", "what", "category", "housing", "content", "另一件还没写完的事");
    browser.post(community.path() + "/needs/new", draft);
    var page = browser.get(community.path() + "/needs/offline").body();
    assertThat(page).contains("action=\"" + community.path() + "/needs\"", "name=\"_alone\"");
    var key = page.replaceAll("(?s).*name=\"_key\" value=\"([^\"]+)\".*", "$1");
    var fields =
        new HashMap<>(
            Map.of(
                "_alone",
                "yes",
                "_key",
                key,
                "category",
                "housing",
                "content",
                "楼道灯不亮",
                "building",
                "",
                "place",
                "3 栋",
                "contactName",
                "王桂兰",
                "contactPhone",
                "13812345678"));
    var first = browser.post(community.path() + "/needs", fields).location().orElseThrow();
    assertThat(browser.post(community.path() + "/needs", fields).location()).hasValue(first);
    assertThat(count("needs.need")).isOne();
    assertThat(count("needs.draft")).isOne();
    fields.put("contactPhone", "12");
    fields.put("_key", "another-key-of-this-form");
    assertThat(browser.post(community.path() + "/needs", fields).status()).isEqualTo(422);
  }

  /** Whoever is accused might read it. */
  @Test
  void otherDoorIsNamedBeforeWhatWaitedOnTheDeviceIsKept() {
    var words = "我们这的书记收了钱，低保给了亲戚";
    var fields =
        Map.of(
            "_alone",
            "yes",
            "category",
            "other",
            "content",
            words,
            "place",
            "居委会",
            "contactName",
            "王桂兰",
            "contactPhone",
            "13812345678");
    var answer = browser.post(community.path() + "/needs", fields);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("纪检监察机关 12388", words, "居委会", "13812345678");
    assertThat(count("needs.need")).isZero();
  }

  private int count(String table) {
    return Sql.of(url)
        .number("select count(*) from %s where community_id = %d".formatted(table, community.id()));
  }

  private MockHttpServletResponse open(String path) throws Exception {
    var answer = mvc.perform(get(path)).andReturn().getResponse();
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return answer;
  }
}

package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
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

/** Invariant: a form sent after its session ended is not lost. */
@IntegrationTest
class KeptFormTest {

  private static final Map<String, String> FORM =
      Map.of(
          "category", "housing",
          "content", "三楼的灯不亮 <𠮷>",
          "contactName", "张三",
          "contactPhone", "13800138000",
          "_key", "key-of-the-form-1");

  @Autowired private Town town;
  @Autowired private SentMessages messages;

  @Value("${spring.datasource.url}")
  private String url;

  @LocalServerPort private int port;

  private Community community;
  private PlainBrowser browser;

  @BeforeEach
  void open() {
    community = town.newCommunity();
    browser = new PlainBrowser(port);
    browser.get(community.path() + "/needs/new");
  }

  @Test
  void formSentWithoutASessionComesBackAfterTheLogInAndIsSentOnce() {
    var sent = browser.post(community.path() + "/needs", FORM);
    assertThat(sent.status()).isEqualTo(303);
    assertThat(sent.location())
        .contains(
            "/access/login?to="
                + URLEncoder.encode("/access/continue", StandardCharsets.UTF_8)
                + "&community="
                + community.code());
    logIn();

    var shown = browser.get("/access/continue");
    assertThat(shown.body()).contains("三楼的灯不亮 &lt;𠮷&gt;", "key-of-the-form-1");
    var taken = browser.post(community.path() + "/needs", FORM);
    assertThat(taken.location().orElseThrow()).contains("/needs/mine/");
    assertThat(browser.post(community.path() + "/needs", FORM).location())
        .isEqualTo(taken.location());
    assertThat(needs()).isOne();
  }

  @Test
  void keptFormIsShownOnce() {
    browser.post(community.path() + "/needs", FORM);
    logIn();
    assertThat(browser.get("/access/continue").status()).isEqualTo(200);
    assertThat(browser.get("/access/continue").location()).contains("/");
  }

  @Test
  void nobodyElseSeesTheKeptForm() {
    browser.post(community.path() + "/needs", FORM);
    var other = new PlainBrowser(port);
    assertThat(other.get("/access/continue").location()).contains("/");
  }

  @Test
  void formLargerThanAnyOfOursIsLetGo() {
    browser.post(
        community.path() + "/needs", Map.of("content", "字".repeat(70_000), "contactName", "张三"));
    assertThat(browser.get("/access/continue").location()).contains("/");
  }

  @Test
  void typedTextsAreShownWithoutOurOwnFields() {
    var form = new LinkedHashMap<>(FORM);
    form.put("place", " ");
    assertThat(new KeptForm("/c/x/needs", form).typed())
        .containsEntry("content", "三楼的灯不亮 <𠮷>")
        .doesNotContainKeys("_key", "_csrf", "place");
  }

  private void logIn() {
    var phone = Town.nextPhone();
    browser.get("/access/login");
    browser.post("/access/code", Map.of("phone", phone));
    var in =
        browser.post(
            "/access/login",
            Map.of(
                "phone",
                phone,
                "code",
                messages.code(phone),
                "to",
                "/access/continue",
                "community",
                community.code()));
    assertThat(in.location()).contains("/access/continue");
  }

  private int needs() {
    return Sql.of(url)
        .number("select count(*) from needs.need where community_id = " + community.id());
  }
}

package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Community;
import org.linli.testing.IntegrationTest;
import org.linli.testing.PlainBrowser;
import org.linli.testing.SentMessages;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.linli.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;

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
  @Autowired private KeptForms kept;
  @Autowired private Vault vault;
  @Autowired private TestClock clock;

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
        community.path() + "/needs", Map.of("content", "字".repeat(22_000), "contactName", "张三"));
    assertThat(browser.get("/access/continue").location()).contains("/");
    browser.post(community.path() + "/needs", Map.of("x".repeat(66_000), "y"));
    assertThat(browser.get("/access/continue").location()).contains("/");
  }

  @Test
  void formIsSealedInTheDatabase() {
    var form = new LinkedHashMap<>(FORM);
    form.put("contactPhone", Town.nextPhone());
    browser.post(community.path() + "/needs", form);
    assertThat(kept("attribute_name = 'kept-form'")).isPositive();
    assertThat(kept("position('%s' in attribute_bytes) > 0".formatted(form.get("contactPhone"))))
        .isZero();
  }

  /** People share the computers of a community's office. */
  @Test
  void formOfOnePersonIsNotShownToAnother() {
    var first = town.actor(community, "resident").accountId();
    var form = new LinkedHashMap<>(FORM);
    form.put("_key", "key-of-the-form-2." + kept.mark(Optional.of(first)));
    browser.post(community.path() + "/needs", form);
    logIn();
    assertThat(browser.get("/access/continue").location()).contains("/");
  }

  @Test
  void formComesBackAlsoWhenTheKeysChangedMeanwhile() {
    var phone = logIn();
    var key = keyOf(browser.get(community.path() + "/needs/new"));
    browser.post("/access/logout", Map.of());
    vault.rotate();
    var form = new LinkedHashMap<>(FORM);
    form.put("_key", key);
    browser.post(community.path() + "/needs", form);
    clock.advance(Duration.ofMinutes(2)); // codes are not sent one after the other
    logIn(phone);
    assertThat(browser.get("/access/continue").body()).contains("三楼的灯不亮", key);
  }

  @Test
  void keysBearTheMarkOfTheirAccountAndNoneForNobody() {
    assertThat(browser.get("/access/login").body())
        .containsPattern("name=\"_key\" value=\"[^.\"]+\"");
    logIn();
    assertThat(browser.get(community.path() + "/needs/new").body())
        .containsPattern("name=\"_key\" value=\"[^.\"]+[.][0-9a-f]{16}\"");
  }

  @Test
  void strangersCannotFillTheDatabase() {
    var sent = Stream.generate(() -> sentFrom("203.0.113.7")).limit(130).toList();
    sent.forEach(kept::keep);
    assertThat(sent).filteredOn(request -> request.getSession(false) != null).hasSize(120);
  }

  @Test
  void passwordIsNeverKeptNorShown() {
    browser.post("/access/password", Map.of("current", "old secret 1", "password", "new secret 2"));
    logIn();
    assertThat(browser.get("/access/continue").body())
        .contains("/access/password")
        .doesNotContain("old secret 1", "new secret 2");
  }

  /** A field that is typed blindly is a secret by its name. */
  @Test
  void everyPasswordFieldIsASecret() throws IOException {
    var blind = Pattern.compile("access\\.secret\\([^)]*?name = \"([^\"]+)\"");
    try (var templates = Files.walk(Path.of("src/main/jte"))) {
      var names =
          templates
              .filter(Files::isRegularFile)
              .flatMap(template -> blind.matcher(read(template)).results())
              .map(found -> found.group(1))
              .collect(Collectors.toSet());
      assertThat(names).isEqualTo(KeptForm.SECRETS);
    }
  }

  @Test
  void typedTextsAreShownWithoutOurOwnFields() {
    var form = new LinkedHashMap<>(FORM);
    form.put("place", " ");
    assertThat(new KeptForm("/c/x/needs", form).typed())
        .containsEntry("content", "三楼的灯不亮 <𠮷>")
        .doesNotContainKeys("_key", "_csrf", "place");
  }

  private static MockHttpServletRequest sentFrom(String address) {
    var request = new MockHttpServletRequest("POST", "/c/1/needs");
    request.setRemoteAddr(address);
    request.setParameter("content", "路灯不亮");
    return request;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Attributes of sessions. */
  private int kept(String condition) {
    return Sql.of(url)
        .number("select count(*) from platform.session_attributes where " + condition);
  }

  private static String keyOf(PlainBrowser.Page page) {
    var key = Pattern.compile("name=\"_key\" value=\"([^\"]+)\"").matcher(page.body());
    assertThat(key.find()).isTrue();
    return key.group(1);
  }

  private String logIn() {
    var phone = Town.nextPhone();
    logIn(phone);
    return phone;
  }

  private void logIn(String phone) {
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

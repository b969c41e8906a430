package org.linli.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.AccountManagement;
import org.linli.kernel.Community;
import org.linli.kernel.Ids;
import org.linli.kernel.Scope;
import org.linli.testing.IntegrationTest;
import org.linli.testing.PlainBrowser;
import org.linli.testing.SentMessages;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Own messages, what one wants to be told, and the list of people to call, on pages (INCL-4). */
@IntegrationTest
class NoticePagesTest {

  private static final Pattern NOTICE = Pattern.compile("name=\"notice\" value=\"([^\"]+)\"");
  private static final Pattern CALL = Pattern.compile("/notice/desk/([0-9a-f-]{36})/show");

  @Autowired private NoticeManagement notices;
  @Autowired private AccountManagement accounts;
  @Autowired private CallBuilder aCall;
  @Autowired private SentMessages messages;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  @LocalServerPort private int port;

  private Community community;
  private String phone;
  private PlainBrowser browser;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    phone = Town.nextPhone();
    browser = new PlainBrowser(port);
  }

  @Test
  void messagesAreReadFromTheTopOfThePage() {
    var account = accounts.enter(phone, "王桂兰", Optional.of(community));
    notices.notify(
        Scope.of(community.id()),
        new Notify(
            Recipient.account(account),
            Ids.next(),
            "notice.stop.done",
            List.of("三阳社区"),
            community.path() + "/needs"));
    browser.logIn(phone, messages, "/");
    assertThat(browser.get(community.path()).body()).contains(community.path() + "/notice/mine");
    var page = browser.get(path("/mine")).body();
    assertThat(page).contains("1 条没看过", "三阳社区不再给您发短信");
    var opened = browser.post(path("/mine/read"), Map.of("notice", first(NOTICE, page)));
    assertThat(opened.location()).contains(community.path() + "/needs");
    assertThat(browser.get(path("/mine")).body()).contains("0 条没看过");
  }

  @Test
  void settingsAreKeptAndAWrongHourLosesNothing() {
    accounts.enter(phone, "王桂兰", Optional.of(community));
    browser.logIn(phone, messages, "/");
    browser.get(community.path());
    var wrong = browser.post(path("/mine/settings"), Map.of("wechat", "on", "quietFrom", "21"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("value=\"21\" selected", "quietUntil-error");
    browser.post(
        path("/mine/settings"), Map.of("wechat", "on", "quietFrom", "21", "quietUntil", "6"));
    var page = browser.get(path("/mine/settings")).body();
    assertThat(page).contains("value=\"21\" selected", "value=\"6\" selected");
    assertThat(page).containsPattern("name=\"wechat\" value=\"on\" checked");
    assertThat(page).doesNotContainPattern("name=\"sms\" value=\"on\" checked");
  }

  @Test
  void staffShowANumberCallAndNoteHowItWent() {
    aCall.in(community, "李大爷");
    town.grantByPhone(phone, community, "community-worker");
    browser.enrol(phone, messages, clock, "/");
    var list = browser.get(path("/desk")).body();
    assertThat(list).contains("李**", "****", path("/desk/deliveries")).doesNotContain("李大爷");
    var call = first(CALL, list);
    browser.post(path("/desk/" + call + "/show"), Map.of());
    assertThat(browser.get(path("/desk")).body())
        .contains("李大爷")
        .containsPattern("href=\"tel:\\d{11}\"");
    browser.post(path("/desk/" + call + "/result"), Map.of("result", "REACHED"));
    assertThat(browser.get(path("/desk")).body()).contains("现在没有要打的电话");
    assertThat(browser.get(path("/desk/deliveries")).body()).contains("已告知", "1（共 1）");
  }

  @Test
  void aLinkThatDoesNotHoldSaysWhatToDoInstead() {
    var page = browser.get("/notice/stop?t=AAAA");
    assertThat(page.body()).contains("这个链接失效了");
    assertThat(browser.post("/notice/stop", Map.of("t", "AAAA")).status()).isEqualTo(404);
  }

  private String path(String rest) {
    return community.path() + "/notice" + rest;
  }

  private static String first(Pattern pattern, String page) {
    var found = pattern.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}

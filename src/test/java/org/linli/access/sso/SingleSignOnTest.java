package org.linli.access.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.access.MemberManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Paging;
import org.linli.testing.FormToken;
import org.linli.testing.PlainBrowser;
import org.linli.testing.Sql;
import org.linli.testing.TestServer;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Who comes in over the provider, and how surely (ASVS 5.0, V6.8; part D of the access rules). */
class SingleSignOnTest extends SsoTest {

  @Autowired private MemberManagement members;
  @Autowired private MockMvc mvc;

  @Test
  void linkedAccountComesInWhereItWanted() {
    link();
    var browser = new PlainBrowser(port);
    assertThat(browser.get("/access/login/staff").body())
        .contains("用市统一认证登录", "/access/login/sso?to=");
    assertThat(logIn(browser).location()).contains(desk);
    assertThat(browser.get(desk).status()).isEqualTo(200);
    assertThat(entries("access.sso-confirmed")).isEqualTo(1);
    assertThat(entries("access.logged-in-sso")).isEqualTo(1);
  }

  /** ASVS 6.8.4: what the provider does not say is not assumed. */
  @Test
  void withoutASecondFactorTheAuthenticatorIsAsked() {
    link();
    PROVIDER.vouchFor(subject, "pwd");
    var browser = new PlainBrowser(port);
    var second = logIn(browser).location().orElseThrow();
    assertThat(second).startsWith("/access/login/totp?to=");
    assertThat(browser.get(desk).status()).isEqualTo(303);
    assertThat(browser.get("/access/sso").status()).isEqualTo(303);
    assertThat(entries("access.logged-in-SINGLE_FACTOR")).isEqualTo(1);
    browser.get(second);
    var done = browser.post("/access/login/totp", Map.of("code", code(), "to", desk));
    assertThat(done.location()).contains(desk);
    assertThat(browser.get(desk).status()).isEqualTo(200);
  }

  @Test
  void unknownSubjectOpensNothingAndIsToldHow() {
    var browser = new PlainBrowser(port);
    var refused = logIn(browser);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("还没有连到这里", subject, "name=\"password\"");
    assertThat(browser.get(desk).status()).isEqualTo(303);
  }

  /** Never by what the provider says of e-mail or phone: who sets them there could be anybody. */
  @Test
  void claimOfAPhoneLinksNothing() {
    PROVIDER.changing(
        claims -> claims.claim("phone_number", phone).claim("phone_number_verified", true));
    assertThat(logIn(new PlainBrowser(port)).status()).isEqualTo(422);
  }

  @Test
  void whoeverNoLongerWorksHereStaysOutside() {
    link();
    TestServer.get()
        .run(
            Sql.of(url).database(),
            "delete from access.role_grant where account_id = '" + account + "'");
    var browser = new PlainBrowser(port);
    var refused = logIn(browser);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("没有工作身份");
    assertThat(browser.get("/access/devices").status()).isEqualTo(303);
    assertThat(entries("access.log-in-failed")).isEqualTo(1);
  }

  @Test
  void linkingNeedsTheAuthenticator() {
    come(work, "/access/sso/begin");
    assertThat(work.get("/access/sso/link").body()).contains(subject);
    assertThat(work.post("/access/sso/link", Map.of("code", "000000")).status()).isEqualTo(422);
    assertThat(logIn(new PlainBrowser(port)).status()).isEqualTo(422);
  }

  @Test
  void subjectOfOneAccountIsNotLinkedToAnother() {
    link();
    var taken = subject;
    enrol();
    PROVIDER.vouchFor(taken, "mfa");
    come(work, "/access/sso/begin");
    work.get("/access/sso/link");
    var refused = work.post("/access/sso/link", Map.of("code", code()));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("已经连过了");
  }

  @Test
  void unlinkedAccountComesInNoMore() {
    link();
    var browser = new PlainBrowser(port);
    logIn(browser);
    work.get("/access/sso");
    work.post("/access/sso/unlink", Map.of());
    assertThat(browser.get(desk).status()).isEqualTo(303);
    assertThat(work.get(desk).status()).isEqualTo(200);
    assertThat(logIn(new PlainBrowser(port)).status()).isEqualTo(422);
    assertThat(entries("access.sso-unlinked")).isEqualTo(1);
  }

  /** Else whoever manages members could link an own subject and act in a colleague's name. */
  @Test
  void linkOfAColleagueOpensNothingUntilTheHolderShowsTheAuthenticator() throws Exception {
    assertThat(post(secretary(), "/sso", subject)).isEqualTo(303);
    assertThat(entries("access.sso-linked")).isEqualTo(1);
    var browser = new PlainBrowser(port);
    var second = logIn(browser).location().orElseThrow();
    assertThat(second).startsWith("/access/login/totp");
    assertThat(browser.get("/access/devices").status()).isEqualTo(303);
    browser.get(second);
    browser.post("/access/login/totp", Map.of("code", code(), "to", desk));
    assertThat(browser.get(desk).status()).isEqualTo(200);
    assertThat(logIn(new PlainBrowser(port)).location()).contains(desk);
  }

  @Test
  void whatAColleagueWroteDownGivesWayToTheHolder() throws Exception {
    post(secretary(), "/sso", "somebody-elses");
    link();
    assertThat(logIn(new PlainBrowser(port)).location()).contains(desk);
  }

  @Test
  void whoeverManagesMembersUnlinksThem() throws Exception {
    link();
    assertThat(post(secretary(), "/sso/unlink", "")).isEqualTo(303);
    assertThat(logIn(new PlainBrowser(port)).status()).isEqualTo(422);
  }

  @Test
  void nobodyLinksWhoWorksElsewhere() throws Exception {
    var stranger = town.actor(town.newCommunity(), "community-secretary");
    assertThat(post(stranger, "/sso", subject)).isEqualTo(403);
    assertThat(post(town.actor(community, "community-worker"), "/sso", subject)).isEqualTo(403);
  }

  @Test
  void emptySubjectIsRefusedInWords() throws Exception {
    assertThat(post(secretary(), "/sso", " ")).isEqualTo(422);
  }

  private Actor secretary() {
    return town.actor(community, "community-secretary");
  }

  private int post(Actor sender, String what, String linked) throws Exception {
    var grant = members.staff(secretary(), phone, Paging.first()).rows().getFirst().grantId();
    return mvc.perform(
            MockMvcRequestBuilders.post(community.path() + "/access/members/" + grant + what)
                .param("subject", linked)
                .param("_key", java.util.UUID.randomUUID().toString())
                .with(
                    SecurityMockMvcRequestPostProcessors.authentication(
                        Town.token(sender.accountId())))
                .with(FormToken.csrf()))
        .andReturn()
        .getResponse()
        .getStatus();
  }
}

package org.linli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.audit.AuditTrail;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.testing.IntegrationTest;
import org.linli.testing.PlainBrowser;
import org.linli.testing.SentMessages;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever manages members ends their sessions (ASVS 5.0, V7.4.5), and takes roles away at once. */
@IntegrationTest
class MemberSessionsTest {

  @Autowired private MemberSessions sessions;
  @Autowired private MemberManagement members;
  @Autowired private AccountManagement accounts;
  @Autowired private AuditTrail audit;
  @Autowired private SentMessages messages;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  @LocalServerPort private int port;

  private Community community;
  private Actor secretary;
  private String phone;
  private PlainBrowser browser;
  private UUID grant;

  @BeforeEach
  void comeIn() {
    community = town.newCommunity();
    secretary = town.actor(community, "community-secretary");
    phone = Town.nextPhone();
    town.grantByPhone(phone, community, "community-worker");
    browser = new PlainBrowser(port);
    browser.enrol(phone, messages, clock, "/");
    grant = members.staff(secretary, phone, Paging.first()).rows().getFirst().grantId();
  }

  @Test
  void everySessionOfAColleagueEndsAndItIsWrittenDown() {
    assertThat(sessions.of(secretary, grant)).hasSize(1);
    assertThat(desk()).isEqualTo(200);
    sessions.endAll(secretary, grant);
    assertThat(desk()).isEqualTo(303);
    assertThat(sessions.of(secretary, grant)).isEmpty();
    var worker = accounts.enter(phone, "", Optional.empty());
    var auditor = town.actor(community, "auditor");
    assertThat(audit.about(auditor, worker, Paging.first()).rows())
        .anySatisfy(
            entry -> {
              assertThat(entry.action()).isEqualTo("access.sessions-ended");
              assertThat(entry.accountId()).isEqualTo(secretary.accountId());
            });
  }

  /** Addresses say where somebody lives and are nobody else's business. */
  @Test
  void pageShowsTheDevicesWithoutTheirAddresses() {
    var other = Town.nextPhone();
    town.grantByPhone(other, community, "community-secretary");
    var desk = new PlainBrowser(port);
    desk.enrol(other, messages, clock, "/");
    var page = desk.get(community.path() + "/access/members/" + grant).body();
    assertThat(page).contains("在哪里登录着", "让所有设备退出").doesNotContain("127.0.0.1", phone);
  }

  @Test
  void roleTakenAwayByACheckedFacadeIsGoneWithTheNextRequest() {
    assertThat(desk()).isEqualTo(200);
    members.revoke(secretary, grant);
    assertThat(desk()).isEqualTo(403);
  }

  @Test
  void nobodyElseEndsThem() {
    var stranger = town.actor(town.newCommunity(), "community-secretary");
    assertRefused(KernelError.NOT_FOUND, stranger);
    assertRefused(KernelError.FORBIDDEN, town.actor(community, "community-worker"));
    assertThat(desk()).isEqualTo(200);
  }

  @Test
  void oneselfHasAPageOfOnesOwn() {
    grant =
        members.staff(secretary, "", Paging.first()).rows().stream()
            .filter(it -> it.accountId().equals(secretary.accountId()))
            .findFirst()
            .orElseThrow()
            .grantId();
    assertRefused(AccessError.OWN_SESSIONS, secretary);
  }

  private int desk() {
    return browser.get(community.path() + "/needs/desk").status();
  }

  private void assertRefused(ErrorCode error, Actor actor) {
    var refused = catchThrowableOfType(Refused.class, () -> sessions.endAll(actor, grant));
    assertThat(refused.code()).isEqualTo(error);
  }
}

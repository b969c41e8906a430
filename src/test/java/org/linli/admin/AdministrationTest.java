package org.linli.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.audit.AuditTrail;
import org.linli.audit.AuditView;
import org.linli.evidence.LogBook;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.platform.JobView;
import org.linli.platform.NightlyJob;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Town;
import org.linli.vault.KeyView;
import org.springframework.beans.factory.annotation.Autowired;

/** Jobs, keys and rules, for those who look after the installation. */
@IntegrationTest
class AdministrationTest {

  @Autowired private LogBook log;
  @Autowired private Administration administration;
  @Autowired private AuditTrail trail;
  @Autowired private List<NightlyJob> jobs;
  @Autowired private Town town;

  private Actor administrator;

  @BeforeEach
  void settle() {
    administrator = town.actor(Community.ROOT, "administrator");
  }

  @Test
  void everyJobIsListedByName() {
    assertThat(administration.jobs(administrator))
        .extracting(JobView::name)
        .containsExactlyElementsOf(jobs.stream().map(NightlyJob::name).sorted().toList());
  }

  @Test
  void jobStartedByHandIsOnTheRecord() {
    administration.runSoon(administrator, "needs.contacts-erased");
    assertThat(trail.by(administrator, administrator.accountId(), Paging.first()).rows())
        .extracting(AuditView::action, AuditView::words)
        .containsExactly(tuple("admin.job-started", "needs.contacts-erased"));
    assertRefused(KernelError.NOT_FOUND, () -> administration.runSoon(administrator, "nothing"));
  }

  @Test
  void newKeyIsTheActiveOneAndOnTheRecord() {
    var before = administration.keys(administrator);
    administration.rotateKey(administrator);
    var after = administration.keys(administrator);
    assertThat(after).hasSize(before.size() + 1);
    assertThat(after).filteredOn(KeyView::active).containsExactly(after.getLast());
    assertThat(trail.by(administrator, administrator.accountId(), Paging.first()).rows())
        .extracting(AuditView::action)
        .contains("admin.key-changed");
  }

  @Test
  void newSigningKeySignsBesideTheOldOneAndIsOnTheRecord() {
    log.run();
    var before = administration.signingKeys(administrator);
    administration.addSigningKey(administrator);
    assertThat(administration.signingKeys(administrator))
        .hasSize(before.size() + 1)
        .containsAll(before);
    assertThat(trail.by(administrator, administrator.accountId(), Paging.first()).rows())
        .extracting(AuditView::action)
        .contains("admin.signing-key-added");
  }

  @Test
  void ruleOfEveryKindIsShownWithItsSource() {
    var community = town.newCommunity();
    var worker = town.actor(community, "community-worker");
    assertThat(administration.rules(worker, community))
        .extracting(view -> view.rule().id())
        .contains("access/roles", "needs/clocks", "privacy/requests");
    assertThat(administration.rules(worker, community))
        .allSatisfy(view -> assertThat(view.rule().source()).isNotBlank())
        .allSatisfy(view -> assertThat(view.values()).doesNotContainKeys("source", "confidence"));
  }

  @Test
  void settingsAreShownToWhoeverOperatesAndNoSecretIsAmongThem() {
    assertThat(administration.settings(administrator))
        .extracting(Setting::name)
        .contains("linli.backup.directory", "linli.sms.gateway-url", "linli.vault.suite")
        .noneMatch(name -> name.matches(".*(password|passphrase|token|secret).*"));
    assertThat(administration.settings(administrator))
        .filteredOn(setting -> setting.name().matches(".*[.-]url"))
        .allSatisfy(address -> assertThat(address.value()).isEmpty());
    var worker = town.actor(town.newCommunity(), "community-worker");
    assertThat(administration.settings(worker)).isEmpty();
  }

  @Test
  void onlyAdministratorsOperate() {
    var worker = town.actor(town.newCommunity(), "community-worker");
    assertRefused(KernelError.FORBIDDEN, () -> administration.jobs(worker));
    assertRefused(KernelError.FORBIDDEN, () -> administration.runSoon(worker, "x"));
    assertRefused(KernelError.FORBIDDEN, () -> administration.keys(worker));
    assertRefused(KernelError.FORBIDDEN, () -> administration.rotateKey(worker));
    assertRefused(KernelError.FORBIDDEN, () -> administration.addSigningKey(worker));
    var resident = town.actor(town.newCommunity(), "resident");
    assertRefused(KernelError.FORBIDDEN, () -> administration.rules(resident, Community.ROOT));
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable call) {
    assertThat(catchThrowableOfType(Refused.class, call).code()).isEqualTo(code);
  }
}

package org.linli.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.residents.Joining;
import org.linli.access.residents.ResidentManagement;
import org.linli.access.staff.Recovery;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.directory.people.RegisterBuilder;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.platform.Dates;
import org.linli.platform.NightlyJob;
import org.linli.platform.Rules;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What nobody can use any more is dropped at night, and nothing else (PIPL 19; ASVS V14.2.7). */
@IntegrationTest
class TidyingTest {

  @Autowired private List<NightlyJob> jobs;
  @Autowired private AccountManagement accounts;
  @Autowired private MemberManagement members;
  @Autowired private ResidentManagement residents;
  @Autowired private Joining joining;
  @Autowired private Recovery recovery;
  @Autowired private RegisterBuilder aRegister;
  @Autowired private AuditTrail audit;
  @Autowired private Rules rules;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Actor worker;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
  }

  @Test
  void codeIsDroppedWhenItHasExpired() {
    var phone = Town.nextPhone();
    accounts.sendCode(phone, "198.51.100.9");
    tidy();
    assertThat(codes(phone)).isEqualTo(1);
    clock.advance(LoginCodes.VALID.plusSeconds(1));
    tidy();
    assertThat(codes(phone)).isZero();
  }

  @Test
  void expiredLetterIsDroppedAfterAMonth() {
    var letter = letter();
    clock.advance(Duration.ofDays(residents.letterDays() + 29));
    tidy();
    assertThat(letters(letter)).isEqualTo(1);
    clock.advance(Duration.ofDays(2));
    tidy();
    assertThat(letters(letter)).isZero();
  }

  @Test
  void usedLetterIsDroppedAfterAMonth() {
    var letter = letter();
    var code = residents.letter(worker, letter).code();
    var resident = town.newAccount();
    joining.join(resident, code);
    clock.advance(Duration.ofDays(31));
    tidy();
    assertThat(letters(letter)).isZero();
  }

  @Test
  void expiredRecoveryIsDroppedAfterAMonth() {
    var secretary = town.actor(community, "community-secretary");
    var grant =
        members.staff(secretary, "", Paging.first()).rows().stream()
            .filter(it -> it.accountId().equals(worker.accountId()))
            .findFirst()
            .orElseThrow()
            .grantId();
    recovery.vouch(secretary, grant);
    clock.advance(Duration.ofHours(recovery.hours()).plusDays(29));
    tidy();
    assertThat(recoveries()).isEqualTo(1);
    clock.advance(Duration.ofDays(2));
    tidy();
    assertThat(recoveries()).isZero();
  }

  /** Invariant: no job takes an entry out of the audit log before its time (网络安全法 21). */
  @Test
  void noJobTouchesTheLogWithinItsTimeNorAMonthLater() {
    audit.record(worker, AuditEntry.of("access.proxy-started", worker.accountId()));
    var rule = rules.inForce("audit/retention", community.code(), Dates.day(clock.instant()));
    var months = rule.number("least-months");
    assertThat(months).isGreaterThanOrEqualTo(6);
    clock.advance(Duration.ofDays(31L * (months + 1)));
    // A backup only reads, and needs a place to write to.
    jobs.stream().filter(job -> !job.name().startsWith("backup.")).forEach(NightlyJob::run);
    assertThat(
            Sql.of(url)
                .number(
                    "select count(*) from audit.entry where action = 'access.proxy-started'"
                        + " and account_id = '"
                        + worker.accountId()
                        + "'"))
        .isEqualTo(1);
  }

  private void tidy() {
    jobs.stream().filter(job -> job.name().startsWith("access.")).forEach(NightlyJob::run);
  }

  private UUID letter() {
    return residents.invite(worker, aRegister.fill(worker, "甲").person());
  }

  private int codes(String phone) {
    return Sql.of(url)
        .number("select count(*) from access.login_code where phone = '" + phone + "'");
  }

  private int letters(UUID id) {
    return Sql.of(url)
        .number("select count(*) from access.invitation where invitation_id = '" + id + "'");
  }

  private int recoveries() {
    return Sql.of(url)
        .number(
            "select count(*) from access.recovery where account_id = '" + worker.accountId() + "'");
  }
}

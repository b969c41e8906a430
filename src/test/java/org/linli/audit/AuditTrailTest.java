package org.linli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.Actor;
import org.linli.kernel.Channel;
import org.linli.kernel.Community;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStatus;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The log of who saw and did what, and masking until a purpose is stated (DATA-2). */
@IntegrationTest
class AuditTrailTest {

  private static final Paging FIRST = Paging.first();

  @Autowired private AuditTrail trail;
  @Autowired private NeedReading reading;
  @Autowired private NeedBuilder aNeed;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

  private Community community;
  private Actor resident;
  private Actor worker;
  private Actor administrator;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    resident = town.actor(community, "resident");
    worker = town.actor(community, "community-worker");
    administrator = town.actor(community, "administrator");
  }

  @Test
  void contactIsMaskedUntilAPurposeIsStatedAndAgainTenMinutesLater() {
    var number = aNeed.in(NeedStatus.RAISED, resident, worker, worker);
    var phone = reading.mine(resident, number).contactPhone();
    assertThat(reading.file(worker, number).contactPhone()).contains("****").isNotEqualTo(phone);
    reading.reveal(worker, number, new Reveal("call-back", ""));
    assertThat(reading.file(worker, number).contactPhone()).isEqualTo(phone);
    var colleague = town.actor(community, "community-worker");
    assertThat(reading.file(colleague, number).masked()).isTrue();
    clock.advance(Duration.ofMinutes(10));
    assertThat(reading.file(worker, number).masked()).isTrue();
  }

  /** 代办: the entry and the ten minutes are about the person, not about the worker who wrote. */
  @Test
  void revealOfAMatterRaisedForSomebodyConcernsThatPersonOnly() {
    var first = aNeed.in(NeedStatus.RAISED, actingFor(Ids.next()), worker, worker);
    var second = aNeed.in(NeedStatus.RAISED, actingFor(Ids.next()), worker, worker);
    reading.reveal(worker, first, new Reveal("call-back", ""));
    assertThat(reading.file(worker, first).masked()).isFalse();
    assertThat(reading.file(worker, second).masked()).isTrue();
    assertThat(trail.aboutMe(resident, FIRST).rows()).isEmpty();
  }

  private Actor actingFor(UUID person) {
    return new Actor(
        resident.accountId(),
        resident.scope(),
        Channel.PROXY,
        Optional.of(person),
        resident.grants());
  }

  @Test
  void whoeverWasLookedAtReadsWhoDidAndWhatFor() {
    var number = aNeed.in(NeedStatus.RAISED, resident, worker, worker);
    reading.reveal(worker, number, new Reveal("other", "核对门牌"));
    var entries = trail.aboutMe(resident, FIRST).rows();
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst().accountId()).isEqualTo(worker.accountId());
    assertThat(entries.getFirst().action()).isEqualTo("needs.contact-revealed");
    assertThat(entries.getFirst().purpose()).isEqualTo("other");
    assertThat(entries.getFirst().words()).isEqualTo("核对门牌");
    assertThat(trail.aboutMe(town.actor(community, "resident"), FIRST).rows()).isEmpty();
  }

  @Test
  void anotherPurposeNeedsWords() {
    assertThat(catchThrowableOfType(Invalid.class, () -> new Reveal("other", " ")).errors())
        .extracting(Invalid.FieldError::field)
        .containsExactly("words");
    assertThat(catchThrowableOfType(Invalid.class, () -> new Reveal("curiosity", null)).errors())
        .extracting(Invalid.FieldError::field)
        .containsExactly("purpose");
  }

  @Test
  void logIsReadByThoseWhoMayAndOnlyAtHome() {
    record("needs.contact-revealed", resident.accountId());
    for (var nosy : new Actor[] {resident, worker}) {
      assertForbidden(() -> trail.all(nosy, FIRST));
      assertForbidden(() -> trail.about(nosy, resident.accountId(), FIRST));
      assertForbidden(() -> trail.by(nosy, worker.accountId(), FIRST));
    }
    assertThat(trail.all(administrator, FIRST).rows()).hasSize(1);
    var elsewhere = town.actor(town.newCommunity(), "administrator");
    assertThat(trail.all(elsewhere, FIRST).rows()).isEmpty();
    assertThat(trail.about(elsewhere, resident.accountId(), FIRST).rows()).isEmpty();
  }

  @Test
  void logIsSearchedBySubjectAndByAccount() {
    var other = Ids.next();
    record("needs.contact-revealed", resident.accountId());
    record("needs.contact-revealed", other);
    trail.record(
        Scope.of(community.id()), Optional.empty(), AuditEntry.of("needs.contact-revealed"));
    assertThat(trail.about(administrator, other, FIRST).rows())
        .extracting(AuditView::subjectId)
        .containsExactly(other);
    assertThat(trail.by(administrator, worker.accountId(), FIRST).rows()).hasSize(2);
    assertThat(trail.all(administrator, FIRST).rows()).hasSize(3);
  }

  @Test
  void longLogIsReadPageByPageNewestFirst() {
    IntStream.range(0, 25).forEach(each -> record("needs.contact-revealed", Ids.next()));
    var first = trail.all(administrator, FIRST);
    var second = trail.all(administrator, new Paging(first.next(), 20));
    assertThat(first.rows()).hasSize(20);
    assertThat(second.rows()).hasSize(5);
    assertThat(second.next()).isEmpty();
    assertThat(first.rows()).doesNotContainAnyElementsOf(second.rows());
    assertThat(first.rows().getLast().at()).isAfterOrEqualTo(second.rows().getFirst().at());
  }

  /** The reason may be erased; the entry stays. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit.entry set purpose = 'visit'",
        "delete from audit.entry",
        "truncate audit.entry cascade"
      })
  void nobodyRewritesTheLog(String sql) {
    record("needs.contact-revealed", resident.accountId());
    assertThatThrownBy(() -> run(sql)).isInstanceOf(DataAccessException.class);
    run("delete from audit.reason");
    assertThat(trail.aboutMe(resident, FIRST).rows()).hasSize(1);
  }

  @Test
  void whatDoesNotHappenIsNotRecorded() {
    Scope.in(
        worker.scope(),
        () ->
            new TransactionTemplate(transactions)
                .execute(
                    status -> {
                      record("needs.contact-revealed", resident.accountId());
                      status.setRollbackOnly();
                      return true;
                    }));
    assertThat(trail.aboutMe(resident, FIRST).rows()).isEmpty();
  }

  private void record(String action, UUID subject) {
    trail.record(worker, AuditEntry.of(action, subject));
  }

  private void run(String sql) {
    Scope.in(
        worker.scope(),
        () -> new TransactionTemplate(transactions).execute(status -> jdbc.sql(sql).update()));
  }

  private static void assertForbidden(ThrowingCallable call) {
    assertThat(catchThrowableOfType(Refused.class, call).code()).isEqualTo(KernelError.FORBIDDEN);
  }
}

package org.linli.directory.mandates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.testing.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.MandateBook;
import org.linli.testing.Sql;
import org.linli.testing.TestBeans;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Published mandate lists, through their facades on a real database (ORG-4, EVI-1). */
@IntegrationTest
class MandatesModuleTest {

  private static final LocalDate TODAY = Dates.day(TestBeans.START);
  private static final PublishMandates FROM_TODAY = new PublishMandates(TODAY);
  private static final WriteMandate LAMP = MandateBook.matter("楼道灯不亮", "housing", "HELPS");
  private static final WriteMandate DOGS = MandateBook.matter("遛狗不牵绳", "neighbours", "NOT_OURS");

  @Autowired private MandateManagement mandates;
  @Autowired private MandateDraftManagement drafts;
  @Autowired private MandateReading reading;
  @Autowired private MandateBook book;
  @Autowired private Town town;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Actor worker;
  private Actor administrator;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    administrator = town.actor(community, "administrator");
  }

  @Test
  void publishedTwiceAtOnceItIsOneEdition() {
    book.drafted(worker);
    Callable<Integer> publish = () -> mandates.publish(administrator, FROM_TODAY);
    var outcomes = AtOnce.times(6, publish);
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    assertThat(outcomes)
        .filteredOn(it -> !it.succeeded())
        .allMatch(
            it ->
                List.of(MandateError.DRAFT_CHANGED, MandateError.NO_DRAFT, KernelError.INVALID)
                    .contains(it.refusal().orElseThrow()));
    assertThat(reading.editions(worker)).hasSize(1);
    assertThat(drafts.draftOf(worker)).isEmpty();
  }

  @Test
  void publishedListIsForEverybodyAndInForceFromItsDay() {
    book.inForce(administrator, LAMP);
    var next = new PublishMandates(TODAY.plusDays(10));
    mandates.startFromPublished(worker);
    drafts.add(worker, DOGS);
    mandates.publish(administrator, next);
    var published = reading.published(Scope.publicOf(community.id()));
    assertThat(published.editions()).extracting(MandateEdition::edition).containsExactly(2, 1);
    assertThat(published.current().orElseThrow().edition().edition()).isEqualTo(1);
    assertThat(published.current().orElseThrow().mandates())
        .extracting(Mandate::matter)
        .containsExactly("楼道灯不亮");
  }

  /** Unique (community, day) guards that one edition is in force at a moment. */
  @Test
  void editionBeginsAfterTheOneBeforeItAndNotInThePast() {
    assertThat(wrongDay(TODAY.minusDays(1))).isEqualTo(MandateError.DAY_PASSED);
    book.inForce(administrator, LAMP);
    assertThat(wrongDay(TODAY)).isEqualTo(MandateError.NOT_AFTER_THE_LAST);
    assertThatThrownBy(
            () ->
                asApplication(
                    "insert into directory.mandate_edition (community_id, edition, effective_from,"
                        + " origin, salt, published_by, published_at)"
                        + " select community_id, 7, effective_from, origin, salt, published_by,"
                        + " published_at from directory.mandate_edition where community_id = "
                        + community.id()))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("effective_from");
  }

  @Test
  void emptyDraftIsNotPublished() {
    book.drafted(worker);
    draft().forEach(it -> drafts.remove(worker, it.id()));
    assertRefused(MandateError.DRAFT_EMPTY, () -> mandates.publish(administrator, FROM_TODAY));
  }

  @Test
  void whatWasPublishedCannotBeChangedEvenBySql() {
    book.inForce(administrator, LAMP);
    for (var sql :
        List.of(
            "update directory.mandate set phone = '' where community_id = ",
            "delete from directory.mandate where community_id = ",
            "update directory.mandate_edition set origin = '' where community_id = ",
            "delete from directory.mandate_edition where community_id = ")) {
      assertThatThrownBy(() -> asApplication(sql + community.id()))
          .as(sql)
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void editionsAreComparedByMatterNotByPlace() {
    book.inForce(administrator, LAMP, DOGS);
    mandates.startFromPublished(worker);
    var lamp = draft().getFirst().id();
    drafts.move(worker, lamp, false);
    drafts.rewrite(worker, lamp, MandateBook.matter("楼道灯不亮", "housing", "DOES"));
    drafts.remove(worker, draft().getFirst().id());
    drafts.add(worker, MandateBook.matter("路灯不亮", "parking", "REPORTS"));
    mandates.publish(administrator, new PublishMandates(TODAY.plusDays(1)));
    var scope = Scope.publicOf(community.id());
    var comparison = reading.edition(scope, 2).comparison().orElseThrow();
    assertThat(comparison.added()).extracting(Mandate::matter).containsExactly("路灯不亮");
    assertThat(comparison.dropped()).extracting(Mandate::matter).containsExactly("遛狗不牵绳");
    assertThat(comparison.changed()).hasSize(1);
    assertThat(comparison.changed().getFirst().before().duty()).isEqualTo(MandateDuty.HELPS);
    assertThat(comparison.changed().getFirst().after().duty()).isEqualTo(MandateDuty.DOES);
    assertThat(reading.edition(scope, 1).comparison()).isEmpty();
    assertRefused(KernelError.NOT_FOUND, () -> reading.edition(scope, 3));
  }

  @Test
  void publicationIsRecordedSoThatItsTextCanBeChecked() throws Exception {
    book.inForce(administrator, LAMP, DOGS);
    var list = reading.published(Scope.publicOf(community.id())).current().orElseThrow();
    var recorded =
        Sql.of(url)
            .value(
                "select content::json ->> 'said' from evidence.outbox where kind ="
                    + " 'directory.mandates-published' and community_id = "
                    + community.id());
    var sha256 = MessageDigest.getInstance("SHA-256");
    sha256.update(HexFormat.of().parseHex(list.edition().salt()));
    var text = MandateList.text(list.mandates()).getBytes(StandardCharsets.UTF_8);
    assertThat(HexFormat.of().formatHex(sha256.digest(text))).isEqualTo(recorded);
  }

  @Test
  void needOfACategoryFindsTheMattersThatCoverIt() {
    assertThat(reading.choice(worker, "housing")).isEmpty();
    book.inForce(administrator, LAMP, DOGS);
    var choice = reading.choice(worker, "neighbours").orElseThrow();
    assertThat(choice.edition()).isEqualTo(1);
    assertThat(choice.mandates()).extracting(Mandate::matter).containsExactly("遛狗不牵绳");
    assertThat(reading.choice(worker, "other").orElseThrow().mandates()).hasSize(2);
  }

  private List<Mandate> draft() {
    return drafts.draftOf(worker).orElseThrow();
  }

  private ErrorCode wrongDay(LocalDate day) {
    book.drafted(worker);
    var invalid =
        catchThrowableOfType(
            Invalid.class, () -> mandates.publish(administrator, new PublishMandates(day)));
    return invalid.errors().getFirst().code();
  }

  private void asApplication(String sql) {
    Scope.in(
        worker.scope(),
        () ->
            new TransactionTemplate(transactions)
                .execute(
                    status -> {
                      status.setRollbackOnly();
                      return jdbc.sql(sql).update();
                    }));
  }
}

package org.linli.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.kernel.Actor;
import org.linli.kernel.Paging;
import org.linli.testing.IntegrationTest;
import org.linli.testing.LedgerBuilder;
import org.linli.testing.Sql;
import org.linli.testing.TestServer;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** FUND-4: whatever is changed around the books is found by the next sweep. */
@IntegrationTest
class LedgerAuditTest {

  @Autowired private LedgerAudit audit;
  @Autowired private BookManagement books;
  @Autowired private LedgerReading reading;
  @Autowired private LedgerBuilder aLedger;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String databaseUrl;

  private Actor secretary;
  private UUID journal;

  @BeforeEach
  void post() {
    secretary = town.actor(town.newCommunity(), "community-secretary");
    aLedger.open(secretary, "2026Q2");
    journal = aLedger.grant(secretary, "拨款");
    aLedger.grant(secretary, "第二笔拨款");
  }

  @Test
  void booksThatNobodyTouchedAreFoundExactAndThatIsPublished() {
    var result = sweep();
    assertThat(result.found()).isEmpty();
    assertThat(result.transfers()).isEqualTo(2);
    assertThat(reading.book(secretary).orElseThrow().lastAudit()).contains(result);
    assertThat(
            Sql.of(databaseUrl)
                .value(
                    "select content from evidence.outbox where kind = 'ledger.audit' and community_id = "
                        + secretary.communityId()))
        .contains("\"YUAN\":\"200000\"", "\"findings\":\"0\"", result.id().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update ledger.balance set debits_posted = debits_posted + 1 where debits_posted > 0 | UNBALANCED",
        "update ledger.transfer set amount = amount - 1 | ACCOUNT_DIFFERS",
        "update ledger.transfer set debit_balance = 7 | BALANCE_DIFFERS",
        "delete from ledger.transfer | JOURNAL_INCOMPLETE",
        "update ledger.account set unit = 'POINTS' where code = '1002' | STRAY",
        "update ledger.journal set day = '2026-06-30' | AFTER_CLOSING",
      })
  void whatIsChangedIsNamed(String change, Finding.Kind kind) {
    books.close(secretary, new Quarter(2026, 2));
    var later = aLedger.grant(secretary, "结账以后");
    var where = (change.contains("where") ? " and " : " where ") + "community_id = ";
    var only = change.contains("transfer") || change.contains("journal");
    TestServer.get()
        .run(
            Sql.of(databaseUrl).database(),
            change
                + where
                + secretary.communityId()
                + (only ? " and journal_id = '" + later + "'" : ""));
    var result = sweep();
    assertThat(result.found()).extracting(Finding::kind).contains(kind);
    assertThat(result.findings()).isEqualTo(result.found().size());
    if (only) { // then no other journal is blamed
      assertThat(result.found()).noneMatch(each -> each.about().equals(journal.toString()));
    }
  }

  private AuditResult sweep() {
    audit.run();
    return reading.audits(secretary, Paging.first()).rows().getFirst();
  }
}

package org.linli.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Scope;
import org.linli.testing.IntegrationTest;
import org.linli.testing.LedgerBuilder;
import org.linli.testing.Sql;
import org.linli.testing.TestServer;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** FUND-4: PostgreSQL plans the statements of a journal a few times, not for every journal. */
@IntegrationTest
class LedgerPlanTest {

  /** The driver prepares a statement said five times; PostgreSQL tries five plans of its own. */
  private static final int ENOUGH = 20;

  @Autowired private LedgerBuilder aLedger;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String databaseUrl;

  @Test
  void statementsOfAJournalAreNotPlannedAnew() throws Exception {
    var secretary = town.actor(town.newCommunity(), "community-secretary");
    aLedger.open(secretary, "2026Q2");
    var bank = aLedger.account(secretary, LedgerBuilder.BANK);
    var earmark = aLedger.earmark(secretary, "楼道灯专项");
    fill(secretary.communityId());
    var plans =
        Scope.in(
            secretary.scope(),
            () ->
                new TransactionTemplate(transactions)
                    .execute(
                        status -> {
                          for (var each = 0; each < ENOUGH; each++) {
                            aLedger.post(secretary, "捐来的", bank, earmark, "0.05");
                          }
                          return plans();
                        }));
    assertThat(plans).hasSize(2).allMatch(each -> each.reused() > each.made());
  }

  /** Enough accounts that an index is worth its while, and PostgreSQL knows it. */
  private void fill(long community) throws SQLException {
    var database = Sql.of(databaseUrl).database();
    try (var connection = TestServer.get().superuser(database);
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into ledger.account (community_id, account_id, code, title, unit, side, limited,
            stripes, opened_at)
          select %1$d, gen_random_uuid(), 'plan-' || n, 'plan', 'POINTS', 'DEBIT', false, 1, now()
          from generate_series(1, 5000) n;
          insert into ledger.balance (community_id, account_id, stripe, debits_must_fit,
            credits_must_fit, debits_posted, credits_posted, debits_pending, credits_pending, last_at,
            closed_until)
          select community_id, account_id, 0, false, false, 0, 0, 0, 0, opened_at, '2019-12-31'
          from ledger.account where community_id = %1$d and code like 'plan-%%';
          analyze ledger.account, ledger.balance
          """
              .formatted(community));
    }
  }

  /** What this session prepared for posting. */
  private List<Plans> plans() {
    return jdbc.sql(
            """
            select generic_plans as reused, custom_plans as made from pg_prepared_statements
            where statement like '%unnest(cast%' and statement like '%ledger.balance b%'
            """)
        .query(Plans.class)
        .list();
  }

  private record Plans(long reused, long made) {}
}

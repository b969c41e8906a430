package org.linli.funds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.platform.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps subsidies and head counts; whoever changes one holds its row. */
@Repository
class SubsidyRows {

  private static final String SELECT =
      """
      select subsidy_id, fund_id, year, heads, certified_by, certified_on, fen_per_head,
        basic_percent, received_fen, rule_version
      from funds.subsidy where community_id = :community and published
      """;

  private final JdbcClient jdbc;

  SubsidyRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return whether the year had none, which the unique key guards
   */
  boolean insert(long communityId, UUID id, UUID fund, CertifyHeads said, Rule rule) {
    return jdbc.sql(
                """
                insert into funds.subsidy (community_id, subsidy_id, fund_id, year, heads,
                  certified_by, certified_on, fen_per_head, basic_percent, rule_version)
                values (:community, :id, :fund, :year, :heads, :by, :on, :perHead, :basic, :rule)
                on conflict (community_id, year) do nothing
                """)
            .param("community", communityId)
            .param("id", id)
            .param("fund", fund)
            .param("year", said.year())
            .param("heads", said.count())
            .param("by", said.certifiedBy())
            .param("on", said.day())
            .param("perHead", rule.number("fen_per_head"))
            .param("basic", rule.number("basic_percent"))
            .param("rule", rule.version())
            .update()
        > 0;
  }

  /**
   * Holds one until the end of the transaction.
   *
   * @throws Refused if there is none
   */
  SubsidyView hold(long communityId, UUID id) {
    return jdbc.sql(SELECT + " and subsidy_id = :id for update")
        .param("community", communityId)
        .param("id", id)
        .query((row, index) -> view(row))
        .optional()
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  List<SubsidyView> list(long communityId) {
    return jdbc.sql(SELECT + " order by year desc limit 20")
        .param("community", communityId)
        .query((row, index) -> view(row))
        .list();
  }

  private static SubsidyView view(ResultSet row) throws SQLException {
    return new SubsidyView(
        row.getObject("subsidy_id", UUID.class),
        row.getObject("fund_id", UUID.class),
        row.getInt("year"),
        row.getInt("heads"),
        row.getString("certified_by"),
        row.getObject("certified_on", LocalDate.class),
        row.getLong("fen_per_head"),
        row.getInt("basic_percent"),
        row.getLong("received_fen"),
        row.getString("rule_version"));
  }

  /** Of one that is held. */
  void received(long communityId, UUID id, long fen) {
    jdbc.sql(
            """
            update funds.subsidy set received_fen = received_fen + :fen
            where community_id = :community and subsidy_id = :id
            """)
        .param("community", communityId)
        .param("id", id)
        .param("fen", fen)
        .update();
  }

  /** Of one that is held: the count it has, and why. */
  void counted(Actor actor, UUID id, int heads, String reason, LocalDate on) {
    jdbc.sql(
            """
            with counted as (
              update funds.subsidy set heads = :heads
              where community_id = :community and subsidy_id = :id returning subsidy_id
            )
            insert into funds.head_count (community_id, subsidy_id, counted, heads, reason,
              counted_on, counted_by)
            select :community, c.subsidy_id, 1 + (select count(*) from funds.head_count
                where community_id = :community and subsidy_id = :id), :heads, :reason, :on, :by
            from counted c
            """)
        .param("community", actor.communityId())
        .param("id", id)
        .param("heads", heads)
        .param("reason", reason)
        .param("on", on)
        .param("by", actor.accountId())
        .update();
  }
}

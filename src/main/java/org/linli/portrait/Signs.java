package org.linli.portrait;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.kernel.Ids;
import org.linli.needs.lists.Quarter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps signs and what became of them. */
@Repository
class Signs {

  private static final String SELECT =
      """
      select sign_id, kind, category, subject, place, figures, found_at, status, reason,
        need_number
      from portrait.sign where community_id = :community
      """;

  private final JdbcClient jdbc;

  Signs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds it, or brings it up to date while nobody decided it. */
  void keep(long communityId, Quarter quarter, Found found, String ruleVersion, Instant now) {
    jdbc.sql(
            """
            insert into portrait.sign as s (community_id, sign_id, year, quarter, kind, category,
              subject, place, figures, rule_version, found_at, status)
            values (:community, :id, :year, :quarter, :kind, :category, :subject, :place,
              cast(:figures as int[]), :rule, :now, 'OPEN')
            on conflict (community_id, year, quarter, kind, category, subject) do update
              set place = excluded.place, figures = excluded.figures,
                rule_version = excluded.rule_version, found_at = excluded.found_at
              where s.status = 'OPEN'
            """)
        .param("community", communityId)
        .param("id", Ids.next())
        .param("year", quarter.year())
        .param("quarter", quarter.number())
        .param("kind", found.kind().name())
        .param("category", found.category())
        .param("subject", found.subject())
        .param("place", found.place())
        .param("figures", found.figures().toArray(Integer[]::new))
        .param("rule", ruleVersion)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Takes away what nobody decided and the last count does not show any more. */
  void forget(long communityId, Instant now) {
    jdbc.sql(
            """
            delete from portrait.sign
            where community_id = :community and status = 'OPEN' and found_at < :now
            """)
        .param("community", communityId)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** What was confirmed since a quarter began. */
  Set<Found.Key> confirmed(long communityId, Quarter since) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct kind, category, subject from portrait.sign
                where community_id = :community and status = 'CONFIRMED'
                  and (year, quarter) >= (:year, :quarter)
                """)
            .param("community", communityId)
            .param("year", since.year())
            .param("quarter", since.number())
            .query(Found.Key.class)
            .list());
  }

  /** What waits to be decided, at most a hundred. */
  List<Sign> open(long communityId) {
    return jdbc.sql(SELECT + " and status = 'OPEN' order by kind, category, subject limit 100")
        .param("community", communityId)
        .query((row, index) -> sign(row))
        .list();
  }

  /** What was decided last, at most twenty. */
  List<Sign> decided(long communityId) {
    return jdbc.sql(
            SELECT
                + """
                 and status in ('CONFIRMED', 'DISMISSED')
                order by decided_at desc, sign_id limit 20
                """)
        .param("community", communityId)
        .query((row, index) -> sign(row))
        .list();
  }

  int count(long communityId) {
    return jdbc.sql(
            """
            select count(*) from portrait.sign
            where community_id = :community and status = 'OPEN'
            """)
        .param("community", communityId)
        .query(Integer.class)
        .single();
  }

  /** One that is open, and that nobody else decides until this transaction ends. */
  Optional<Sign> lock(long communityId, UUID id) {
    return jdbc.sql(SELECT + " and sign_id = :id and status = 'OPEN' for update")
        .param("community", communityId)
        .param("id", id)
        .query((row, index) -> sign(row))
        .optional();
  }

  Optional<Sign> find(long communityId, UUID id) {
    return jdbc.sql(SELECT + " and sign_id = :id")
        .param("community", communityId)
        .param("id", id)
        .query((row, index) -> sign(row))
        .optional();
  }

  void decide(
      long communityId,
      UUID id,
      SignStatus status,
      String reason,
      String need,
      UUID account,
      Instant now) {
    jdbc.sql(
            """
            update portrait.sign set status = :status, reason = :reason, need_number = :need,
              decided_by = :account, decided_at = :now
            where community_id = :community and sign_id = :id
            """)
        .param("community", communityId)
        .param("id", id)
        .param("status", status.name())
        .param("reason", reason)
        .param("need", need)
        .param("account", account)
        .param("now", Timestamp.from(now))
        .update();
  }

  private static Sign sign(ResultSet row) throws SQLException {
    return new Sign(
        row.getObject("sign_id", UUID.class),
        SignKind.valueOf(row.getString("kind")),
        row.getString("category"),
        row.getString("subject"),
        row.getString("place"),
        List.of((Integer[]) row.getArray("figures").getArray()),
        row.getTimestamp("found_at").toInstant(),
        SignStatus.valueOf(row.getString("status")),
        row.getString("reason"),
        row.getString("need_number"));
  }
}

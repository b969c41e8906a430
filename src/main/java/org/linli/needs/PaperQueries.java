package org.linli.needs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Cursor;
import org.linli.kernel.Paging;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is printed. */
@Repository
class PaperQueries {

  private final JdbcClient jdbc;

  PaperQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was raised from one moment until before another and is public, newest first. */
  Slice<NeedView> published(
      long communityId, Optional<NeedStatus> status, Instant from, Instant until, Paging paging) {
    var query =
        jdbc.sql(
                NeedQueries.PUBLIC
                    + " and raised_at >= :from and raised_at < :until and status <> 'MERGED'"
                    + (status.isPresent() ? " and status = :status" : "")
                    + (paging.after().isPresent() ? " and (raised_at, need_id) < (:at, :id)" : "")
                    + " order by raised_at desc, need_id desc limit :limit")
            .param("community", communityId)
            .param("from", Timestamp.from(from))
            .param("until", Timestamp.from(until))
            .param("limit", paging.limit());
    status.ifPresent(only -> query.param("status", only.name()));
    paging
        .after()
        .ifPresent(after -> query.param("at", Timestamp.from(after.at())).param("id", after.id()));
    return Slice.cut(
        query.query((row, index) -> NeedQueries.view(row)).list(),
        paging,
        need -> new Cursor(need.raisedAt(), need.id()));
  }

  /** What this account entered, of these numbers, in their order. */
  List<NeedReceipt> entered(long communityId, UUID accountId, List<ShortNumber> numbers) {
    return jdbc.sql(
            """
            select n.year, n.sequence, n.raised_at, s.content, s.place, n.contact_due_at,
              n.answer_due_at, n.provisional
            from unnest(cast(:years as int[]), cast(:sequences as int[])) as asked (year, sequence)
            join needs.need n on n.community_id = :community
              and n.year = asked.year and n.sequence = asked.sequence
            join needs.statement s on s.community_id = :community and s.need_id = n.need_id
            join needs.step t on t.community_id = :community and t.need_id = n.need_id
              and t.sequence = 1 and t.actor_id = :account
            order by n.year, n.sequence
            """)
        .param("years", numbers.stream().map(ShortNumber::year).toArray(Integer[]::new))
        .param("sequences", numbers.stream().map(ShortNumber::sequence).toArray(Integer[]::new))
        .param("community", communityId)
        .param("account", accountId)
        .query((row, index) -> receipt(row))
        .list();
  }

  private static NeedReceipt receipt(ResultSet row) throws SQLException {
    return new NeedReceipt(
        new ShortNumber(row.getInt("year"), row.getInt("sequence")),
        row.getTimestamp("raised_at").toInstant(),
        row.getString("content"),
        row.getString("place"),
        row.getTimestamp("contact_due_at").toInstant(),
        row.getTimestamp("answer_due_at").toInstant(),
        row.getBoolean("provisional"));
  }
}

package org.linli.needs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.linli.kernel.Actor;
import org.linli.kernel.Cursor;
import org.linli.kernel.Paging;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what concerns somebody: what they raised and where they said "me too". Whoever raised a
 * need that was merged finds their own, which leads to the one that goes on and is asked for what
 * that one asks. Who said "me too" of a merged one stands with the one that goes on as well, and is
 * asked there alone.
 */
@Repository
class Matters {

  /** Further than that nobody counts. */
  static final int MAX_COUNT = 100;

  /**
   * The keyset and the limit stand in both branches, so that each reads along its index, which
   * knows the status as well: what is left out is not read.
   */
  private static final String SQL =
      """
      select * from (
        (select n.need_id, n.year, n.sequence, n.status, n.category, n.raised_at,
          case when m.status = 'COMPLETED' then m.due_at else n.due_at end as due_at,
          case when n.summary = '' then left(s.content, 40) else n.summary end as title,
          n.affected, n.paused_at is not null as paused, n.provisional,
          cast(null as smallint) as rank, m.year as merged_year, m.sequence as merged_sequence,
          coalesce(m.status, n.status) as stands, 'RAISER' as concern, n.raised_at as at,
          coalesce(m.status, n.status) as told
        from needs.need n
        join needs.statement s on s.community_id = n.community_id and s.need_id = n.need_id
        left join needs.need m on m.community_id = n.community_id and m.need_id = n.merged_into
        where n.community_id = :community and n.raiser_id = :account
          and (n.raised_at, n.need_id) < (:at, :id)
          and n.status = any (array_append(cast(:statuses as text[]), 'MERGED'))
          and coalesce(m.status, n.status) = any (cast(:statuses as text[]))
        order by n.raised_at desc, n.need_id desc limit :limit)
        union all
        (select n.need_id, n.year, n.sequence, n.status, n.category, n.raised_at, n.due_at,
          n.summary as title, n.affected, n.paused_at is not null as paused, n.provisional,
          cast(null as smallint) as rank, m.year as merged_year, m.sequence as merged_sequence,
          coalesce(m.status, n.status) as stands, 'SUPPORTER' as concern, s.joined_at as at,
          case when m.status = 'COMPLETED' then 'IN_PROGRESS'
            else coalesce(m.status, n.status) end as told
        from needs.supporter s
        join needs.need n on n.community_id = s.community_id and n.need_id = s.need_id
        left join needs.need m on m.community_id = n.community_id and m.need_id = n.merged_into
        where s.community_id = :community and s.account_id = :account and s.own_need_id is null
          and (s.joined_at, s.need_id) < (:at, :id)
          and n.status = any (array_append(cast(:statuses as text[]), 'MERGED'))
          and case when m.status = 'COMPLETED' then 'IN_PROGRESS'
            else coalesce(m.status, n.status) end = any (cast(:statuses as text[]))
        order by s.joined_at desc, s.need_id desc limit :limit)) both_kinds
      order by at desc, need_id desc limit :limit
      """;

  private final JdbcClient jdbc;

  Matters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Newest first. */
  Slice<Matter> of(Actor actor, Optional<MatterPart> part, Paging paging) {
    var rows =
        query(actor, SQL, paging.limit())
            .param("statuses", statuses(part))
            .params(position(paging.after().orElse(Cursor.START)))
            .query((row, index) -> matter(row))
            .list();
    return Slice.cut(rows, paging, matter -> new Cursor(matter.at(), matter.need().id()));
  }

  /** How many there are of each part among the last hundred. */
  Map<MatterPart, Integer> counts(Actor actor) {
    var counts = new EnumMap<MatterPart, Integer>(MatterPart.class);
    query(actor, "select told, count(*) as n from (" + SQL + ") matters group by told", MAX_COUNT)
        .param("statuses", statuses(Optional.empty()))
        .params(position(Cursor.START))
        .query(
            row -> {
              counts.merge(part(row), row.getInt("n"), Integer::sum);
            });
    return counts;
  }

  private JdbcClient.StatementSpec query(Actor actor, String sql, int limit) {
    return jdbc.sql(sql)
        .param("community", actor.communityId())
        .param("account", actor.accountId())
        .param("limit", limit);
  }

  private static String[] statuses(Optional<MatterPart> part) {
    return Arrays.stream(NeedStatus.values())
        .filter(status -> part.isEmpty() || part.get() == MatterPart.of(status))
        .map(NeedStatus::name)
        .toArray(String[]::new);
  }

  private static MatterPart part(ResultSet row) throws SQLException {
    return MatterPart.of(NeedStatus.valueOf(row.getString("told")));
  }

  private static Map<String, Object> position(Cursor cursor) {
    return Map.of("at", Timestamp.from(cursor.at()), "id", cursor.id());
  }

  private static Matter matter(ResultSet row) throws SQLException {
    return new Matter(
        NeedQueries.view(row),
        Concern.valueOf(row.getString("concern")),
        part(row),
        NeedStatus.valueOf(row.getString("stands")),
        row.getObject("merged_year") == null
            ? Optional.empty()
            : Optional.of(
                new ShortNumber(row.getInt("merged_year"), row.getInt("merged_sequence"))),
        row.getTimestamp("at").toInstant());
  }
}

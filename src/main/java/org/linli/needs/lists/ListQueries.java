package org.linli.needs.lists;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was moved from list to list and what was reviewed. */
@Repository
class ListQueries {

  private final JdbcClient jdbc;

  ListQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Moves a need, unless it is on that list already: the row lock of the need guards that each move
   * starts where the one before ended.
   *
   * @return whether it was moved
   */
  boolean move(long communityId, UUID needId, NeedList to, UUID moveId, UUID account, Instant now) {
    return jdbc.sql(
                """
                with old as (
                  select need_id, list from needs.need
                  where community_id = :community and need_id = :need and list <> :to
                  for update),
                need as (
                  update needs.need n set list = :to from old
                  where n.community_id = :community and n.need_id = old.need_id)
                insert into needs.list_move
                  (community_id, move_id, need_id, from_list, to_list, account_id, moved_at)
                select :community, :move, need_id, list, :to, :account, :now from old
                """)
            .param("community", communityId)
            .param("need", needId)
            .param("to", to.name())
            .param("move", moveId)
            .param("account", account)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  void reason(long communityId, UUID moveId, String reason) {
    jdbc.sql("insert into needs.list_move_reason values (:community, :move, :reason)")
        .param("community", communityId)
        .param("move", moveId)
        .param("reason", reason)
        .update();
  }

  /** What came in during a quarter and the one before it. */
  List<ListReview.Count> counts(long communityId, Quarter quarter) {
    return jdbc.sql(
            """
            select list, category,
              count(*) filter (where raised_at >= :begin) as now,
              count(*) filter (where raised_at < :begin) as before
            from needs.need
            where community_id = :community and raised_at >= :earlier and raised_at < :end
            group by list, category
            order by list, category
            """)
        .param("community", communityId)
        .param("earlier", Timestamp.from(quarter.before().begin()))
        .param("begin", Timestamp.from(quarter.begin()))
        .param("end", Timestamp.from(quarter.end()))
        .query(
            (row, index) ->
                new ListReview.Count(
                    NeedList.valueOf(row.getString("list")),
                    row.getString("category"),
                    row.getInt("now"),
                    row.getInt("before")))
        .list();
  }

  List<Moved> moves(long communityId, Quarter quarter, boolean street, int most) {
    return jdbc.sql(
            """
            select n.year, n.sequence, m.from_list, m.to_list, m.moved_at, m.account_id,
              coalesce(r.reason, '') as reason,
              case when n.summary = '' then left(s.content, 40) else n.summary end as title
            from needs.list_move m
            join needs.need n on n.community_id = m.community_id and n.need_id = m.need_id
            join needs.statement s on s.community_id = m.community_id and s.need_id = m.need_id
            left join needs.list_move_reason r
              on r.community_id = m.community_id and r.move_id = m.move_id
            where m.community_id = :community and m.moved_at >= :begin and m.moved_at < :end
              and (:street or n.about <> 'COMMUNITY' or n.published)
            order by m.moved_at desc, m.move_id limit :most
            """)
        .param("community", communityId)
        .param("street", street)
        .param("most", most)
        .param("begin", Timestamp.from(quarter.begin()))
        .param("end", Timestamp.from(quarter.end()))
        .query(
            (row, index) ->
                new Moved(
                    row.getObject("account_id", UUID.class),
                    new ListReview.Move(
                        new ShortNumber(row.getInt("year"), row.getInt("sequence")),
                        row.getString("title"),
                        NeedList.valueOf(row.getString("from_list")),
                        NeedList.valueOf(row.getString("to_list")),
                        row.getString("reason"),
                        "",
                        row.getTimestamp("moved_at").toInstant())))
        .list();
  }

  /**
   * @return whether nobody had reviewed it yet
   */
  boolean review(long communityId, Quarter quarter, UUID account, String note, Instant now) {
    return jdbc.sql(
                """
                with review as (
                  insert into needs.review (community_id, year, quarter, account_id, reviewed_at)
                  values (:community, :year, :quarter, :account, :now)
                  on conflict do nothing
                  returning year, quarter)
                insert into needs.review_note (community_id, year, quarter, note)
                select :community, year, quarter, :note from review
                """)
            .param("community", communityId)
            .param("year", quarter.year())
            .param("quarter", quarter.number())
            .param("account", account)
            .param("note", note)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** Whether something had come in by then and nobody has reviewed it. */
  boolean waits(long communityId, Quarter quarter) {
    return jdbc.sql(
            """
            select exists (select from needs.need
                where community_id = :community and raised_at < :end)
              and not exists (select from needs.review
                where community_id = :community and year = :year and quarter = :quarter)
            """)
        .param("community", communityId)
        .param("end", Timestamp.from(quarter.end()))
        .param("year", quarter.year())
        .param("quarter", quarter.number())
        .query(Boolean.class)
        .single();
  }

  Optional<Reviewed> reviewed(long communityId, Quarter quarter) {
    return jdbc.sql(
            """
            select r.reviewed_at, coalesce(n.note, '') as note
            from needs.review r
            left join needs.review_note n on n.community_id = r.community_id
              and n.year = r.year and n.quarter = r.quarter
            where r.community_id = :community and r.year = :year and r.quarter = :quarter
            """)
        .param("community", communityId)
        .param("year", quarter.year())
        .param("quarter", quarter.number())
        .query(
            (row, index) ->
                new Reviewed(row.getTimestamp("reviewed_at").toInstant(), row.getString("note")))
        .optional();
  }

  /** A move with whoever decided it. */
  record Moved(UUID account, ListReview.Move move) {}

  /** That somebody reviewed a quarter, and what they said. */
  record Reviewed(Instant at, String note) {}
}

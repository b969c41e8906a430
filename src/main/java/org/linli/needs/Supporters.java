package org.linli.needs;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Everybody besides the raiser whom a need concerns. The primary key guards that nobody counts
 * twice; {@code affected} is counted up in the same statement that adds a row, so that the row lock
 * of the need keeps both in step.
 */
@Repository
class Supporters {

  private final JdbcClient jdbc;

  Supporters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds somebody, unless they raised it themselves or are there already.
   *
   * @return whether somebody was added
   */
  boolean add(NeedId need, UUID accountId, Optional<UUID> ownNeed, Instant now) {
    return jdbc.sql(
                """
                with added as (
                  insert into needs.supporter
                    (community_id, need_id, account_id, own_need_id, joined_at)
                  select n.community_id, n.need_id, :account, cast(:own as uuid), :now
                  from needs.need n
                  where n.community_id = :community and n.need_id = :need
                    and n.raiser_id <> :account
                  on conflict do nothing
                  returning need_id)
                update needs.need set affected = affected + 1
                where community_id = :community and need_id in (select need_id from added)
                """)
            .param("community", need.communityId())
            .param("need", need.id())
            .param("account", accountId)
            .param("own", ownNeed.orElse(null))
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** Brings those of a merged need along to the one that goes on. */
  void follow(NeedId from, UUID into, Instant now) {
    jdbc.sql(
            """
            with added as (
              insert into needs.supporter
                (community_id, need_id, account_id, own_need_id, joined_at)
              select s.community_id, :into, s.account_id, s.own_need_id, :now
              from needs.supporter s
              join needs.need n on n.community_id = s.community_id and n.need_id = :into
              where s.community_id = :community and s.need_id = :from
                and s.account_id <> n.raiser_id
              on conflict do nothing
              returning account_id)
            update needs.need set affected = affected + (select count(*) from added)
            where community_id = :community and need_id = :into
            """)
        .param("community", from.communityId())
        .param("from", from.id())
        .param("into", into)
        .param("now", Timestamp.from(now))
        .update();
  }

  /**
   * Takes out whoever raised a need that goes on by itself, wherever it was merged into, with those
   * who came along with it.
   *
   * @param along the needs that stay with it
   */
  void leave(NeedId need, List<UUID> along) {
    var all = Stream.concat(Stream.of(need.id()), along.stream());
    jdbc.sql(
            """
            with gone as (
              delete from needs.supporter
              where community_id = :community and own_need_id = any (cast(:all as uuid[]))
                and need_id <> all (cast(:all as uuid[]))
              returning need_id),
            counted as (select need_id, count(*) as number from gone group by need_id)
            update needs.need n set affected = n.affected - c.number
            from counted c
            where n.community_id = :community and n.need_id = c.need_id
            """)
        .param("community", need.communityId())
        .param("all", all.map(UUID::toString).toArray(String[]::new))
        .update();
  }

  /** All accounts that a need concerns, the raiser first, at most ten thousand. */
  List<UUID> concerned(NeedId need) {
    return jdbc.sql(
            """
            select raiser_id from needs.need where community_id = :community and need_id = :need
            union all
            (select account_id from needs.supporter
             where community_id = :community and need_id = :need
             order by joined_at, account_id limit 10000)
            """)
        .param("community", need.communityId())
        .param("need", need.id())
        .query(UUID.class)
        .list();
  }
}

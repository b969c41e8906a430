package org.linli.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what a community is known for; the primary key guards that this is one project. */
@Repository
class Brands {

  private final JdbcClient jdbc;

  Brands(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(Actor actor, Brand brand, Instant now) {
    jdbc.sql(
            """
            insert into cases.brand (community_id, year, sequence, title, words, chosen_by, chosen_at)
            values (:community, :year, :sequence, :title, :words, :by, :now)
            on conflict (community_id) do update set year = excluded.year,
              sequence = excluded.sequence, title = excluded.title, words = excluded.words,
              chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at
            """)
        .param("community", actor.communityId())
        .param("year", brand.project().year())
        .param("sequence", brand.project().sequence())
        .param("title", brand.title())
        .param("words", brand.words())
        .param("by", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
  }

  void delete(Actor actor) {
    jdbc.sql("delete from cases.brand where community_id = :community")
        .param("community", actor.communityId())
        .update();
  }

  Optional<Brand> of(long communityId) {
    return jdbc.sql(
            """
            select year, sequence, title, words from cases.v_public_brand
            where community_id = :community
            """)
        .param("community", communityId)
        .query(
            (row, index) ->
                new Brand(
                    new ShortNumber(row.getInt("year"), row.getInt("sequence")),
                    row.getString("title"),
                    row.getString("words")))
        .optional();
  }
}

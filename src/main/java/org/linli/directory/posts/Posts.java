package org.linli.directory.posts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps posts and their holders. Whoever changes a post's holders has locked the post; the
 * exclusion constraint says the same: one holder at a time.
 */
@Repository
class Posts {

  /** More than any community has. */
  private static final int MOST = 500;

  private static final String POST =
      """
      select p.post_id, p.kind, p.place, p.phone, p.published, h.holder, h.from_day
      from directory.post p
      left join directory.post_holding h on h.community_id = p.community_id
        and h.post_id = p.post_id and h.from_day <= :day and coalesce(h.until_day > :day, true)
      where p.community_id = :community
      """;

  private final JdbcClient jdbc;

  Posts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return false if there is one of this kind for this place
   */
  boolean insert(long communityId, UUID id, EstablishPost post, boolean open, Instant now) {
    return jdbc.sql(
                """
                insert into directory.post
                  (community_id, post_id, kind, place, phone, published, established_at)
                values (:community, :id, :kind, :place, :phone, :open, :now)
                on conflict (community_id, kind, place) do nothing
                """)
            .param("community", communityId)
            .param("id", id)
            .param("kind", post.postKind())
            .param("place", post.place())
            .param("phone", post.phone())
            .param("open", open)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  List<PostView> all(long communityId, LocalDate day) {
    return jdbc.sql(POST + " order by p.kind, p.place limit " + MOST)
        .param("community", communityId)
        .param("day", day)
        .query((row, index) -> view(row))
        .list();
  }

  Optional<PostView> find(long communityId, UUID id, LocalDate day) {
    return jdbc.sql(POST + " and p.post_id = :id")
        .param("community", communityId)
        .param("id", id)
        .param("day", day)
        .query((row, index) -> view(row))
        .optional();
  }

  /** Only what is public, by its rule, and the holder of the day. */
  List<PostView> open(long communityId, LocalDate day) {
    return jdbc.sql(
            """
            select distinct on (kind, place) post_id, kind, place, phone, true as published,
              case when current then holder end as holder,
              case when current then from_day end as from_day
            from (
              select v.*, coalesce(from_day <= :day and coalesce(until_day > :day, true), false)
                as current
              from directory.v_public_post v
              where community_id = :community) as posts
            order by kind, place, current desc
            limit 500
            """)
        .param("community", communityId)
        .param("day", day)
        .query((row, index) -> view(row))
        .list();
  }

  /** Nobody else changes the post's holders until the transaction ends. */
  boolean lock(long communityId, UUID id) {
    return jdbc.sql(
            """
            select post_id from directory.post
            where community_id = :community and post_id = :id for update
            """)
        .param("community", communityId)
        .param("id", id)
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  private static PostView view(ResultSet row) throws SQLException {
    return new PostView(
        row.getObject("post_id", UUID.class),
        row.getString("kind"),
        row.getString("place"),
        row.getString("phone"),
        row.getBoolean("published"),
        Optional.ofNullable(row.getString("holder")),
        Optional.ofNullable(row.getObject("from_day", LocalDate.class)));
  }
}

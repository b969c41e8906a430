package org.linli.directory.posts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps who held a post from when to when; an exclusion constraint guards that one does at a time.
 */
@Repository
class PostHoldings {

  private final JdbcClient jdbc;

  PostHoldings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Newest first. Who was merged in the register is who they were merged into. */
  List<Holding> of(long communityId, UUID post) {
    return jdbc.sql(
            """
            select h.holder, h.from_day, h.until_day, coalesce(p.merged_into, p.person_id) as person
            from directory.post_holding h
            left join directory.person p on p.community_id = h.community_id
              and p.person_id = h.person_id
            where h.community_id = :community and h.post_id = :post
            order by h.from_day desc limit 100
            """)
        .param("community", communityId)
        .param("post", post)
        .query((row, index) -> holding(row))
        .list();
  }

  /** Ends the time of whoever holds the post without an end. */
  void end(long communityId, UUID post, LocalDate until) {
    jdbc.sql(
            """
            update directory.post_holding set until_day = :until
            where community_id = :community and post_id = :post and until_day is null
            """)
        .param("until", until)
        .param("community", communityId)
        .param("post", post)
        .update();
  }

  void insert(long communityId, UUID post, Appoint command, @Nullable UUID person) {
    jdbc.sql(
            """
            insert into directory.post_holding
              (community_id, holding_id, post_id, holder, person_id, from_day, published)
            select community_id, :holding, post_id, :name, cast(:person as uuid), :from, published
            from directory.post where community_id = :community and post_id = :post
            """)
        .param("holding", Ids.next())
        .param("name", command.name())
        .param("person", person)
        .param("from", command.fromDay())
        .param("community", communityId)
        .param("post", post)
        .update();
  }

  /**
   * The places of posts of a kind that somebody of the register, or of that name, holds on a day.
   */
  List<String> places(
      long communityId, String kind, Collection<UUID> persons, String name, LocalDate day) {
    return jdbc.sql(
            """
            select p.place
            from directory.post p
            join directory.post_holding h on h.community_id = p.community_id
              and h.post_id = p.post_id and h.from_day <= :day
              and coalesce(h.until_day > :day, true)
            where p.community_id = :community and p.kind = :kind
              and (h.person_id = any(:persons) or (h.person_id is null and h.holder = :name))
            order by p.place limit 100
            """)
        .param("community", communityId)
        .param("kind", kind)
        .param("persons", persons.toArray(UUID[]::new))
        .param("name", name)
        .param("day", day)
        .query(String.class)
        .list();
  }

  /** How many posts of each kind are held on a day. */
  Map<String, Integer> held(long communityId, LocalDate day) {
    return jdbc
        .sql(
            """
            select p.kind, count(*) as held
            from directory.post p
            join directory.post_holding h on h.community_id = p.community_id
              and h.post_id = p.post_id and h.from_day <= :day
              and coalesce(h.until_day > :day, true)
            where p.community_id = :community
            group by p.kind
            """)
        .param("community", communityId)
        .param("day", day)
        .query((row, index) -> Map.entry(row.getString("kind"), row.getInt("held")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Holding holding(ResultSet row) throws SQLException {
    return new Holding(
        row.getString("holder"),
        Optional.ofNullable(row.getObject("person", UUID.class)),
        row.getObject("from_day", LocalDate.class),
        Optional.ofNullable(row.getObject("until_day", LocalDate.class)));
  }
}

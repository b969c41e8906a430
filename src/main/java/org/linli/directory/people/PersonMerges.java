package org.linli.directory.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Makes two persons one and two again. Callers hold {@link PeopleRegister}. */
@Repository
class PersonMerges {

  private static final String SELECT =
      """
      select merge_id, kept_id, gone_id, before from directory.person_merge
      where community_id = :community and undone_at is null
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PersonMerges(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * Everything that points at one person points at the other; what moved is kept with the merge.
   */
  void insert(Actor actor, Merge merge, Instant now) {
    jdbc.sql(
            """
            with ownership as (
              update directory.ownership set person_id = :kept, version = version + 1
              where community_id = :community and person_id = :gone returning ownership_id as id),
            tenancy as (
              update directory.tenancy t set person_id = :kept
              where community_id = :community and person_id = :gone
                and (until is not null or not exists (select from directory.tenancy o
                  where o.community_id = t.community_id and o.dwelling_id = t.dwelling_id
                    and o.person_id = :kept and o.until is null))
              returning tenancy_id as id),
            tag as (
              update directory.person_tag t set person_id = :kept
              where community_id = :community and person_id = :gone
                and (withdrawn_on is not null or not exists (select from directory.person_tag o
                  where o.community_id = t.community_id and o.tag = t.tag
                    and o.person_id = :kept and o.withdrawn_on is null))
              returning tag_id as id)
            insert into directory.person_merge
              (community_id, merge_id, kept_id, gone_id, before, moved, merged_by, merged_at)
            values (:community, :merge, :kept, :gone, cast(:before as jsonb), jsonb_build_object(
                'ownership', (select coalesce(jsonb_agg(id), '[]') from ownership),
                'tenancy', (select coalesce(jsonb_agg(id), '[]') from tenancy),
                'person_tag', (select coalesce(jsonb_agg(id), '[]') from tag)),
              :by, :now)
            """)
        .param("community", actor.communityId())
        .param("merge", merge.id())
        .param("kept", merge.keptId())
        .param("gone", merge.goneId())
        .param("before", json.writeValueAsString(merge.changes()))
        .param("by", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
    mark(actor.communityId(), merge.goneId(), Optional.of(merge.keptId()));
  }

  /** The last twenty merges that were not taken back. */
  List<Merge> latest(long communityId) {
    return jdbc.sql(SELECT + " order by merge_id desc limit 20")
        .param("community", communityId)
        .query((row, index) -> merge(row))
        .list();
  }

  Optional<Merge> find(long communityId, UUID mergeId) {
    return jdbc.sql(SELECT + " and merge_id = :id")
        .param("community", communityId)
        .param("id", mergeId)
        .query((row, index) -> merge(row))
        .optional();
  }

  /** What moved goes back, as far as it is still with the person who was kept. */
  void separate(long communityId, Merge merge, Instant now) {
    for (var table : List.of("ownership", "tenancy", "person_tag")) {
      var key = table.equals("person_tag") ? "tag_id" : table + "_id";
      jdbc.sql(
              """
              update directory.%1$s t set person_id = :gone
              from directory.person_merge m
              where m.community_id = :community and m.merge_id = :merge
                and t.community_id = m.community_id and t.person_id = :kept
                and m.moved -> '%1$s' @> to_jsonb(t.%2$s)
              """
                  .formatted(table, key))
          .param("community", communityId)
          .param("merge", merge.id())
          .param("kept", merge.keptId())
          .param("gone", merge.goneId())
          .update();
    }
    mark(communityId, merge.goneId(), Optional.empty());
    jdbc.sql(
            """
            update directory.person_merge set undone_at = :now
            where community_id = :community and merge_id = :merge
            """)
        .param("now", Timestamp.from(now))
        .param("community", communityId)
        .param("merge", merge.id())
        .update();
  }

  /** A merged person is in no list any more; their row stays. */
  private void mark(long communityId, UUID gone, Optional<UUID> into) {
    jdbc.sql(
            """
            update directory.person
            set merged_into = cast(:into as uuid), version = version + 1
            where community_id = :community and person_id = :gone
            """)
        .param("into", into.orElse(null))
        .param("community", communityId)
        .param("gone", gone)
        .update();
  }

  private Merge merge(ResultSet row) throws SQLException {
    return new Merge(
        row.getObject("merge_id", UUID.class),
        row.getObject("kept_id", UUID.class),
        row.getObject("gone_id", UUID.class),
        json.readValue(row.getString("before"), MergeChanges.class));
  }

  record Merge(UUID id, UUID keptId, UUID goneId, MergeChanges changes) {}
}

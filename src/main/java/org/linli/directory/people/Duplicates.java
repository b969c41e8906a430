package org.linli.directory.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds persons who may be one, and makes two into one. Names are alike that are equal or differ in
 * one character of the same length.
 */
@Repository
class Duplicates {

  private static final String PAIRS =
      """
      select lower_id, upper_id, array_agg(reason order by reason) as reasons from (
        select a.person_id as lower_id, b.person_id as upper_id, 'document' as reason
        from directory.person a
        join directory.person b on b.community_id = a.community_id
          and b.document_hash = a.document_hash and b.person_id > a.person_id
        where a.community_id = :community and a.merged_into is null and b.merged_into is null
          and a.document_hash is not null and b.document_hash is not null
        union all
        select a.person_id, b.person_id, 'phone'
        from directory.person a
        join directory.person b on b.community_id = a.community_id and b.phone = a.phone
          and b.person_id > a.person_id
        where a.community_id = :community and a.merged_into is null and b.merged_into is null
          and a.phone <> '' and b.phone <> '' and %1$s
        union all
        select a.person_id, b.person_id, 'home'
        from directory.person a
        join directory.household h
          on h.community_id = a.community_id and h.household_id = a.household_id
        join directory.household i
          on i.community_id = h.community_id and i.dwelling_id = h.dwelling_id
        join directory.person b on b.community_id = i.community_id
          and b.household_id = i.household_id and b.person_id > a.person_id
        where a.community_id = :community and a.merged_into is null and b.merged_into is null
          and %1$s) pairs
      where not exists (select from directory.not_the_same n
        where n.community_id = :community and n.lower_id = pairs.lower_id
          and n.upper_id = pairs.upper_id)
      group by lower_id, upper_id
      order by min(reason), lower_id desc, upper_id desc
      limit 50
      """
          .formatted(
              """
              (a.name = b.name or (length(a.name) = length(b.name) and length(a.name) > 2
                and (select count(*) from generate_series(1, length(a.name)) n
                  where substr(a.name, n, 1) <> substr(b.name, n, 1)) = 1))\
              """);

  private final JdbcClient jdbc;

  Duplicates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** At most fifty pairs, those with the same document first. */
  List<Pair> pairs(long communityId) {
    return jdbc.sql(PAIRS)
        .param("community", communityId)
        .query(
            (row, index) ->
                new Pair(
                    row.getObject("lower_id", UUID.class),
                    row.getObject("upper_id", UUID.class),
                    List.of((String[]) row.getArray("reasons").getArray())))
        .list();
  }

  void different(Actor actor, UUID first, UUID second, Instant now) {
    var lower = first.toString().compareTo(second.toString()) < 0;
    jdbc.sql(
            """
            insert into directory.not_the_same
              (community_id, lower_id, upper_id, decided_by, decided_at)
            values (:community, :lower, :upper, :by, :now)
            on conflict do nothing
            """)
        .param("community", actor.communityId())
        .param("lower", lower ? first : second)
        .param("upper", lower ? second : first)
        .param("by", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
  }

  /**
   * Everything that points at one person points at the other; what moved is kept with the merge.
   */
  UUID merge(Actor actor, UUID mergeId, UUID kept, UUID gone, Instant now) {
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
              returning tag_id as id),
            before as (
              select to_jsonb(p) as row from directory.person p
              where p.community_id = :community and p.person_id = :kept)
            insert into directory.person_merge
              (community_id, merge_id, kept_id, gone_id, before, moved, merged_by, merged_at)
            select :community, :merge, :kept, :gone, before.row, jsonb_build_object(
                'ownership', (select coalesce(jsonb_agg(id), '[]') from ownership),
                'tenancy', (select coalesce(jsonb_agg(id), '[]') from tenancy),
                'person_tag', (select coalesce(jsonb_agg(id), '[]') from tag)),
              :by, :now
            from before
            """)
        .param("community", actor.communityId())
        .param("merge", mergeId)
        .param("kept", kept)
        .param("gone", gone)
        .param("by", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
    mark(actor.communityId(), gone, Optional.of(kept));
    return mergeId;
  }

  /** A merged person is in no list any more; their row stays. */
  void mark(long communityId, UUID gone, Optional<UUID> into) {
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

  /** The last twenty merges that were not taken back. */
  List<Merge> merges(long communityId) {
    return jdbc.sql(
            """
            select merge_id as id, kept_id, gone_id from directory.person_merge
            where community_id = :community and undone_at is null
            order by merge_id desc limit 20
            """)
        .param("community", communityId)
        .query(Merge.class)
        .list();
  }

  Optional<Merge> merge(long communityId, UUID mergeId) {
    return jdbc.sql(
            """
            select merge_id as id, kept_id, gone_id from directory.person_merge
            where community_id = :community and merge_id = :id and undone_at is null
            """)
        .param("community", communityId)
        .param("id", mergeId)
        .query(Merge.class)
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

  record Pair(UUID lower, UUID upper, List<String> reasons) {}

  record Merge(UUID id, UUID keptId, UUID goneId) {}
}

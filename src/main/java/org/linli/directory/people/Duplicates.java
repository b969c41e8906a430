package org.linli.directory.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds persons who may be one. Names are alike that are equal or differ in one character of the
 * same length.
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

  record Pair(UUID lower, UUID upper, List<String> reasons) {}
}

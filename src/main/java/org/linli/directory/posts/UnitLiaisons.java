package org.linli.directory.posts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps whom units named. */
@Repository
class UnitLiaisons {

  private final JdbcClient jdbc;

  UnitLiaisons(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The unique index on unit and phone guards that nobody is named twice.
   *
   * @return false if somebody with this phone is named already
   */
  boolean insert(
      long communityId, UUID unit, NameLiaison liaison, @Nullable UUID person, LocalDate day) {
    return jdbc.sql(
                """
                insert into directory.unit_liaison
                  (community_id, liaison_id, organization_id, name, phone, person_id, from_day)
                values (:community, :id, :unit, :name, :phone, cast(:person as uuid), :day)
                on conflict do nothing
                """)
            .param("community", communityId)
            .param("id", Ids.next())
            .param("unit", unit)
            .param("name", liaison.name())
            .param("phone", liaison.phone())
            .param("person", person)
            .param("day", day)
            .update()
        == 1;
  }

  /**
   * @return false if there is none, or its time has ended
   */
  boolean end(long communityId, UUID unit, UUID liaison, LocalDate day) {
    return jdbc.sql(
                """
                update directory.unit_liaison set until_day = :day
                where community_id = :community and organization_id = :unit
                  and liaison_id = :liaison and until_day is null
                """)
            .param("day", day)
            .param("community", communityId)
            .param("unit", unit)
            .param("liaison", liaison)
            .update()
        == 1;
  }

  /** Those who are first, then those who were, newest first. */
  List<LiaisonView> of(long communityId, UUID unit) {
    return jdbc.sql(
            """
            select l.liaison_id, l.name, l.phone, coalesce(p.merged_into, p.person_id) as person,
              l.from_day, l.until_day
            from directory.unit_liaison l
            left join directory.person p on p.community_id = l.community_id
              and p.person_id = l.person_id
            where l.community_id = :community and l.organization_id = :unit
            order by l.until_day desc nulls first, l.from_day desc, l.liaison_id desc limit 100
            """)
        .param("community", communityId)
        .param("unit", unit)
        .query(
            (row, index) ->
                new LiaisonView(
                    row.getObject("liaison_id", UUID.class),
                    row.getString("name"),
                    row.getString("phone"),
                    Optional.ofNullable(row.getObject("person", UUID.class)),
                    row.getObject("from_day", LocalDate.class),
                    Optional.ofNullable(row.getObject("until_day", LocalDate.class))))
        .list();
  }
}

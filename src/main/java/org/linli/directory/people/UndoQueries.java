package org.linli.directory.people;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an import of people left, and what of it is as it left it. */
@Repository
class UndoQueries {

  private final JdbcClient jdbc;

  UndoQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every row of the import with what is needed to say whether it may go back. */
  List<Change> of(long communityId, UUID importId) {
    return jdbc.sql(
            """
            select c.record, c.row_id as id, c.before is null as made,
              coalesce(p.version, h.version, o.version, d.version,
                case when t.tenancy_id is not null and t.until is null then 0 end, -1) = c.version
                as untouched,
              coalesce(p.household_id, h.household_id) as household_id,
              coalesce(cast(c.before ->> 'representative_id' as uuid), h.representative_id)
                as representative_id,
              cast(c.before ->> 'household_id' as uuid) as household_before
            from directory.import_change c
            left join directory.person p on c.record = 'person'
              and p.community_id = c.community_id and p.person_id = c.row_id
            left join directory.household h on c.record = 'household'
              and h.community_id = c.community_id and h.household_id = c.row_id
            left join directory.ownership o on c.record = 'ownership'
              and o.community_id = c.community_id and o.ownership_id = c.row_id
            left join directory.dwelling d on c.record = 'dwelling'
              and d.community_id = c.community_id and d.dwelling_id = c.row_id
            left join directory.tenancy t on c.record = 'tenancy'
              and t.community_id = c.community_id and t.tenancy_id = c.row_id
            where c.community_id = :community and c.import_id = :import
            """)
        .param("community", communityId)
        .param("import", importId)
        .query(Change.class)
        .list();
  }

  /** Persons of the import that something else points at by now. */
  Set<UUID> needed(long communityId, UUID importId) {
    return Set.copyOf(
        jdbc.sql(
                """
                select c.row_id from directory.import_change c
                where c.community_id = :community and c.import_id = :import
                  and c.record = 'person' and c.before is null and (
                  exists (select from directory.person_tag t
                    where t.community_id = c.community_id and t.person_id = c.row_id)
                  or exists (select from directory.tenancy t
                    where t.community_id = c.community_id and t.person_id = c.row_id
                      and (t.until is not null
                        or not exists (select from directory.import_change m
                          where m.community_id = t.community_id and m.import_id = c.import_id
                            and m.record = 'tenancy' and m.row_id = t.tenancy_id)))
                  or exists (select from directory.ownership o
                    where o.community_id = c.community_id and o.person_id = c.row_id
                      and not exists (select from directory.import_change m
                        where m.community_id = o.community_id and m.import_id = c.import_id
                          and m.record = 'ownership' and m.row_id = o.ownership_id
                          and m.version = o.version)))
                """)
            .param("community", communityId)
            .param("import", importId)
            .query(UUID.class)
            .list());
  }

  /** Members of the import's new households who did not come with it. */
  List<Member> members(long communityId, UUID importId) {
    return jdbc.sql(
            """
            select p.person_id, p.household_id from directory.import_change c
            join directory.person p on p.community_id = c.community_id
              and p.household_id = c.row_id
            where c.community_id = :community and c.import_id = :import
              and c.record = 'household' and c.before is null
            """)
        .param("community", communityId)
        .param("import", importId)
        .query(Member.class)
        .list();
  }

  /** Dwellings that nobody lives in or owns, so that they may go again. */
  List<UUID> empty(long communityId, Collection<UUID> dwellings) {
    return jdbc.sql(
            """
            select d.dwelling_id from directory.dwelling d
            where d.community_id = :community and d.dwelling_id = any (cast(:ids as uuid[]))
              and not exists (select from directory.household h
                where h.community_id = d.community_id and h.dwelling_id = d.dwelling_id)
              and not exists (select from directory.ownership o
                where o.community_id = d.community_id and o.dwelling_id = d.dwelling_id)
              and not exists (select from directory.tenancy t
                where t.community_id = d.community_id and t.dwelling_id = d.dwelling_id)
            """)
        .param("community", communityId)
        .param("ids", Persons.texts(List.copyOf(dwellings), id -> id))
        .query(UUID.class)
        .list();
  }

  /**
   * @param made whether the import made the row; else it changed it
   * @param untouched whether it is as the import left it
   */
  record Change(
      String record,
      UUID id,
      boolean made,
      boolean untouched,
      @Nullable UUID householdId,
      @Nullable UUID representativeId,
      @Nullable UUID householdBefore) {}

  record Member(UUID personId, UUID householdId) {}
}

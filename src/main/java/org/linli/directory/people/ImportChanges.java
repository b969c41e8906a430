package org.linli.directory.people;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Remembers what an import did to each row and takes it back. A row goes back only while it is of
 * the version that the import left; whether what points at it stays whole is checked at commit by
 * the foreign keys, in particular {@code representative_is_a_member}.
 */
@Repository
class ImportChanges {

  private final JdbcClient jdbc;

  ImportChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Before known rows change: keeps them as they are. */
  void keep(long communityId, UUID importId, Kind kind, Collection<UUID> ids) {
    jdbc.sql(
            """
            insert into directory.import_change
              (community_id, import_id, record, row_id, version, before)
            select :community, :import, :record, %1$s, version + 1, to_jsonb(t)
            from directory.%2$s t
            where community_id = :community and %1$s = any (cast(:ids as uuid[]))
            on conflict do nothing
            """
                .formatted(kind.key, kind.record))
        .param("community", communityId)
        .param("import", importId)
        .param("record", kind.record)
        .param("ids", Persons.texts(List.copyOf(ids), id -> id))
        .update();
  }

  /** New rows. */
  void made(long communityId, UUID importId, Kind kind, Collection<UUID> ids, int version) {
    jdbc.sql(
            """
            insert into directory.import_change
              (community_id, import_id, record, row_id, version)
            select :community, :import, :record, id, :version
            from unnest(cast(:ids as uuid[])) as g(id)
            """)
        .param("community", communityId)
        .param("import", importId)
        .param("record", kind.record)
        .param("version", version)
        .param("ids", Persons.texts(List.copyOf(ids), id -> id))
        .update();
  }

  /** Every row of the import with what is needed to say whether it may go back. */
  List<Change> of(long communityId, UUID importId) {
    return jdbc.sql(
            """
            select c.record, c.row_id as id, c.before is null as made,
              coalesce(p.version, h.version, o.version, d.version, -1) = c.version as untouched,
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
                    where t.community_id = c.community_id and t.person_id = c.row_id)
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

  /** Gives known rows their former values; the version goes on. */
  void restore(long communityId, UUID importId, Kind kind, Collection<UUID> ids) {
    jdbc.sql(
            """
            update directory.%1$s t set %3$s, version = t.version + 1
            from directory.import_change c,
              lateral jsonb_populate_record(null::directory.%1$s, c.before) b
            where c.community_id = :community and c.import_id = :import and c.record = :record
              and c.before is not null and c.row_id = any (cast(:ids as uuid[]))
              and t.community_id = c.community_id and t.%2$s = c.row_id
            """
                .formatted(kind.record, kind.key, kind.values))
        .param("community", communityId)
        .param("import", importId)
        .param("record", kind.record)
        .param("ids", Persons.texts(List.copyOf(ids), id -> id))
        .update();
  }

  void delete(long communityId, Kind kind, Collection<UUID> ids) {
    jdbc.sql(
            """
            delete from directory.%1$s
            where community_id = :community and %2$s = any (cast(:ids as uuid[]))
            """
                .formatted(kind.record, kind.key))
        .param("community", communityId)
        .param("ids", Persons.texts(List.copyOf(ids), id -> id))
        .update();
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

  /** What an import touches. */
  enum Kind {
    PERSON(
        "person",
        """
        reference = b.reference, name = b.name, phone = b.phone, sex = b.sex, born_on = b.born_on,
        document_kind = b.document_kind, document_sealed = b.document_sealed,
        document_hash = b.document_hash, household_id = b.household_id, relation = b.relation,
        moved_in_on = b.moved_in_on, moved_out_on = b.moved_out_on, deceased_on = b.deceased_on
        """),
    HOUSEHOLD("household", "representative_id = b.representative_id, ended_on = b.ended_on"),
    DWELLING("dwelling", "exclusive_area = b.exclusive_area, area_source = b.area_source"),
    OWNERSHIP("ownership", "until = b.until, inheritance_open = b.inheritance_open");

    final String record;
    final String key;
    final String values;

    Kind(String record, String values) {
      this.record = record;
      this.key = record + "_id";
      this.values = values;
    }
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

package org.linli.directory;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Units, many in one statement, and the lock of their writers: one row, taken first and held until
 * commit, so that an import applies to the register it was previewed against.
 */
@Repository
class OrganizationRows {

  private static final String GIVEN =
      """
      unnest(cast(:ids as uuid[]), cast(:names as text[]), cast(:kinds as text[]),
        cast(:codes as text[]), cast(:contacts as text[]), cast(:phones as text[]),
        cast(:addresses as text[]))
        as g(organization_id, name, kind, code, contact_name, contact_phone, address)
      """;

  private final JdbcClient jdbc;

  OrganizationRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Waits for other writers of the community's units and counts this change.
   *
   * @return how often they had changed before
   */
  long change(long communityId) {
    return jdbc.sql(
                """
                insert into directory.organization_register as r (community_id, changes)
                values (:community, 1)
                on conflict (community_id) do update set changes = r.changes + 1
                returning changes
                """)
            .param("community", communityId)
            .query(Long.class)
            .single()
        - 1;
  }

  /** How often they have changed. */
  long changes(long communityId) {
    return jdbc.sql(
            """
            select changes from directory.organization_register where community_id = :community
            """)
        .param("community", communityId)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** Every unit of the community, by name. */
  List<Known> all(long communityId) {
    return jdbc.sql(
            """
            select organization_id as id, name, kind, coalesce(credit_code, '') as credit_code,
              contact_name, contact_phone, address
            from directory.organization
            where community_id = :community
            order by name
            """)
        .param("community", communityId)
        .query(Known.class)
        .list();
  }

  void insert(long communityId, List<Known> units, Instant now) {
    var sql =
        """
        insert into directory.organization (community_id, organization_id, name, kind, credit_code,
          contact_name, contact_phone, address, registered_at)
        select :community, g.organization_id, g.name, g.kind, nullif(g.code, ''), g.contact_name,
          g.contact_phone, g.address, :now
        from
        """;
    bind(jdbc.sql(sql + GIVEN), communityId, units).param("now", Timestamp.from(now)).update();
  }

  void update(long communityId, List<Known> units) {
    var sql =
        """
        update directory.organization o
        set name = g.name, kind = g.kind, credit_code = nullif(g.code, ''),
          contact_name = g.contact_name, contact_phone = g.contact_phone, address = g.address,
          version = o.version + 1
        from
        """;
    var which = " where o.community_id = :community and o.organization_id = g.organization_id";
    bind(jdbc.sql(sql + GIVEN + which), communityId, units).update();
  }

  private static StatementSpec bind(StatementSpec sql, long communityId, List<Known> units) {
    return sql.param("community", communityId)
        .param("ids", texts(units, unit -> unit.id().toString()))
        .param("names", texts(units, Known::name))
        .param("kinds", texts(units, Known::kind))
        .param("codes", texts(units, Known::creditCode))
        .param("contacts", texts(units, Known::contactName))
        .param("phones", texts(units, Known::contactPhone))
        .param("addresses", texts(units, Known::address));
  }

  private static String[] texts(List<Known> units, Function<Known, String> value) {
    return units.stream().map(value).toArray(String[]::new);
  }

  /** A unit of the register; empty where nothing is known. */
  record Known(
      UUID id,
      String name,
      String kind,
      String creditCode,
      String contactName,
      String contactPhone,
      String address) {

    static Known of(UUID id, RegisterOrganization said) {
      return new Known(
          id,
          said.name(),
          said.kind(),
          said.creditCode(),
          said.contactName(),
          said.contactPhone(),
          said.address());
    }
  }
}

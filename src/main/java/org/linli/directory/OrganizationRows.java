package org.linli.directory;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Units, many in one statement. */
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

  /** Every unit of the community, by name. */
  List<OrganizationRow> all(long communityId) {
    return jdbc.sql(
            """
            select organization_id as id, name, kind, coalesce(credit_code, '') as credit_code,
              contact_name, contact_phone, address
            from directory.organization
            where community_id = :community
            order by name
            """)
        .param("community", communityId)
        .query(OrganizationRow.class)
        .list();
  }

  void insert(long communityId, List<OrganizationRow> units, Instant now) {
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

  void update(long communityId, List<OrganizationRow> units) {
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

  private static StatementSpec bind(
      StatementSpec sql, long communityId, List<OrganizationRow> units) {
    return sql.param("community", communityId)
        .param("ids", texts(units, unit -> unit.id().toString()))
        .param("names", texts(units, OrganizationRow::name))
        .param("kinds", texts(units, OrganizationRow::kind))
        .param("codes", texts(units, OrganizationRow::creditCode))
        .param("contacts", texts(units, OrganizationRow::contactName))
        .param("phones", texts(units, OrganizationRow::contactPhone))
        .param("addresses", texts(units, OrganizationRow::address));
  }

  private static String[] texts(
      List<OrganizationRow> units, Function<OrganizationRow, String> value) {
    return units.stream().map(value).toArray(String[]::new);
  }
}

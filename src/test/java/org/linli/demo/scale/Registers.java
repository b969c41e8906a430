package org.linli.demo.scale;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.demo.town.Population;

/**
 * What stands in the registers of a community, as lines of text. Everything is compared that people
 * or rules can tell apart. Left out are: ids and whatever points by them, for which the number,
 * address or name of the row stands; the moments of writing, which are of the clock; who wrote, and
 * with that the audit trail, the history of grants and the files of imports; the count of changes,
 * which tells how many steps the writer took; sealed fields, of which there are none.
 */
public final class Registers {

  private static final String ADDRESS =
      """
      (select b.name || ' ' || u.name || ' ' || d.number from directory.dwelling d
        join directory.local_area b
          on b.community_id = d.community_id and b.area_id = d.building_id
        join directory.local_area u on u.community_id = d.community_id and u.area_id = d.unit_id
        where d.community_id = x.community_id and d.dwelling_id = %s)
      """;

  private static final String REFERENCE =
      """
      (select p.reference from directory.person p
        where p.community_id = x.community_id and p.person_id = %s)
      """;

  private static final String HOME =
      """
      (select h.dwelling_id from directory.household h
        where h.community_id = x.community_id and h.household_id = x.household_id)
      """;

  private static final Map<String, String> QUERIES = new LinkedHashMap<>();

  static {
    QUERIES.put(
        "places",
        """
        select x.kind, x.number, x.name, b.name, g.name, x.outline, x.planar, x.closed_at, x.version
        from directory.local_area x
        left join directory.local_area b
          on b.community_id = x.community_id and b.area_id = x.building_id
        left join directory.local_area g
          on g.community_id = x.community_id and g.area_id = x.grid_id
        where x.community_id = ?
        """);
    QUERIES.put(
        "dwellings",
        "select "
            + ADDRESS.formatted("x.dwelling_id")
            + """
            , x.floor, x.exclusive_area, x.area_source, x.closed_at, x.version
            from directory.dwelling x where x.community_id = ?
            """);
    QUERIES.put(
        "households",
        "select "
            + ADDRESS.formatted("x.dwelling_id")
            + ", x.label, "
            + REFERENCE.formatted("x.representative_id")
            + ", x.ended_on, x.version from directory.household x where x.community_id = ?");
    QUERIES.put(
        "persons",
        "select "
            + ADDRESS.formatted(HOME)
            + """
            , x.reference, x.name, x.phone, x.sex, x.born_on, x.document_kind, x.relation,
              x.moved_in_on, x.moved_out_on, x.deceased_on, x.merged_into, x.forgotten_on, x.version
            from directory.person x where x.community_id = ?
            """);
    QUERIES.put(
        "pieces of names",
        "select x.gram, "
            + REFERENCE.formatted("x.person_id")
            + " from directory.person_gram x where x.community_id = ?");
    QUERIES.put(
        "owners",
        "select "
            + ADDRESS.formatted("x.dwelling_id")
            + ", "
            + REFERENCE.formatted("x.person_id")
            + """
            , x.organization_id, x.kind, x.share_of, x.share_in, x.since, x.until,
              x.inheritance_open, x.version
            from directory.ownership x where x.community_id = ?
            """);
    QUERIES.put(
        "tenants",
        "select "
            + ADDRESS.formatted("x.dwelling_id")
            + ", "
            + REFERENCE.formatted("x.person_id")
            + ", x.since, x.until from directory.tenancy x where x.community_id = ?");
    QUERIES.put(
        "units",
        """
        select x.name, x.kind, x.credit_code, x.contact_name, x.contact_phone, x.address,
          x.ended_on, x.version
        from directory.organization x where x.community_id = ?
        """);
    QUERIES.put(
        "posts",
        "select x.kind, x.place, x.phone, x.published, h.holder, h.from_day, h.until_day,"
            + " h.published, "
            + REFERENCE.formatted("h.person_id")
            + """
             from directory.post x
            left join directory.post_holding h
              on h.community_id = x.community_id and h.post_id = x.post_id
            where x.community_id = ?
            """);
    QUERIES.put(
        "accounts",
        """
        select a.phone, a.display_name, a.elder, g.role, g.organization_id, g.granted_by,
          g.valid_from, g.valid_until
        from access.role_grant g join access.account a on a.account_id = g.account_id
        where g.area_id = ? and g.role = 'resident'
        """);
    QUERIES.put(
        "whose accounts they are",
        "select a.phone, x.level, x.how, x.ended_at, "
            + REFERENCE.formatted("x.person_id")
            + ", "
            + ADDRESS.formatted(HOME)
            + """
             from access.residency x join access.account a on a.account_id = x.account_id
            where x.community_id = ?
            """);
  }

  private Registers() {}

  /** The lines of each register, in an order that depends on nothing but them. */
  public static Map<String, List<String>> read(Connection superuser, long communityId)
      throws SQLException {
    var read = new LinkedHashMap<String, List<String>>();
    for (var query : QUERIES.entrySet()) {
      read.put(query.getKey(), lines(superuser, query.getValue(), communityId));
    }
    return read;
  }

  private static List<String> lines(Connection superuser, String sql, long communityId)
      throws SQLException {
    try (var statement = superuser.prepareStatement(sql)) {
      statement.setLong(1, communityId);
      var lines = new ArrayList<String>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var line = new ArrayList<String>();
          for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            line.add(String.valueOf(rows.getString(column)));
          }
          lines.add(String.join(" | ", line));
        }
      }
      lines.sort(null);
      return lines;
    }
  }

  /** Writes a community by COPY into another database. */
  public static long copy(Connection superuser, Population population, int index)
      throws SQLException {
    var areas = new ScaleAreas(superuser);
    areas.write(index + 1);
    var id = areas.ids(index + 1).get(index);
    areas.open(id, population.town());
    areas.run("set session_replication_role = replica");
    var copy = new PopulationCopy(superuser);
    copy.write(id, population);
    copy.finish();
    areas.run("set session_replication_role = default");
    return id;
  }
}

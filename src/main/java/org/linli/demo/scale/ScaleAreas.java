package org.linli.demo.scale;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.linli.demo.town.DemoTown;

/** Areas that do not exist: province 99, one county, streets of a hundred communities. */
final class ScaleAreas {

  static final int COMMUNITIES_A_STREET = 100;

  private final Connection superuser;

  ScaleAreas(Connection superuser) {
    this.superuser = superuser;
  }

  /** The code of a community, from 0. */
  static String code(int index) {
    return "990101%03d%03d"
        .formatted(1 + index / COMMUNITIES_A_STREET, 1 + index % COMMUNITIES_A_STREET);
  }

  /** Adds those that are not there yet. */
  void write(int communities) throws SQLException {
    run(
        """
        insert into directory.area (area_id, code, name, level, path,
          province_code, city_code, county_code, street_code)
        select nextval('directory.area_id_seq'), rpad(code, 12, '0'), '地区' || code, level,
          path::ltree, 99, case when level > 1 then 9901 else 0 end,
          case when level > 2 then 990101 else 0 end,
          case when level > 3 then left(code, 9)::int else 0 end
        from (
          values ('99', 1, 'cn.99'), ('9901', 2, 'cn.99.9901'),
            ('990101', 3, 'cn.99.9901.990101')) as above(code, level, path)
        union all
        select nextval('directory.area_id_seq'), rpad(street, 12, '0'), '地区' || street, 4,
          ('cn.99.9901.990101.' || street)::ltree, 99, 9901, 990101, street::int
        from (
          select '990101' || lpad(n::text, 3, '0')
          from generate_series(1, (%1$d + %2$d - 1) / %2$d) n) as streets(street)
        union all
        select nextval('directory.area_id_seq'), street || community, '社区' || community, 5,
          ('cn.99.9901.990101.' || street || '.' || street || community)::ltree,
          99, 9901, 990101, street::int
        from (
          select '990101' || lpad((1 + n / %2$d)::text, 3, '0'), lpad((1 + n %% %2$d)::text, 3, '0')
          from generate_series(0, %1$d - 1) n) as communities(street, community)
        on conflict (code) do nothing
        """
            .formatted(communities, COMMUNITIES_A_STREET));
  }

  /** The first communities by code. */
  List<Long> ids(int communities) throws SQLException {
    try (var statement = superuser.createStatement();
        var rows =
            statement.executeQuery(
                "select array_agg(area_id order by code) from directory.area"
                    + " where level = 5 and code like '990101%'")) {
      rows.next();
      return List.of((Long[]) rows.getArray(1).getArray()).subList(0, communities);
    }
  }

  /**
   * @return false if it was open already
   */
  boolean open(long id, DemoTown town) throws SQLException {
    try (var statement =
        superuser.prepareStatement(
            """
            insert into directory.community (community_id, short_name, phone, type, opened_at)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """)) {
      statement.setLong(1, id);
      statement.setString(2, town.shortName());
      statement.setString(3, town.phone());
      statement.setString(4, town.type().code());
      statement.setObject(5, CopyIds.AT.atOffset(ZoneOffset.UTC));
      return statement.executeUpdate() == 1;
    }
  }

  void run(String sql) throws SQLException {
    try (var statement = superuser.createStatement()) {
      statement.execute(sql);
    }
  }
}

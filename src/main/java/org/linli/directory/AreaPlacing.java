package org.linli.directory;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Takes the rows that {@link AreaStaging} checked into the tree. The unique code guards that no
 * area is there twice.
 */
@Repository
class AreaPlacing {

  private final JdbcClient jdbc;

  AreaPlacing(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Gives areas the names of the rows. */
  List<Renamed> rename() {
    return jdbc.sql(
            """
            update directory.area a set name = r.name
            from area_row r
            where r.code = a.code and not r.stands_in and r.name <> a.name
            returning a.area_id, a.code, old.name as old_name, new.name as new_name
            """)
        .query(Renamed.class)
        .list();
  }

  /** Lines up what is new, level by level and by code, for indexes grow best in order. */
  List<Part> prepare() {
    jdbc.sql(
            """
            create temporary table area_new on commit drop as
            select row_number() over (order by level, code)::int as n, code, name, parent, level, label
            from area_row r
            where not stands_in and not exists (select from directory.area a where a.code = r.code)
            """)
        .update();
    jdbc.sql("create index on area_new (n)").update();
    jdbc.sql("analyze area_new").update();
    return jdbc.sql(
            """
            select level, min(n) as first, max(n) as last from area_new group by level order by level
            """)
        .query(Part.class)
        .list();
  }

  /** Writes new areas of one level. Each hangs under the area that its row names. */
  int insert(Part part) {
    return jdbc.sql(
            """
            insert into directory.area (area_id, code, name, level, path,
              province_code, city_code, county_code, street_code)
            select nextval('directory.area_id_seq'), r.code, r.name, r.level, p.path || r.label,
              case r.level when 1 then r.label::int else p.province_code end,
              case r.level when 2 then r.label::int else p.city_code end,
              case r.level when 3 then r.label::int else p.county_code end,
              case r.level when 4 then r.label::int else p.street_code end
            from area_new r
            join directory.area p on p.code = r.parent
            where r.n between :first and :last
            order by r.n
            """)
        .param("first", part.first())
        .param("last", part.last())
        .update();
  }

  /** An area that got another name. */
  record Renamed(long areaId, String code, String oldName, String newName) {}

  /** Places in the line of new rows, all of one level. */
  record Part(int level, int first, int last) {}
}

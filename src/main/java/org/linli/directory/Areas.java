package org.linli.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tree of areas, a reference table. The unique code guards against two imports at once. */
@Repository
class Areas {

  private final JdbcClient jdbc;

  Areas(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Set<String> codes() {
    return Set.copyOf(jdbc.sql("select code from directory.area").query(String.class).list());
  }

  /** Adds areas and renames those whose name differs. */
  Taken upsert(List<NewArea> areas) {
    return jdbc.sql(
            """
            with given as (
              select * from unnest(cast(:codes as text[]), cast(:names as text[]),
                cast(:levels as int[]), cast(:paths as text[]), cast(:provinces as int[]),
                cast(:cities as int[]), cast(:counties as int[]), cast(:streets as int[]))
              as g(code, name, level, path, province, city, county, street)),
            written as (
              insert into directory.area as a (area_id, code, name, level, path,
                province_code, city_code, county_code, street_code)
              select nextval('directory.area_id_seq'), code, name, level, path::ltree,
                province, city, county, street
              from given
              on conflict (code) do update set name = excluded.name where a.name <> excluded.name
              returning (xmax = 0) as added)
            select count(*) filter (where added) as added,
              count(*) filter (where not added) as renamed
            from written
            """)
        .param("codes", texts(areas, area -> area.code().digits()))
        .param("names", texts(areas, NewArea::name))
        .param("levels", numbers(areas, area -> area.code().level()))
        .param("paths", texts(areas, area -> area.code().path()))
        .param("provinces", numbers(areas, area -> area.code().prefix(2)))
        .param("cities", numbers(areas, area -> area.code().prefix(4)))
        .param("counties", numbers(areas, area -> area.code().prefix(6)))
        .param("streets", numbers(areas, area -> area.code().prefix(9)))
        .query((row, index) -> new Taken(row.getInt("added"), row.getInt("renamed")))
        .single();
  }

  /** The areas right below one, by code; the root's code lists provinces. */
  List<AreaView> children(String code) {
    return jdbc.sql(
            """
            select c.code, c.name, c.level, o.community_id is not null as open
            from directory.area p
            join directory.area c on c.path <@ p.path and c.level = p.level + 1
            left join directory.community o on o.community_id = c.area_id
            where p.code = :code
            order by c.code
            """)
        .param("code", code)
        .query(AreaView.class)
        .list();
  }

  /** An area and those above it, from the top, without the root. */
  List<AreaView> line(String code) {
    return jdbc.sql(
            """
            select p.code, p.name, p.level, false as open
            from directory.area a
            join directory.area p on p.path @> a.path and p.level > 0
            where a.code = :code
            order by p.level
            """)
        .param("code", code)
        .query(AreaView.class)
        .list();
  }

  Optional<Long> idOfCommunity(String code) {
    return jdbc.sql("select area_id from directory.area where code = :code and level = 5")
        .param("code", code)
        .query(Long.class)
        .optional();
  }

  private static String[] texts(List<NewArea> areas, Function<NewArea, String> value) {
    return areas.stream().map(value).toArray(String[]::new);
  }

  private static Integer[] numbers(List<NewArea> areas, Function<NewArea, Integer> value) {
    return areas.stream().map(value).toArray(Integer[]::new);
  }

  /** A row to write. */
  record NewArea(AreaCode code, String name) {}

  /** How many rows were new, how many got another name. */
  record Taken(int added, int renamed) {

    Taken plus(Taken other) {
      return new Taken(added + other.added, renamed + other.renamed);
    }
  }
}

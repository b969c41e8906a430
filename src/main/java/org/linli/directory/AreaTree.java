package org.linli.directory;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Changes of single areas and of all below them. The caller holds the lock of the tree ({@link
 * Areas#lock()}); the unique code guards that no two areas get one code.
 */
@Repository
class AreaTree {

  private final JdbcClient jdbc;

  AreaTree(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Area> find(String code) {
    return jdbc.sql(
            """
            select a.area_id as id, a.code, a.name, a.level, a.path::text as path,
              c.community_id is not null as open
            from directory.area a
            left join directory.community c on c.community_id = a.area_id
            where a.code = :code and a.ended_at is null
            """)
        .param("code", code)
        .query(Area.class)
        .optional();
  }

  void rename(long areaId, String name) {
    jdbc.sql("update directory.area set name = :name where area_id = :id")
        .param("name", name)
        .param("id", areaId)
        .update();
  }

  /** Whether a code, or one below it, belongs or belonged to an area outside of a subtree. */
  boolean taken(String prefix, String path) {
    return jdbc.sql(
            """
            select exists (
              select from directory.area
              where code like :prefix || '%' and not (path <@ cast(:path as ltree)))
            or exists (
              select from directory.former_code f join directory.area a on a.area_id = f.area_id
              where f.code like :prefix || '%' and not (a.path <@ cast(:path as ltree)))
            """)
        .param("prefix", prefix)
        .param("path", path)
        .query(Boolean.class)
        .single();
  }

  /**
   * Hangs an area with all below it under another one. Codes that begin with the area's own follow
   * it; those that they had lead to them from now on. Paths and integer codes follow too.
   */
  void move(Area area, Area parent, String newPrefix, UUID changeId) {
    jdbc.sql(
            """
            with subtree as (
              select a.area_id, a.code as old_code,
                case when a.code like :oldPrefix || '%'
                  then :newPrefix || substr(a.code, length(:oldPrefix) + 1) else a.code end as new_code,
                cast(:parentPath || '.' || regexp_replace(
                  subpath(a.path, nlevel(cast(:path as ltree)) - 1)::text,
                  '(^|\\.)' || :oldPrefix, '\\1' || :newPrefix, 'g') as ltree) as new_path
              from directory.area a
              where a.path <@ cast(:path as ltree) and a.ended_at is null),
            former as (
              insert into directory.former_code (code, area_id, change_id)
              select old_code, area_id, :change from subtree where old_code <> new_code
              on conflict (code) do update
                set area_id = excluded.area_id, change_id = excluded.change_id)
            update directory.area a set code = s.new_code, path = s.new_path,
              province_code = coalesce(
                substring(s.new_path::text from '\\.(\\d{2})(?:\\.|$)')::int, 0),
              city_code = coalesce(substring(s.new_path::text from '\\.(\\d{4})(?:\\.|$)')::int, 0),
              county_code = coalesce(
                substring(s.new_path::text from '\\.(\\d{6})(?:\\.|$)')::int, 0),
              street_code = coalesce(
                substring(s.new_path::text from '\\.(\\d{9})(?:\\.|$)')::int, 0)
            from subtree s
            where s.area_id = a.area_id
            """)
        .param("oldPrefix", area.significant())
        .param("newPrefix", newPrefix)
        .param("parentPath", parent.path())
        .param("path", area.path())
        .param("change", changeId)
        .update();
  }

  List<String> childCodes(Area area) {
    return jdbc.sql(
            """
            select code from directory.area
            where subpath(path, 0, -1) = cast(:path as ltree) and ended_at is null
            order by code
            """)
        .param("path", area.path())
        .query(String.class)
        .list();
  }

  /** Ends an area. Whatever led to it leads to its successor, in one step however often. */
  void end(Area area, Area successor, Instant now) {
    jdbc.sql(
            """
            with former as (
              update directory.former_code set area_id = :successor where area_id = :id)
            update directory.area set successor_id = :successor,
              ended_at = coalesce(ended_at, :now)
            where area_id = :id or successor_id = :id
            """)
        .param("id", area.id())
        .param("successor", successor.id())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Adds an area beside another one. */
  void insertBeside(Area area, String code, String name) {
    jdbc.sql(
            """
            insert into directory.area (area_id, code, name, level, path,
              province_code, city_code, county_code, street_code)
            select nextval('directory.area_id_seq'), :code, :name, a.level,
              subpath(a.path, 0, -1) || :label,
              case a.level when 1 then :number else a.province_code end,
              case a.level when 2 then :number else a.city_code end,
              case a.level when 3 then :number else a.county_code end,
              case a.level when 4 then :number else a.street_code end
            from directory.area a where a.area_id = :id
            """)
        .param("code", code)
        .param("name", name)
        .param("label", AreaCode.parse(code).orElseThrow().significant())
        .param(
            "number",
            area.level() == 5
                ? 0
                : Integer.parseInt(AreaCode.parse(code).orElseThrow().significant()))
        .param("id", area.id())
        .update();
  }

  /** An area as its changes need it. */
  record Area(long id, String code, String name, int level, String path, boolean open) {

    String significant() {
      return level == 0 ? "" : code.substring(0, AreaCode.length(level));
    }
  }
}

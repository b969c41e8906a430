package org.linli.directory;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.linli.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to areas: rows are only ever added. */
@Repository
class AreaChanges {

  private final JdbcClient jdbc;

  AreaChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(UUID changeId, long areaId, AreaChangeView change, UUID by) {
    jdbc.sql(
            """
            insert into directory.area_change (change_id, area_id, kind, old_code, new_code,
              old_name, new_name, changed_by, changed_at)
            values (:id, :area, :kind, :oldCode, :newCode, :oldName, :newName, :by, :at)
            """)
        .param("id", changeId)
        .param("area", areaId)
        .param("kind", change.kind())
        .param("oldCode", change.oldCode())
        .param("newCode", change.newCode())
        .param("oldName", change.oldName())
        .param("newName", change.newName())
        .param("by", by)
        .param("at", Timestamp.from(change.at()))
        .update();
  }

  /** What happened to an area, and what was merged into it or split off it, the last first. */
  List<AreaChangeView> of(String code) {
    return jdbc.sql(
            """
            select c.kind, c.old_code, c.new_code, c.old_name, c.new_name, c.changed_at as at
            from directory.area a
            join directory.area_change c on c.area_id in (
              select a.area_id union all
              select e.area_id from directory.area e where e.successor_id = a.area_id)
            where a.code = :code
            order by c.changed_at desc, c.change_id desc
            limit 100
            """)
        .param("code", code)
        .query(
            (row, index) ->
                new AreaChangeView(
                    row.getString("kind"),
                    row.getString("old_code"),
                    row.getString("new_code"),
                    row.getString("old_name"),
                    row.getString("new_name"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }

  /** Records the names that an import changed. */
  void renamed(UUID by, List<AreaPlacing.Renamed> areas, Instant now) {
    jdbc.sql(
            """
            insert into directory.area_change (change_id, area_id, kind, old_code, new_code,
              old_name, new_name, changed_by, changed_at)
            select id, area, 'renamed', code, code, old_name, new_name, :by, :now
            from unnest(cast(:ids as uuid[]), cast(:areas as bigint[]), cast(:codes as text[]),
              cast(:oldNames as text[]), cast(:newNames as text[]))
              as r(id, area, code, old_name, new_name)
            """)
        .param("ids", areas.stream().map(each -> Ids.next()).toArray(UUID[]::new))
        .param("areas", areas.stream().map(AreaPlacing.Renamed::areaId).toArray(Long[]::new))
        .param("codes", texts(areas, AreaPlacing.Renamed::code))
        .param("oldNames", texts(areas, AreaPlacing.Renamed::oldName))
        .param("newNames", texts(areas, AreaPlacing.Renamed::newName))
        .param("by", by)
        .param("now", Timestamp.from(now))
        .update();
  }

  private static String[] texts(
      List<AreaPlacing.Renamed> areas, Function<AreaPlacing.Renamed, String> value) {
    return areas.stream().map(value).toArray(String[]::new);
  }
}

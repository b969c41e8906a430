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

  /** Records the names that an import changed. */
  void renamed(UUID by, List<AreaStaging.Renamed> areas, Instant now) {
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
        .param("areas", areas.stream().map(AreaStaging.Renamed::areaId).toArray(Long[]::new))
        .param("codes", texts(areas, AreaStaging.Renamed::code))
        .param("oldNames", texts(areas, AreaStaging.Renamed::oldName))
        .param("newNames", texts(areas, AreaStaging.Renamed::newName))
        .param("by", by)
        .param("now", Timestamp.from(now))
        .update();
  }

  private static String[] texts(
      List<AreaStaging.Renamed> areas, Function<AreaStaging.Renamed, String> value) {
    return areas.stream().map(value).toArray(String[]::new);
  }
}

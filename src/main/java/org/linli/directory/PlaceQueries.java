package org.linli.directory;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads of the tree of areas for those who work somewhere in it. */
@Repository
class PlaceQueries {

  private static final String SELECT =
      """
      select a.code, a.name, a.level, o.community_id is not null as open
      from directory.area a
      left join directory.community o on o.community_id = a.area_id
      where a.ended_at is null
      """;
  private static final String WITHIN =
      """
        and (a.level < 5 or o.community_id is not null)
        and exists (select from directory.area w
          where w.area_id = any (:within) and w.path @> a.path)
      order by a.level, a.code
      limit 50
      """;

  private final JdbcClient jdbc;

  PlaceQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<AreaView> byIds(Collection<Long> ids) {
    return jdbc.sql(SELECT + "and a.area_id = any (:ids) order by a.level, a.code limit 100")
        .param("ids", ids.toArray(Long[]::new))
        .query(AreaView.class)
        .list();
  }

  /** A range of codes, which the unique index serves whatever the collation. */
  List<AreaView> ofCode(String digits, Collection<Long> within) {
    return jdbc.sql(
            SELECT
                + "and a.code between rpad(:digits, 12, '0') and rpad(:digits, 12, '9')"
                + WITHIN)
        .param("digits", digits)
        .param("within", within.toArray(Long[]::new))
        .query(AreaView.class)
        .list();
  }

  List<AreaView> ofName(String part, Collection<Long> within) {
    return jdbc.sql(SELECT + "and position(:part in a.name) > 0" + WITHIN)
        .param("part", part)
        .param("within", within.toArray(Long[]::new))
        .query(AreaView.class)
        .list();
  }
}

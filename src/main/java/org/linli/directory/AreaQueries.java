package org.linli.directory;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the tree of areas for pages and API. */
@Repository
class AreaQueries {

  /** After every other character. */
  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

  /** The names of those above area {@code c}, whose codes its path holds. */
  private static final String WITHIN =
      """
      (select coalesce(string_agg(w.name, ' ' order by w.level), '') from directory.area w
        where w.level > 0 and w.code in (
          select rpad(label, 12, '0')
          from unnest(string_to_array(subpath(c.path, 1, -1)::text, '.')) as above(label)))
      """;

  private final JdbcClient jdbc;

  AreaQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The areas right below one, by code; the root's code lists provinces. Where a level is missing,
   * as in 东莞, the next one counts.
   */
  List<AreaView> children(String code, String after, int most) {
    return jdbc.sql(
            """
            select c.code, c.name, c.level, o.community_id is not null as open, '' as within
            from directory.area p
            join directory.area c on subpath(c.path, 0, -1) = p.path
            left join directory.community o on o.community_id = c.area_id
            where p.code = :code and c.ended_at is null and c.code > :after
            order by c.code limit :most
            """)
        .param("code", code)
        .param("after", after)
        .param("most", most)
        .query(AreaView.class)
        .list();
  }

  /** Areas anywhere below one whose code begins with some digits, by code. */
  List<AreaView> byCode(String code, String digits, String after, int most) {
    return jdbc.sql(
            "select c.code, c.name, c.level, o.community_id is not null as open,"
                + WITHIN
                + """
                  as within
                from directory.area c
                left join directory.community o on o.community_id = c.area_id
                where c.ended_at is null and c.level > 0
                  and c.path <@ (select path from directory.area where code = :code)
                  and c.code between rpad(:digits, 12, '0') and rpad(:digits, 12, '9')
                  and c.code > :after
                order by c.code limit :most
                """)
        .param("code", code)
        .param("digits", digits)
        .param("after", after)
        .param("most", most)
        .query(AreaView.class)
        .list();
  }

  /** Areas anywhere below one whose name begins like this, by name and code. */
  List<AreaView> byName(String code, String name, String after, int most) {
    return jdbc.sql(
            "select c.code, c.name, c.level, o.community_id is not null as open,"
                + WITHIN
                + """
                  as within
                from directory.area c
                left join directory.community o on o.community_id = c.area_id
                where c.ended_at is null and c.level > 0
                  and c.path <@ (select path from directory.area where code = :code)
                  and c.name collate "C" >= :name and c.name collate "C" < :name || :last
                  and (c.name collate "C", c.code) > (
                    coalesce((select name from directory.area where code = :after), ''), :after)
                order by c.name collate "C", c.code limit :most
                """)
        .param("code", code)
        .param("name", name)
        .param("last", LAST)
        .param("after", after)
        .param("most", most)
        .query(AreaView.class)
        .list();
  }

  /** An area and those above it, from the top, without the root. */
  List<AreaView> line(String code) {
    return jdbc.sql(
            """
            select p.code, p.name, p.level, false as open, '' as within
            from directory.area a
            join directory.area p on p.path @> a.path and p.level > 0
            where a.code = :code and a.ended_at is null
            order by p.level
            """)
        .param("code", code)
        .query(AreaView.class)
        .list();
  }
}

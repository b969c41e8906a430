package org.linli.directory;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tree of areas, a reference table. */
@Repository
class Areas {

  private final JdbcClient jdbc;

  Areas(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Waits until nobody else changes the tree. The lock is the root's row, until the transaction
   * ends; rows that point at the root and readers do not wait for it.
   */
  void lock() {
    jdbc.sql("select area_id from directory.area where area_id = 1 for no key update")
        .query(Long.class)
        .single();
  }

  /**
   * The areas right below one, by code; the root's code lists provinces. Where a level is missing,
   * as in 东莞, the next one counts.
   */
  List<AreaView> children(String code) {
    return jdbc.sql(
            """
            select c.code, c.name, c.level, o.community_id is not null as open
            from directory.area p
            join directory.area c on subpath(c.path, 0, -1) = p.path
            left join directory.community o on o.community_id = c.area_id
            where p.code = :code and c.ended_at is null
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
            where a.code = :code and a.ended_at is null
            order by p.level
            """)
        .param("code", code)
        .query(AreaView.class)
        .list();
  }

  Optional<Long> idOfCommunity(String code) {
    return jdbc.sql(
            """
            select area_id from directory.area
            where code = :code and level = 5 and ended_at is null
            """)
        .param("code", code)
        .query(Long.class)
        .optional();
  }
}

package org.linli.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/**
 * The rows of an import beside the tree, in tables that end with the transaction. Whoever changes
 * the tree holds its root's row ({@link Areas#lock()}), so what was checked here stays true until
 * it is written.
 */
@Repository
class AreaStaging {

  /** Codes that are not an area's own any more, with the code of the area they lead to. */
  private static final String ELSEWHERE =
      """
      (select f.code, a.code as now from directory.former_code f
        join directory.area a on a.area_id = f.area_id
      where not exists (select from directory.area l where l.code = f.code)
      union all
      select e.code, s.code from directory.area e
        join directory.area s on s.area_id = e.successor_id) k
      """;

  private final JdbcClient jdbc;
  private final DataSource dataSource;
  private final Areas areas;

  AreaStaging(JdbcClient jdbc, DataSource dataSource, Areas areas) {
    this.jdbc = jdbc;
    this.dataSource = dataSource;
    this.areas = areas;
  }

  /** Waits for other changes of the tree to end and makes room for rows. */
  void begin() {
    areas.lock();
    // The planner does not know yet what this transaction writes and would look up row by row.
    jdbc.sql("set local enable_nestloop = off").update();
    jdbc.sql("drop table if exists area_row, area_new").update();
    jdbc.sql(
            """
            create temporary table area_row (file text not null, line bigint not null,
              code text not null, name text not null, parent text not null, level int not null,
              label text not null, stands_in boolean not null default false) on commit drop
            """)
        .update();
  }

  /** Opens the way for rows; nothing else may be said until it is closed. */
  AreaCopy open() {
    try {
      var connection = DataSourceUtils.getConnection(dataSource).unwrap(PGConnection.class);
      return new AreaCopy(
          new PGCopyOutputStream(
              connection,
              "copy area_row (file, line, code, name, parent, level, label) from stdin",
              65_536));
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /**
   * Lets rows and parents follow codes that areas had before.
   *
   * @return how many rows stand for an area that is known under another code
   */
  int follow() {
    jdbc.sql("analyze area_row").update();
    jdbc.sql("update area_row r set parent = k.now from " + ELSEWHERE + " where k.code = r.parent")
        .update();
    return jdbc.sql(
            "update area_row r set code = k.now, stands_in = true from "
                + ELSEWHERE
                + " where k.code = r.code")
        .update();
  }

  /** Takes out the rows of a level whose parent is neither in the tree nor among the rows. */
  Orphans orphans(int level) {
    return jdbc.sql(
            """
            with orphan as (
              delete from area_row r
              where r.level = :level and not r.stands_in
                and not exists (select from directory.area p where p.code = r.parent)
                and not exists (select from area_row p
                  where p.code = r.parent and p.level < :level and not p.stands_in)
              returning r.*)
            select count(*) over () as total, file, line, code, name, parent
            from orphan order by file, line limit :most
            """)
        .param("level", level)
        .param("most", AreaImport.MAX_LISTED)
        .query((ResultSetExtractor<Orphans>) AreaStaging::orphans);
  }

  private static Orphans orphans(ResultSet rows) throws SQLException {
    var listed = new ArrayList<AreaImport.Rejected>();
    var total = 0;
    while (rows.next()) {
      total = rows.getInt("total");
      listed.add(
          new AreaImport.Rejected(
              rows.getString("file"),
              rows.getLong("line"),
              DirectoryError.ROW_PARENT_UNKNOWN.code(),
              String.join(
                  ",", rows.getString("code"), rows.getString("name"), rows.getString("parent"))));
    }
    return new Orphans(total, listed);
  }

  /** Areas of the provinces among the rows, down to their lowest level, that no row names. */
  Disappeared disappeared() {
    var found =
        jdbc.sql(
                """
                select count(*) over () as total, a.code, a.name
                from directory.area a
                where a.ended_at is null
                  and a.level between 1 and (select max(level) from area_row)
                  and a.province_code in (
                    select label::int from area_row where level = 1 and not stands_in)
                  and not exists (select from area_row r where r.code = a.code)
                order by a.code limit :most
                """)
            .param("most", AreaImport.MAX_LISTED)
            .query(Missing.class)
            .list();
    return new Disappeared(
        found.isEmpty() ? 0 : found.getFirst().total(),
        found.stream().map(each -> each.code() + " " + each.name()).toList());
  }

  /** Rows without a parent, the first of them listed. */
  record Orphans(int total, List<AreaImport.Rejected> listed) {}

  /**
   * Areas that the files do not name.
   *
   * @param listed code and name, the first of them
   */
  record Disappeared(int total, List<String> listed) {}

  private record Missing(int total, String code, String name) {}
}

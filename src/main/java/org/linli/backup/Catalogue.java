package org.linli.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.linli.backup.Manifest.Migration;
import org.linli.backup.Manifest.Sequence;
import org.linli.backup.Manifest.Table;

/**
 * What a database consists of, as its own catalogue says. Nothing is listed by hand, so a table of
 * a new module is saved without anybody thinking of it.
 */
record Catalogue(Connection connection) {

  private static final String HISTORY = "flyway_schema_history";

  /** Tables of the product: neither the system's, nor an extension's, nor Flyway's records. */
  private static final String TABLES =
      """
      select quote_ident(n.nspname) || '.' || quote_ident(c.relname),
        not coalesce(has_table_privilege(
          (select oid from pg_roles where rolname = 'linli_app'), c.oid, 'DELETE'), false)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
        and n.nspname not like 'pg\\_temp%' and c.relname not like 'flyway\\_schema\\_history%'
        and not exists (select from pg_depend d
          where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
      order by 1
      """;

  private static final String SEQUENCES =
      """
      select quote_ident(schemaname) || '.' || quote_ident(sequencename),
        coalesce(last_value, start_value), last_value is not null
      from pg_sequences order by 1
      """;

  private static final String HISTORIES =
      """
      select c.oid::regclass::text, c.relname
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'platform' and c.relkind = 'r' and c.relname like 'flyway\\_schema\\_history%'
      """;

  String postgresVersion() throws SQLException {
    return list("show server_version", row -> row.getString(1)).getFirst();
  }

  /** Names as SQL writes them. */
  List<String> tableNames() throws SQLException {
    return list(TABLES, row -> row.getString(1));
  }

  /** Tables with their rows, counted one by one. */
  List<Table> tables() throws SQLException {
    var tables = new ArrayList<Table>();
    for (var table : list(TABLES, row -> new Table(row.getString(1), 0, row.getBoolean(2)))) {
      tables.add(new Table(table.name(), count(table.name()), table.growsOnly()));
    }
    return tables;
  }

  long count(String table) throws SQLException {
    return list("select count(*) from " + table, row -> row.getLong(1)).getFirst();
  }

  List<Sequence> sequences() throws SQLException {
    return list(
        SEQUENCES, row -> new Sequence(row.getString(1), row.getLong(2), row.getBoolean(3)));
  }

  /** Migrations of all modules in the order in which this database got them. */
  List<Migration> migrations() throws SQLException {
    var all = new ArrayList<String>();
    for (var history : list(HISTORIES, row -> new History(row.getString(1), row.getString(2)))) {
      all.add(
          "select '%s' as module, version, installed_on, installed_rank from %s where success and type = 'SQL'"
              .formatted(history.module(), history.table()));
    }
    return all.isEmpty()
        ? List.of()
        : list(
            String.join(" union all ", all) + " order by installed_on, installed_rank",
            row -> new Migration(row.getString(1), row.getString(2)));
  }

  <T> List<T> list(String query, Row<T> reading) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var found = new ArrayList<T>();
      while (rows.next()) {
        found.add(reading.read(rows));
      }
      return found;
    }
  }

  void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Reads one row. */
  interface Row<T> {

    T read(ResultSet row) throws SQLException;
  }

  private record History(String table, String name) {

    String module() {
      return name.equals(HISTORY) ? "__root" : name.substring(HISTORY.length() + 1);
    }
  }
}

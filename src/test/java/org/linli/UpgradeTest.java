package org.linli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.testing.Sql;
import org.linli.testing.TestDatabase;
import org.linli.testing.TestServer;
import org.springframework.core.io.ClassPathResource;

/**
 * A database made by an earlier release becomes the one that a fresh installation gets, and keeps
 * its rows. What each release shipped stands in {@code upgrade/step-N.csv}: module, version and
 * Flyway's checksum of the script.
 */
class UpgradeTest {

  private static final List<Shipped> STEP_1 = shipped("upgrade/step-1.csv");
  private static final String HISTORY = "flyway_schema_history";

  /** What makes up a database apart from rows; object names in place of numbers. */
  private static final Map<String, String> STRUCTURE =
      Map.of(
          "relations",
          """
          select c.oid::regclass || ' ' || c.relkind::text || ' ' || c.relrowsecurity
            || c.relforcerowsecurity || ' ' || coalesce(c.relacl::text, '') || ' '
            || coalesce(c.reloptions::text, '') || ' ' || coalesce(pg_get_viewdef(c.oid), '')
          from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where c.relkind in ('r', 'v', 'S', 'm', 'p') and n.nspname !~ '^(pg_|information_schema)'
          order by 1
          """,
          "columns",
          """
          select a.attrelid::regclass || '.' || a.attnum || ' ' || a.attname || ' '
            || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull || ' ' || a.attgenerated::text
            || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '') || ' '
            || coalesce(a.attacl::text, '')
          from pg_attribute a
          join pg_class c on c.oid = a.attrelid
          join pg_namespace n on n.oid = c.relnamespace
          left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
          where a.attnum > 0 and c.relkind in ('r', 'v', 'm', 'p')
            and n.nspname !~ '^(pg_|information_schema)'
          order by 1
          """,
          "constraints",
          """
          select k.conrelid::regclass || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
            || ' ' || k.convalidated
          from pg_constraint k join pg_namespace n on n.oid = k.connamespace
          where k.conrelid <> 0 and n.nspname !~ '^(pg_|information_schema)' order by 1
          """,
          "indexes",
          """
          select indexdef from pg_indexes
          where schemaname !~ '^(pg_|information_schema)' order by 1
          """,
          "policies",
          """
          select schemaname || '.' || tablename || ' ' || policyname || ' ' || roles::text || ' '
            || cmd || ' ' || coalesce(qual, '') || ' ' || coalesce(with_check, '')
          from pg_policies order by 1
          """,
          "functions",
          """
          select p.oid::regprocedure || ' ' || md5(p.prosrc) || ' ' || coalesce(p.proacl::text, '')
          from pg_proc p join pg_namespace n on n.oid = p.pronamespace
          where n.nspname !~ '^(pg_|information_schema)'
            and p.proowner = 'linli_owner'::regrole order by 1
          """,
          "schemas",
          """
          select nspname || ' ' || coalesce(nspacl::text, '') from pg_namespace
          where nspname !~ '^pg_' order by 1
          """,
          "placements",
          "select table_name || ' ' || kind from platform.placement order by 1");

  private static Sql upgraded;
  private static Map<String, String> rowsBefore;

  @BeforeAll
  static void upgrade() throws IOException {
    var database = TestDatabase.empty("linli_step_1");
    STEP_1.forEach(script -> migrate(database, script));
    var rows = new ClassPathResource("upgrade/step-1.sql");
    TestServer.get().run(database.name(), rows.getContentAsString(StandardCharsets.UTF_8));
    upgraded = new Sql(database.name());
    rowsBefore = rows(upgraded.list("select table_name from platform.placement order by 1"));
    database.migrate();
  }

  @Test
  void anUpgradedDatabaseIsBuiltLikeAFreshOne() {
    var fresh = new Sql(TestDatabase.create().name());
    STRUCTURE.forEach(
        (what, query) ->
            assertThat(upgraded.list(query)).as(what).isEqualTo(fresh.list(query)).isNotEmpty());
  }

  @Test
  void noRowIsLost() {
    assertThat(rowsBefore).containsEntry("needs.need", "1").containsEntry("directory.area", "6");
    var tables = List.copyOf(rowsBefore.keySet());
    var still = upgraded.list("select table_name from platform.placement order by 1");
    var after = rows(tables.stream().filter(still::contains).toList());
    after.forEach(
        (table, rows) ->
            assertThat(Integer.parseInt(rows))
                .as(table)
                .isGreaterThanOrEqualTo(Integer.parseInt(String.valueOf(rowsBefore.get(table)))));
  }

  @Test
  void releasedScriptsAreAsTheyWere() {
    for (var script : STEP_1) {
      assertThat(
              upgraded.value(
                  "select checksum from platform.%s where version = '%s' and type = 'SQL'"
                      .formatted(script.history(), script.version())))
          .as(script.module() + " V" + script.version())
          .isEqualTo(script.checksum());
    }
  }

  private static Map<String, String> rows(List<String> tables) {
    var rows = new TreeMap<String, String>();
    tables.forEach(table -> rows.put(table, upgraded.value("select count(*) from " + table)));
    return rows;
  }

  private static void migrate(TestDatabase database, Shipped script) {
    Flyway.configure()
        .dataSource(database.url(), "linli_owner", TestServer.PASSWORD)
        .locations("classpath:db/migration/" + script.module())
        .defaultSchema("platform")
        .table(script.history())
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .target(script.version())
        .load()
        .migrate();
  }

  private static List<Shipped> shipped(String resource) {
    try {
      return new ClassPathResource(resource)
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(",", -1))
          .map(cells -> new Shipped(cells[0], cells[1], cells[2]))
          .toList();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private record Shipped(String module, String version, String checksum) {

    String history() {
      return module.equals("__root") ? HISTORY : HISTORY + "_" + module;
    }
  }
}

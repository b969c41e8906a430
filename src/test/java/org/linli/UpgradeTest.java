package org.linli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.testing.EarlierRelease;
import org.linli.testing.Sql;
import org.linli.testing.TestDatabase;
import org.linli.testing.TestServer;

/**
 * A database made by an earlier release becomes the one that a fresh installation gets, and keeps
 * its rows.
 */
class UpgradeTest {

  private static final EarlierRelease STEP_1 = new EarlierRelease("step-1");

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
  static void upgrade() {
    var database = TestDatabase.empty("linli_step_1");
    STEP_1.migrate(database.url(), TestServer.PASSWORD);
    TestServer.get().run(database.name(), STEP_1.rows());
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

  /** But sessions, which are deleted every minute when they are over. */
  @Test
  void noRowIsLost() {
    assertThat(rowsBefore).containsEntry("needs.need", "1").containsEntry("directory.area", "6");
    var tables =
        rowsBefore.keySet().stream().filter(it -> !it.startsWith("platform.session")).toList();
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
    for (var script : STEP_1.scripts()) {
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
}

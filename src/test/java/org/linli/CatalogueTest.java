package org.linli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.testing.TestDatabase;
import org.linli.testing.TestServer;

/**
 * The disciplines that let the same migrations run on a cluster (architecture, "Scale"), read from
 * the catalogue of a freshly migrated database and from the SQL of the sources.
 */
class CatalogueTest {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"(.*?)\"\"\"", Pattern.DOTALL);
  private static final Pattern SQL_START =
      Pattern.compile("^\\s*(select|insert|update|delete|with)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern RELATION =
      Pattern.compile("(?<!distinct )\\b(?:from|join|into|update)\\s+([a-z]+)\\.([a-z_]+)");

  @Test
  void everyTableDeclaresWhereItLives() {
    assertThat(
            query(
                """
                select n.nspname || '.' || c.relname from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p')
                  and n.nspname not in ('pg_catalog', 'information_schema')
                  and c.relname not like 'flyway_schema_history%'
                  and c.oid <> 'platform.placement'::regclass
                  and n.nspname || '.' || c.relname
                    not in (select table_name from platform.placement)
                """))
        .isEmpty();
  }

  @Test
  void everyKeyOfAShardedTableLeadsWithTheCommunity() {
    assertThat(
            query(
                """
                select i.indexrelid::regclass::text from pg_index i
                join platform.placement p
                  on p.kind = 'sharded' and p.table_name::regclass = i.indrelid
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                where (i.indisunique or i.indisexclusion) and a.attname <> 'community_id'
                """))
        .isEmpty();
    assertThat(
            query(
                """
                select p.table_name from platform.placement p
                where p.kind = 'sharded' and not exists (
                  select from pg_index i where i.indrelid = p.table_name::regclass and i.indisprimary)
                """))
        .as("sharded tables without a primary key")
        .isEmpty();
  }

  @Test
  void everyForeignKeyOfAShardedTableCarriesTheCommunityOrLeadsToAReferenceTable() {
    assertThat(
            query(
                """
                select k.conrelid::regclass || ' ' || k.conname from pg_constraint k
                join platform.placement child
                  on child.table_name::regclass = k.conrelid and child.kind = 'sharded'
                join platform.placement parent on parent.table_name::regclass = k.confrelid
                where k.contype = 'f' and parent.kind <> 'reference' and (
                  parent.kind <> 'sharded' or not exists (
                    select from unnest(k.conkey, k.confkey) as u(here, there)
                    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.here
                    join pg_attribute b on b.attrelid = k.confrelid and b.attnum = u.there
                    where a.attname = 'community_id' and b.attname = 'community_id'))
                """))
        .isEmpty();
  }

  @Test
  void foreignKeysStayWithinTheirSchemaOrLeadToTheTreeOfAreas() {
    assertThat(
            query(
                """
                select k.conrelid::regclass || ' -> ' || k.confrelid::regclass from pg_constraint k
                join pg_class child on child.oid = k.conrelid
                join pg_class parent on parent.oid = k.confrelid
                where k.contype = 'f' and child.relnamespace <> parent.relnamespace
                  and parent.oid <> 'directory.area'::regclass
                """))
        .isEmpty();
    assertThat(query("select conname from pg_constraint where contype = 'f' and confdeltype = 'n'"))
        .as("ON DELETE SET NULL")
        .isEmpty();
  }

  @Test
  void everyShardedTableIsGuardedByExactlyOurPolicy() {
    var guarded =
        "(((community_id)::text = current_setting('app.communities'::text, true)) OR"
            + " (array_position((string_to_array(current_setting('app.communities'::text, true),"
            + " ','::text))::bigint[], community_id) <> 0))";
    assertThat(
            query(
                """
                select p.table_name from platform.placement p
                join pg_class c on c.oid = p.table_name::regclass
                where p.kind = 'sharded' and not (c.relrowsecurity and c.relforcerowsecurity)
                """))
        .as("row security enabled and forced")
        .isEmpty();
    assertThat(
            query(
                """
                select p.table_name || ': ' || coalesce(q.qual, 'none') from platform.placement p
                left join pg_policies q
                  on q.schemaname || '.' || q.tablename = p.table_name and q.policyname = 'tenant'
                    and q.roles = '{linli_app}' and q.cmd = 'ALL' and q.with_check is null
                where p.kind = 'sharded' and q.qual is distinct from '%s'
                """
                    .formatted(guarded.replace("'", "''"))))
        .as("policy tenant")
        .isEmpty();
    assertThat(
            query(
                """
                select p.table_name from platform.placement p
                where p.kind = 'sharded' and not exists (
                  select from pg_policies q
                  where q.schemaname || '.' || q.tablename = p.table_name
                    and q.policyname = 'migration' and q.roles = '{linli_owner}'
                    and q.qual = 'true' and q.with_check = 'true')
                """))
        .as("policy migration")
        .isEmpty();
    assertThat(
            query(
                """
                select tablename || ' ' || policyname from pg_policies
                where qual ~* 'is null|select' or policyname not in
                  ('tenant', 'migration', 'published_rows')
                """))
        .as("other policies")
        .isEmpty();
  }

  @Test
  void nothingHappensBehindTheCode() {
    assertThat(query("select tgname from pg_trigger where not tgisinternal")).isEmpty();
  }

  @Test
  void theApplicationOwnsNothing() {
    assertThat(
            query(
                """
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
                  and c.relowner <> 'linli_owner'::regrole and c.relkind in ('r', 'v', 'S')
                """))
        .isEmpty();
    assertThat(
            query(
                """
                select rolname from pg_roles
                where rolname in ('linli_app', 'linli_public') and (rolsuper or rolbypassrls)
                """))
        .isEmpty();
  }

  /** The public role reads published views, and of tables only the columns that these show. */
  @Test
  void thePublicReadsOnlyPublicViews() {
    assertThat(
            query(
                """
                select table_schema || '.' || table_name from information_schema.role_table_grants
                where grantee in ('linli_public', 'PUBLIC')
                  and table_schema not in ('pg_catalog', 'information_schema')
                  and (privilege_type <> 'SELECT' or table_name not like 'v\\_public\\_%')
                """))
        .isEmpty();
    assertThat(
            query(
                """
                select g.table_schema || '.' || g.table_name || '.' || g.column_name
                from information_schema.column_privileges g
                where g.grantee = 'linli_public' and g.table_name not like 'v\\_public\\_%'
                  and (g.privilege_type <> 'SELECT' or not exists (
                    select from information_schema.view_column_usage u
                    where u.view_name like 'v\\_public\\_%' and u.table_schema = g.table_schema
                      and u.table_name = g.table_name and u.column_name = g.column_name))
                """))
        .isEmpty();
    assertThat(
            query(
                """
                select c.relname from pg_class c
                where c.relkind = 'v' and c.relname like 'v\\_%'
                  and not coalesce(c.reloptions::text like '%security_invoker=true%', false)
                """))
        .as("views with their owner's rights")
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evidence.entry",
        "evidence.public_key",
        "needs.step",
        "calendar.deadline_step",
        "evaluation.rating",
        "directory.mandate_edition",
        "directory.mandate",
        "ledger.account",
        "ledger.journal",
        "ledger.transfer",
        "ledger.closing",
        "ledger.audit",
        "ledger.finding"
      })
  void whatIsAppendedStays(String table) {
    assertThat(
            query(
                """
                select p from unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) p
                where has_table_privilege('linli_app', '%s', p)
                """
                    .formatted(table)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "merge into, no MERGE over shards",
    "grouping sets, no GROUPING SETS over shards",
    "with recursive, no recursion over shards",
    "set_config, only SET LOCAL reaches the workers",
    "now(), the moment is a parameter",
    "current_timestamp, the moment is a parameter",
    "create trigger, no triggers",
    "set community_id, a row never changes its community"
  })
  void sqlKeepsToWhatRunsOnACluster(String words, String why) throws IOException {
    for (var sql : allSql()) {
      assertThat(sql.text().toLowerCase(Locale.ROOT))
          .as(why + ": " + sql.source())
          .doesNotContain(words);
    }
  }

  /** What fills whole communities by COPY knows every table; it runs in the demonstration only. */
  @Test
  void sqlNamesItsOwnSchemaAndPublishedViews() throws IOException {
    var strangers = new ArrayList<String>();
    for (var sql : javaSql()) {
      if (sql.source().toString().contains("/demo/scale/")) {
        continue;
      }
      var module =
          sql.source().getName(sql.source().getNameCount() - depth(sql.source())).toString();
      RELATION
          .matcher(sql.text())
          .results()
          .filter(match -> !match.group(1).equals(module) && !match.group(2).startsWith("v_"))
          .forEach(match -> strangers.add(sql.source() + ": " + match.group()));
    }
    assertThat(strangers).isEmpty();
  }

  private static int depth(Path source) {
    var root = Path.of("src/main/java/org/linli");
    return root.relativize(source).getNameCount();
  }

  private static List<Sql> allSql() throws IOException {
    var all = new ArrayList<>(javaSql());
    try (var files = Files.walk(Path.of("src/main/resources/db/migration"))) {
      for (var file : files.filter(file -> file.toString().endsWith(".sql")).toList()) {
        all.add(new Sql(file, Files.readString(file).replaceAll("--.*", "")));
      }
    }
    return all;
  }

  private static List<Sql> javaSql() throws IOException {
    var found = new ArrayList<Sql>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/linli"))) {
      for (var file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        TEXT_BLOCK
            .matcher(Files.readString(file))
            .results()
            .map(match -> match.group(1))
            .filter(text -> SQL_START.matcher(text).find())
            .forEach(text -> found.add(new Sql(file, text)));
      }
    }
    assertThat(found).hasSizeGreaterThan(20);
    return found;
  }

  private static List<String> query(String sql) {
    try (var connection = TestServer.get().superuser(DATABASE.name());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  private record Sql(Path source, String text) {}
}

package org.linli.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.backup.BackupSettings.Login;
import org.linli.backup.Writers.Sql;
import org.linli.backup.Writers.Written;
import org.linli.files.ContentTree;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Refused;
import org.linli.platform.ConsoleCommands;
import org.linli.postgres.EmbeddedPostgres;
import org.linli.postgres.NewCluster;
import org.linli.postgres.PostgresOptions;
import org.linli.postgres.PostgresRoles;
import org.linli.postgres.RunningPostgres;
import org.linli.testing.TestDatabase;
import org.linli.testing.TestServer;

/** A backup holds all that was acknowledged before its end point, or it is refused (DATA-2). */
class BackupIT {

  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir private static Path shared;
  private static EmbeddedPostgres server;
  private static PostgresRoles roles;
  private static BackupSettings embedded;

  /** Of a server that nobody was writing to. */
  private static Backup.Done quiet;

  @TempDir private Path scratch;

  @BeforeAll
  static void installPlatform() throws SQLException, IOException {
    embedded = settings(shared.toRealPath(), Optional.empty());
    var database = TestDatabase.create();
    server = start(embedded.postgresDirectory());
    roles = PostgresRoles.prepare(server);
    var owner =
        new Login(
            server.jdbcUrl(PostgresRoles.DATABASE), PostgresRoles.OWNER, roles.ownerPassword());
    try (var migrated = TestServer.get().superuser(database.name())) {
      SnapshotImport.migrate(owner, new Catalogue(migrated).migrations());
    }
    quiet = backUp(embedded);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void embeddedBackupUnderLoadLosesNothingAcknowledgedBeforeItsEndPoint() throws Exception {
    Backup.Done done;
    List<Written> acknowledged;
    var url = server.jdbcUrl(PostgresRoles.DATABASE);
    try (var writers = Writers.start(url, roles.appPassword(), embedded.contents(), 1)) {
      writers.awaitMore(100);
      long start = System.nanoTime();
      done = backUp(embedded);
      report("embedded backup under load, bytes " + done.bytes(), start);
      writers.awaitMore(100);
      acknowledged = writers.acknowledged();
    }
    var elsewhere = settings(scratch.resolve("elsewhere"), Optional.empty());
    new Restore(elsewhere).from(done.file());
    try (var restored = start(elsewhere.postgresDirectory());
        var connection = connect(elsewhere)) {
      var found = Sql.list(connection, "select phone from access.account");
      var end = done.manifest().endPoint();
      var promised =
          acknowledged.stream()
              .filter(written -> isBefore(connection, written.position(), end.position()))
              .map(Written::phone)
              .toList();
      assertThat(promised).hasSizeGreaterThan(99).hasSizeLessThan(acknowledged.size());
      assertThat(found).containsAll(promised);
      assertNothingTorn(connection, elsewhere.contents());
      assertThat(end.at()).isAfterOrEqualTo(done.manifest().startedAt());
      assertThat(restored.port()).isPositive();
    }
  }

  @Test
  void externalBackupUnderLoadIsExactlyItsSnapshot() throws Exception {
    var source = external(TestDatabase.create(), "source");
    var url = source.external().orElseThrow().url();
    Backup.Done done;
    List<Written> acknowledged;
    try (var writers = Writers.start(url, TestServer.PASSWORD, source.contents(), 2)) {
      writers.awaitMore(100);
      long start = System.nanoTime();
      done = backUp(source);
      report("external backup under load, bytes " + done.bytes(), start);
      writers.awaitMore(100);
      acknowledged = writers.acknowledged();
    }
    var target = external(TestDatabase.empty("linli_restored"), "target");
    new Restore(target).from(done.file());
    try (var connection = connect(target);
        var original = connect(source)) {
      var snapshot = done.manifest().endPoint().position();
      var visible =
          acknowledged.stream()
              .filter(written -> isVisible(connection, written.transaction(), snapshot))
              .map(Written::phone)
              .toList();
      assertThat(visible).hasSizeGreaterThan(99).hasSizeLessThan(acknowledged.size());
      var found = Sql.list(connection, "select phone from access.account");
      assertThat(found).containsAll(visible);
      var unacknowledged = found.stream().filter(phone -> !visible.contains(phone)).toList();
      assertThat(unacknowledged)
          .as("committed before the snapshot, acknowledged after it: one a writer")
          .hasSizeLessThanOrEqualTo(Writers.COUNT);
      assertNothingTorn(connection, target.contents());
      assertThat(structure(connection)).isEqualTo(structure(original));
    }
  }

  @Test
  void bothKindsStartAndAreWhole() throws Exception {
    var source = external(TestDatabase.create(), "source");
    for (var done : List.of(quiet, backUp(source))) {
      long start = System.nanoTime();
      var manifest = new Verification(embedded.keys(), TestServer.DIRECTORY).start(done.file());
      assertThat(manifest.tables()).hasSizeGreaterThan(10);
      report("verification with start, " + manifest.kind(), start);
    }
  }

  @Test
  void damagedFileIsRefusedAndChangesNothing() throws Exception {
    var whole = Files.readAllBytes(quiet.file());
    var file = scratch.resolve("damaged.backup");
    var elsewhere = settings(scratch.resolve("elsewhere"), Optional.empty());
    int header = 8 + 1 + 2 + SealedHeader.ALGORITHM.length() + 2 + 4 + 2 + 16 + 32;
    var places =
        Stream.concat(
                Stream.iterate(0, at -> at < header, at -> at + 1),
                Stream.iterate(header, at -> at < whole.length, at -> at + Chunks.BYTES / 2))
            .toList();
    for (int place : places) {
      var flipped = whole.clone();
      flipped[place] ^= 0x10;
      assertRefused(Files.write(file, flipped), elsewhere, "flipped at " + place);
    }
    int chunk = Chunks.BYTES + Chunks.TAG_BYTES;
    for (int length :
        List.of(0, 5, header, header + 1, header + chunk, header + 2 * chunk, whole.length - 1)) {
      assertRefused(Files.write(file, Arrays.copyOf(whole, length)), elsewhere, "cut to " + length);
    }
  }

  private static void assertRefused(Path file, BackupSettings target, String what) {
    assertThatThrownBy(() -> new Restore(target).from(file)).as(what).isInstanceOf(Refused.class);
    assertThat(target.postgresDirectory()).as(what).doesNotExist();
    assertThat(target.contents().directory()).as(what).doesNotExist();
  }

  @Test
  void fullDiskLeavesNoHalfFile() throws Exception {
    var small = Files.createDirectory(scratch.resolve("small"));
    var mount =
        new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=1m", "none", small.toString());
    boolean mounted = mount.start().waitFor() == 0;
    assumeTrue(mounted, "may not mount");
    try {
      var backup =
          new Backup(embedded.database(CLOCK), embedded.contents(), embedded.keys(), CLOCK);
      assertThatThrownBy(() -> backup.into(new BackupFolder(small)))
          .extracting(BackupIT::code)
          .isEqualTo(BackupError.NO_SPACE);
      try (var left = Files.list(small)) {
        assertThat(left.map(Path::getFileName).map(Path::toString)).containsExactly(".lock");
      }
      try (var connection = connect(embedded)) {
        assertThat(Sql.value(connection, "select count(*) from pg_replication_slots"))
            .isEqualTo("0");
      }
    } finally {
      new ProcessBuilder("umount", small.toString()).start().waitFor();
    }
  }

  @Test
  void restoreNeverOverwrites() throws Exception {
    assertThatThrownBy(() -> new Restore(embedded).from(quiet.file()))
        .extracting(BackupIT::code)
        .isEqualTo(BackupError.NOT_EMPTY);
    var source = external(TestDatabase.create(), "source");
    var rows = backUp(source);
    assertThatThrownBy(() -> new Restore(source).from(rows.file()))
        .extracting(BackupIT::code)
        .isEqualTo(BackupError.NOT_EMPTY);
    try (var connection = connect(source)) {
      assertThat(Sql.value(connection, "select count(*) from directory.area")).isEqualTo("1");
    }
  }

  /** As an operator types them, in a program of their own, while the server runs. */
  @Test
  void commandsSayWhatTheyDidAndEndWithTheirCode() throws Exception {
    var home = shared.toRealPath();
    var target = scratch.resolve("by-hand");
    var here = "--linli.directory=" + home;
    assertCommand(0, "备份密钥", "backup", target.toString(), here);
    var file = Restore.latest(target);
    assertCommand(0, "备份完好", "verify-backup", file.toString(), here);
    assertCommand(5, "不会覆盖", "restore", target.toString(), here);
    var elsewhere = scratch.resolve("elsewhere");
    assertCommand(0, "恢复好了", "restore", target.toString(), "--into", elsewhere.toString(), here);
    assertThat(RunningPostgres.hasData(elsewhere.resolve("postgres"))).isTrue();
    Files.write(file, new byte[] {1}, StandardOpenOption.APPEND);
    assertCommand(3, "没有动任何数据", "verify-backup", file.toString(), here);
    assertThat(ConsoleCommands.run("bakcup", "x")).isEqualTo(ConsoleCommands.USAGE);
    try (var connection = connect(embedded)) {
      assertThat(Sql.list(connection, "select file_name from backup.run where origin = 'COMMAND'"))
          .containsExactly(file.getFileName().toString());
    }
  }

  /** Whoever was logged out since the backup stays logged out, and codes are not used twice. */
  @Test
  void sessionsAndCodesDoNotComeBackToLife() throws Exception {
    var source = external(TestDatabase.create(), "source");
    var target = external(TestDatabase.empty("linli_aftermath"), "target");
    var phone = "select count(*) from access.login_code";
    var session = "select count(*) from platform.session";
    try (var connection = connect(source);
        var statement = connection.createStatement()) {
      statement.execute("insert into platform.session values ('p', 's', 0, 0, 1800, 1, 'x')");
      statement.execute("insert into platform.session_attributes values ('p', 'a', '')");
      statement.execute(
          "insert into access.login_code (phone, code_hash, sent_at, expires_at, tries)"
              + " values ('19000001002', 'x', '2026-01-01', '2026-01-02', 0)");
      assertThat(Sql.value(connection, session) + Sql.value(connection, phone)).isEqualTo("11");
    }
    new Restore(target).from(backUp(source).file());
    new Aftermath(target, CLOCK).clear();
    try (var connection = connect(target)) {
      assertThat(Sql.value(connection, session) + Sql.value(connection, phone)).isEqualTo("00");
      assertThat(Sql.value(connection, "select count(*) from directory.area")).isEqualTo("1");
    }
  }

  private void assertCommand(int exitCode, String said, String... arguments) throws Exception {
    var words = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx256m"));
    words.addAll(List.of("-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
    words.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
    words.add("org.linli.Application");
    words.addAll(List.of(arguments));
    var process = new ProcessBuilder(words).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isEqualTo(exitCode);
    assertThat(output).contains(said).doesNotContain("Exception");
  }

  private static ErrorCode code(Throwable refused) {
    return ((Refused) refused).code();
  }

  private static Backup.Done backUp(BackupSettings settings) throws IOException {
    try (var database = settings.database(CLOCK)) {
      return new Backup(database, settings.contents(), settings.keys(), CLOCK)
          .into(new BackupFolder(settings.directory()));
    }
  }

  private BackupSettings external(TestDatabase database, String name) throws IOException {
    var login = new Login(database.url(), "linli_owner", TestServer.PASSWORD);
    return settings(scratch.resolve(name), Optional.of(login));
  }

  private static BackupSettings settings(Path directory, Optional<Login> external)
      throws IOException {
    return new BackupSettings(
        shared.toRealPath().resolve("backups"),
        new Keys(shared.toRealPath().resolve("keys/backup.key"), Optional.empty()),
        directory.resolve("postgres"),
        Map.of(),
        new ContentTree(directory.resolve("files")),
        external);
  }

  private static EmbeddedPostgres start(Path directory) throws IOException {
    NewCluster.lendPrograms(TestServer.DIRECTORY, directory);
    return EmbeddedPostgres.start(new PostgresOptions(directory, 0, Map.of()));
  }

  private static Connection connect(BackupSettings settings) throws SQLException {
    if (settings.external().isPresent()) {
      var url = settings.external().get().url();
      return TestServer.get().superuser(url.substring(url.lastIndexOf('/') + 1));
    }
    var running = RunningPostgres.in(settings.postgresDirectory()).orElseThrow();
    return DriverManager.getConnection(
        running.jdbcUrl(RunningPostgres.DATABASE), running.superuser(), running.password());
  }

  private static boolean isBefore(Connection connection, String position, String end) {
    return holds(connection, "select '%s'::pg_lsn <= '%s'::pg_lsn".formatted(position, end));
  }

  private static boolean isVisible(Connection connection, String transaction, String snapshot) {
    return holds(
        connection, "select pg_visible_in_snapshot('%s', '%s')".formatted(transaction, snapshot));
  }

  private static boolean holds(Connection connection, String query) {
    try {
      return Sql.value(connection, query).equals("t");
    } catch (SQLException unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  private static void assertNothingTorn(Connection connection, ContentTree contents)
      throws SQLException {
    assertThat(
            Sql.list(
                connection,
                """
                select account_id::text from access.account
                where account_id not in (select account_id from access.role_grant)
                  or account_id not in (select stored_by from files.file)
                """))
        .isEmpty();
    assertThat(Sql.list(connection, "select sha256 from files.file"))
        .allSatisfy(sha256 -> assertThat(contents.place(sha256)).exists());
  }

  /** What a restored database must have in common with its original, besides the rows. */
  private static Map<String, List<String>> structure(Connection connection) throws SQLException {
    var structure = new TreeMap<String, List<String>>();
    for (var query :
        List.of(
            "select conrelid::regclass || ' ' || conname || pg_get_constraintdef(oid) ||"
                + " convalidated from pg_constraint where conrelid <> 0 order by 1",
            "select c.oid::regclass || ' ' || relrowsecurity || relforcerowsecurity ||"
                + " coalesce(relacl::text, '') from pg_class c where relkind in ('r', 'v', 'S')"
                + " and relnamespace::regnamespace::text !~ '^(pg_|information)' order by 1",
            "select schemaname || sequencename || coalesce(last_value, 0) from pg_sequences order"
                + " by 1")) {
      structure.put(query, Sql.list(connection, query));
    }
    return structure;
  }

  @SuppressWarnings("SystemOut") // measurements belong into the build's log
  private static void report(String what, long startNanos) {
    System.out.println(
        "backup: " + what + " " + (System.nanoTime() - startNanos) / 1_000_000 + " ms");
  }
}

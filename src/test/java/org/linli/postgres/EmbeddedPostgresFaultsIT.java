package org.linli.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresFaultsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final int NOBODY = 65_534;

  /** One home for most: the numbers written in one test go on in the next. */
  @TempDir private static Path sharedHome;

  @TempDir private Path scratch;

  private Path home = Path.of("");
  private Path output = Path.of("");

  @BeforeEach
  void resolve() throws IOException {
    home = sharedHome.toRealPath();
    output = scratch.resolve("output");
  }

  @AfterEach
  void leaveNothingRunning() {
    for (Path directory : List.of(home, scratch)) {
      new Leftovers(directory.resolve("cluster")).running().forEach(ProcessHandle::destroyForcibly);
    }
  }

  @Test
  void killedProgramLosesNothingAndLeavesNothingRunning() throws Exception {
    long acknowledged;
    try (var child = ChildProgram.writing(home, output)) {
      child.awaitPort();
      child.awaitNumber(firstNumber(child) + 100);
      child.kill();
      acknowledged = child.lastNumber("ack");
    }
    awaitNothingRunning(home);
    long logBefore = ServerLog.in(home).length();
    assertNothingLost(acknowledged);
    assertThat(ServerLog.in(home).since(logBefore)).contains("database system was shut down at");
  }

  @Test
  void killedProgramCanBeStartedAgainAtOnce() throws Exception {
    long acknowledged;
    try (var child = ChildProgram.writing(home, output)) {
      child.awaitPort();
      child.awaitNumber(firstNumber(child) + 100);
      child.kill();
      acknowledged = child.lastNumber("ack");
    }
    assertNothingLost(acknowledged);
  }

  @Test
  void killedServerIsRestartedOnItsPortAndWritingGoesOn() throws Exception {
    try (var child = ChildProgram.writing(home, output)) {
      child.awaitPort();
      child.awaitNumber(firstNumber(child) + 100);
      var killed = postmaster(home);
      kill(killed);
      long before = child.lastNumber("ack");
      child.awaitNumber(before + 100);
      assertThat(postmaster(home)).isNotEqualTo(killed);
      child.endInput();
      assertThat(child.endsWithin(PATIENCE)).isTrue();
      assertNothingLost(child.lastNumber("ack"));
    }
  }

  @Test
  void busyBackendDoesNotHinderTheRestart() throws Exception {
    try (var postgres = start(home);
        var busy = connect(postgres);
        var statement = busy.createStatement()) {
      Thread.ofVirtual().start(() -> countForever(statement));
      var cluster = new Leftovers(home.resolve("cluster"));
      assertThat(Deadline.in(PATIENCE).await(() -> isActive(postgres))).isTrue();
      kill(postmaster(home));
      assertThat(cluster.running()).isNotEmpty();
      assertThat(Deadline.in(PATIENCE).await(() -> answers(postgres))).isTrue();
    }
  }

  @Test
  void killedProgramAndServerLoseNothing() throws Exception {
    long acknowledged;
    try (var child = ChildProgram.writing(home, output)) {
      child.awaitPort();
      child.awaitNumber(firstNumber(child) + 100);
      var server = postmaster(home);
      // In this order: the server would hear of the death of its program and stop cleanly.
      kill(server);
      child.kill();
      acknowledged = child.lastNumber("ack");
    }
    awaitNothingRunning(home);
    long logBefore = ServerLog.in(home).length();
    assertNothingLost(acknowledged);
    assertThat(ServerLog.in(home).since(logBefore)).contains("automatic recovery in progress");
  }

  @Test
  void stopsCleanlyUnderLoadAndQuicklyWhenIdle() throws Exception {
    try (var child = ChildProgram.writing(home, output)) {
      child.awaitPort();
      child.awaitNumber(firstNumber(child) + 100);
      long start = System.nanoTime();
      child.endInput();
      assertThat(child.endsWithin(Duration.ofSeconds(30))).isTrue();
      report("stop under load, with its JVM", start);
      assertThat(Files.exists(PostmasterPid.file(home.resolve("cluster")))).isFalse();
      assertNothingLost(child.lastNumber("ack"));
    }
    var idle = start(home);
    long start = System.nanoTime();
    idle.close();
    assertThat(report("stop idle", start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void interruptedUnpackingIsRepeated() throws Exception {
    killOnceThereIs(scratch.resolve("binaries"), "lib");
    assertThat(rubbish(scratch)).isNotEmpty();
    assertStartsWithoutRubbish();
  }

  @Test
  void interruptedInitdbIsRepeated() throws Exception {
    copyTree(binariesOf(home), scratch.resolve("binaries"));
    killOnceThereIs(scratch, "base");
    // A killed initdb may still tidy up after itself; one that a power cut stopped does not.
    Files.createDirectories(scratch.resolve("cluster.unfinished-planted/base"));
    assertStartsWithoutRubbish();
  }

  @Test
  void givesUpWhenTheServerCannotBeRestarted() throws Exception {
    copyTree(binariesOf(home), scratch.resolve("binaries"));
    var others = watchdogs(); // of servers that other tests in this JVM keep
    try (var _ = start(scratch)) {
      Files.move(scratch.resolve("binaries"), scratch.resolve("elsewhere"));
      kill(postmaster(scratch));
      assertThat(Deadline.in(PATIENCE).await(() -> watchdogs() == others)).isTrue();
      awaitNothingRunning(scratch);
    }
  }

  @Test
  void serverOrphanedForWantOfSetprivIsStoppedByTheNextStart() throws Exception {
    long acknowledged;
    try (var child = ChildProgram.withPrograms(toolbox("setsid", "unshare"), home, output)) {
      child.awaitPort();
      child.awaitNumber(firstNumber(child) + 100);
      child.kill();
      acknowledged = child.lastNumber("ack");
      assertThat(child.lines()).anyMatch(line -> line.contains("No working setpriv"));
    }
    assertThat(postmaster(home).isAlive()).isTrue();
    assertNothingLost(acknowledged);
  }

  @Test
  void rootWithoutUnshareIsToldWhatToDo() throws Exception {
    requireRoot("root without unshare");
    try (var child = ChildProgram.withPrograms(toolbox("setsid", "setpriv"), home, output)) {
      assertThat(child.endsWithin(PATIENCE)).isTrue();
      assertThat(child.lines())
          .anyMatch(line -> line.contains("请以普通用户启动本程序") && line.contains("ordinary user"));
    }
  }

  @Test
  void dataOfAnotherUserAreRefused() throws IOException {
    requireRoot("giving the data to another user");
    Files.createDirectories(scratch.resolve("cluster"));
    Files.writeString(scratch.resolve("cluster/PG_VERSION"), ServerBinaries.MAJOR);
    Files.setAttribute(scratch.resolve("cluster"), "unix:uid", NOBODY);
    var options = new PostgresOptions(scratch, 0, Map.of());
    assertThatThrownBy(() -> EmbeddedPostgres.start(options))
        .isInstanceOf(PostgresStartException.class)
        .hasMessageContaining("belongs to user " + NOBODY);
  }

  @Test
  void runsForAnOrdinaryUser() throws Exception {
    requireRoot("changing the user");
    Path theirs = Files.createDirectory(scratch.resolve("theirs"));
    Files.setAttribute(theirs, "unix:uid", NOBODY);
    Files.setAttribute(theirs, "unix:gid", NOBODY);
    Files.setPosixFilePermissions(scratch, PosixFilePermissions.fromString("rwx--x--x"));
    String id = Integer.toString(NOBODY);
    var wrapper = List.of("setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups");
    try (var child =
        ChildProgram.start(wrapper, readableClassPath(), theirs.toString(), output, "write")) {
      child.awaitPort();
      child.awaitNumber(100);
      assertThat(Files.getAttribute(theirs.resolve("cluster"), "unix:uid")).isEqualTo(NOBODY);
      child.kill();
      awaitNothingRunning(theirs);
    }
  }

  private static void requireRoot(String what) throws IOException {
    if (!UserId.current().isRoot()) {
      report("skipped for want of root: " + what, System.nanoTime());
      assumeTrue(false, "not root");
    }
  }

  /** A directory that is all of the PATH, with a shell and these programs. */
  private Path toolbox(String... programs) throws IOException {
    Path toolbox = Files.createDirectory(scratch.resolve("toolbox"));
    for (String name : Stream.concat(Stream.of("sh", "true"), Stream.of(programs)).toList()) {
      String folder = Files.exists(Path.of("/usr/bin", name)) ? "/usr/bin/" : "/bin/";
      String script = "#!/bin/sh\nexec " + folder + name + " \"$@\"\n";
      Path program = Files.writeString(toolbox.resolve(name), script);
      Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return toolbox;
  }

  private void killOnceThereIs(Path shelf, String name) throws IOException {
    try (var child = ChildProgram.idle(scratch, output)) {
      assertThat(Deadline.in(PATIENCE).await(() -> unfinished(shelf, name))).isTrue();
      child.kill();
    }
  }

  private void assertStartsWithoutRubbish() throws SQLException {
    try (var postgres = start(scratch);
        var connection = connect(postgres)) {
      assertThat(connection.isValid(5)).isTrue();
      assertThat(Deadline.in(PATIENCE).await(() -> rubbish(scratch).isEmpty())).isTrue();
    }
  }

  private static boolean unfinished(Path shelf, String name) {
    return rubbish(shelf).stream().anyMatch(path -> Files.exists(path.resolve(name)));
  }

  private static List<Path> rubbish(Path directory) {
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(directory, 2)) {
      return paths.filter(path -> path.toString().contains(".unfinished-")).toList();
    } catch (IOException | UncheckedIOException e) {
      // Renamed or removed while we looked.
      return List.of();
    }
  }

  private void assertNothingLost(long acknowledged) throws SQLException {
    long start = System.nanoTime();
    try (var postgres = start(home)) {
      report("start after the fault", start);
      try (var connection = connect(postgres);
          var query = connection.createStatement();
          var rows = query.executeQuery("select count(*), max(n) from seq")) {
        rows.next();
        assertThat(rows.getLong(2)).isGreaterThanOrEqualTo(acknowledged);
        assertThat(rows.getLong(1)).isEqualTo(rows.getLong(2));
      }
    }
  }

  private static long firstNumber(ChildProgram child) {
    child.awaitNumber(1);
    return child.lastNumber("ack");
  }

  private static void awaitNothingRunning(Path directory) {
    long start = System.nanoTime();
    var cluster = new Leftovers(directory.resolve("cluster"));
    assertThat(Deadline.in(PATIENCE).await(() -> cluster.running().isEmpty())).isTrue();
    report("end of the server after its program was killed", start);
  }

  private static ProcessHandle postmaster(Path directory) {
    long pid = PostmasterPid.read(directory.resolve("cluster")).orElseThrow().pid();
    return ProcessHandle.of(pid).orElseThrow();
  }

  private static void kill(ProcessHandle process) {
    assertThat(process.destroyForcibly()).isTrue();
  }

  private static long watchdogs() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("linli-postgres"))
        .count();
  }

  private static EmbeddedPostgres start(Path directory) {
    return EmbeddedPostgres.start(new PostgresOptions(directory, 0, Map.of()));
  }

  private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl("postgres"), postgres.superuser(), postgres.superuserPassword());
  }

  private static boolean answers(EmbeddedPostgres postgres) {
    try (var connection = connect(postgres)) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  private static boolean isActive(EmbeddedPostgres postgres) {
    try (var connection = connect(postgres);
        var query = connection.createStatement();
        var rows =
            query.executeQuery(
                "select 1 from pg_stat_activity where query like 'select count%' and state ="
                    + " 'active'")) {
      return rows.next();
    } catch (SQLException e) {
      return false;
    }
  }

  private static void countForever(Statement statement) {
    try (var rows =
        statement.executeQuery("select count(*) from generate_series(1, 1e15::bigint)")) {
      assertThat(rows).isNotNull();
    } catch (SQLException e) {
      // As intended: its server was killed.
    }
  }

  private static Path binariesOf(Path directory) {
    start(directory).close();
    return directory.resolve("binaries");
  }

  /** The class path where everybody may read it; the build's own may lie in a private home. */
  private String readableClassPath() throws IOException {
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path source = Path.of(entry);
      // The build may hand over an empty entry, which would be the whole working directory.
      if (!entry.isEmpty() && Files.exists(source)) {
        Path copy = scratch.resolve("lib" + entries.size() + "-" + source.getFileName());
        copyTree(source, copy);
        entries.add(copy.toString());
      }
    }
    return String.join(File.pathSeparator, entries);
  }

  private static void copyTree(Path source, Path target) throws IOException {
    try (Stream<Path> paths = Files.walk(source)) {
      for (Path path : paths.toList()) {
        Path copy = target.resolve(source.relativize(path).toString());
        Files.copy(path, copy, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  @SuppressWarnings("SystemOut") // measurements belong into the build's log
  private static Duration report(String what, long startNanos) {
    var taken = Duration.ofNanos(System.nanoTime() - startNanos);
    System.out.println("postgres: " + what + " " + taken.toMillis() + " ms");
    return taken;
  }
}

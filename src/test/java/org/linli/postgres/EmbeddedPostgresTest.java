package org.linli.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

  /** One home for all: unpacking and initdb take most of the time. */
  @TempDir private static Path home;

  @TempDir private Path scratch;

  @Test
  void startsWithTheAgreedClusterSettings() throws SQLException {
    try (var postgres = start(Map.of("fsync", "off", "work_mem", "7MB"))) {
      assertThat(ask(postgres, "show server_version")).isEqualTo("18.6");
      assertThat(ask(postgres, "show server_encoding")).isEqualTo("UTF8");
      assertThat(ask(postgres, "show data_checksums")).isEqualTo("on");
      assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(postgres, "show unix_socket_directories")).isEmpty();
      assertThat(ask(postgres, "show work_mem")).isEqualTo("7MB");
      assertThat(
              ask(
                  postgres,
                  "select datlocprovider::text || ' ' || datlocale || ' ' || datcollate"
                      + " from pg_database where datname = 'template1'"))
          .isEqualTo("i zh-CN C.UTF-8");
    }
  }

  @Test
  void versionIsThatOfTheBinaries() throws SQLException {
    try (var postgres = start(Map.of())) {
      String version = ask(postgres, "show server_version");
      assertThat(ServerBinaries.VERSION).startsWith(version);
    }
  }

  @Test
  void writesDurablyUnlessToldOtherwise() throws SQLException {
    try (var postgres = start(Map.of())) {
      assertThat(ask(postgres, "show fsync")).isEqualTo("on");
      assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
    }
  }

  @Test
  void restartKeepsRowsAndPassword() throws SQLException {
    String password;
    try (var postgres = start(Map.of("fsync", "off"))) {
      password = postgres.superuserPassword();
      run(postgres, "create table kept as select '邻里' as name");
    }
    try (var postgres = start(Map.of("fsync", "off"))) {
      assertThat(postgres.superuserPassword()).isEqualTo(password);
      assertThat(ask(postgres, "select name from kept")).isEqualTo("邻里");
      run(postgres, "drop table kept");
    }
  }

  @Test
  void secondInstanceInThisProgramIsRefusedAndLeavesTheLockAlone() throws Exception {
    try (var postgres = start(Map.of("fsync", "off"))) {
      assertThatThrownBy(() -> start(Map.of()))
          .isInstanceOf(PostgresStartException.class)
          .hasMessageContaining(postgres.directory().toString())
          .hasMessageContaining("正被另一个实例使用")
          .hasMessageContaining("Another instance");
      assertThat(refusalOfAnotherProgram()).contains(postgres.directory().toString());
    }
  }

  @Test
  void directoryIsFreeAgainAfterClose() throws SQLException {
    var first = start(Map.of("fsync", "off"));
    first.close();
    first.close();
    try (var second = start(Map.of("fsync", "off"))) {
      assertThat(ask(second, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void usesTheWantedPortAndSaysWhenItIsTaken() throws Exception {
    try (var taken = new ServerSocket(0, 1, Inet4Address.ofLiteral("127.0.0.1"))) {
      int port = taken.getLocalPort();
      var options = new PostgresOptions(home, port, Map.of("fsync", "off"));
      assertThatThrownBy(() -> EmbeddedPostgres.start(options))
          .isInstanceOf(PostgresStartException.class)
          .hasMessageContaining("端口 " + port + " 已被占用")
          .hasMessageContaining("Port " + port + " is taken");
      taken.close();
      try (var postgres = EmbeddedPostgres.start(options)) {
        assertThat(postgres.port()).isEqualTo(port);
        assertThat(postgres.jdbcUrl("a b")).endsWith(":" + port + "/a+b");
      }
    }
  }

  @Test
  void secretsAreReadableByTheOwnerOnly() throws IOException {
    try (var postgres = start(Map.of("fsync", "off"))) {
      assertThat(postgres.superuserPassword()).hasSizeGreaterThanOrEqualTo(24);
      for (String name : List.of("secret", "server.log")) {
        var mode = Files.getPosixFilePermissions(home.resolve(name));
        assertThat(PosixFilePermissions.toString(mode)).as(name).isEqualTo("rw-------");
      }
    }
  }

  @Test
  void outlivesTheThreadThatStartedIt() throws Exception {
    start(Map.of("fsync", "off")).close();
    long logBefore = ServerLog.in(home).length();
    var started = new CompletableFuture<EmbeddedPostgres>();
    Thread.ofPlatform().start(() -> started.complete(start(Map.of("fsync", "off")))).join();
    try (var postgres = started.join()) {
      var log = ServerLog.in(postgres.directory());
      Duration longEnough = Duration.ofMillis(300);
      assertThat(Deadline.in(longEnough).await(() -> wasToldToStop(log, logBefore))).isFalse();
    }
  }

  @Test
  void serverLeadsASessionOfItsOwn() throws IOException {
    try (var postgres = start(Map.of("fsync", "off"))) {
      long pid = PostmasterPid.read(postgres.directory().resolve("cluster")).orElseThrow().pid();
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      String session = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[3];
      assertThat(session).isEqualTo(Long.toString(pid));
    }
  }

  @Test
  void misleadingPidFilesDoNotPreventTheStart() throws Exception {
    start(Map.of("fsync", "off")).close();
    Path pidFile = PostmasterPid.file(home.toRealPath().resolve("cluster"));
    String mine = ProcessHandle.current().pid() + "\n/elsewhere\n1\n1\n\n\n\nready\n";
    for (String content : List.of("", mine)) {
      Files.writeString(pidFile, content);
      try (var postgres = start(Map.of("fsync", "off"))) {
        assertThat(ask(postgres, "select 1")).isEqualTo("1");
      }
    }
  }

  @Test
  void wrongPasswordIsRefused() {
    try (var postgres = start(Map.of("fsync", "off"))) {
      String url = postgres.jdbcUrl("postgres");
      assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "guess"))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void worksInAPathWithSpacesAndChineseCharacters() throws Exception {
    String directory = scratch + "/社区 数据/data home 一";
    try (var child = ChildProgram.start(directory, scratch.resolve("output"), "write")) {
      child.awaitPort();
      child.awaitNumber(3);
      child.endInput();
      assertThat(child.endsWithin(Duration.ofSeconds(30))).isTrue();
    }
  }

  @Test
  void wrongSettingIsReportedWithTheWordsOfTheServer() {
    assertThatThrownBy(() -> start(Map.of("work_mem", "plenty")))
        .isInstanceOf(PostgresStartException.class)
        .hasMessageContaining("work_mem")
        .hasMessageContaining("server.log");
  }

  @Test
  void dataOfAnotherMajorVersionAreRefused() throws IOException {
    Files.createDirectories(scratch.resolve("cluster"));
    Files.writeString(scratch.resolve("cluster/PG_VERSION"), "17\n");
    assertThatThrownBy(() -> EmbeddedPostgres.start(new PostgresOptions(scratch, 0, Map.of())))
        .isInstanceOf(PostgresStartException.class)
        .hasMessageContaining("PostgreSQL 17");
    assertThat(scratch.resolve("binaries")).doesNotExist();
  }

  @Test
  void lostPasswordIsReportedInsteadOfReplaced() throws IOException {
    Files.createDirectories(scratch.resolve("cluster"));
    assertThatThrownBy(() -> Superuser.in(scratch, true))
        .isInstanceOf(PostgresStartException.class)
        .hasMessageContaining("secret");
    assertThat(Superuser.in(scratch, false).toString()).doesNotContain("password=");
  }

  @Test
  void fileInPlaceOfTheDirectoryIsRefused() throws IOException {
    Path file = Files.createFile(scratch.resolve("file"));
    assertThatThrownBy(() -> EmbeddedPostgres.start(new PostgresOptions(file, 0, Map.of())))
        .isInstanceOf(PostgresStartException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void optionsRefuseWhatTheLauncherControls() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PostgresOptions(home, -1, Map.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PostgresOptions(home, 0, Map.of("Port", "1")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PostgresOptions(home, 0, Map.of("work_mem=1 -c x", "1")));
  }

  @Test
  void overgrownLogIsSetAside() throws IOException {
    Path log = scratch.resolve("server.log");
    Files.write(log, new byte[10 * 1024 * 1024 + 1]);
    assertThat(ServerLog.in(scratch).length()).isZero();
    assertThat(scratch.resolve("server.log.1")).hasSize(10 * 1024 * 1024 + 1);
  }

  @Test
  void budgetEndsWithTheFifthFailureInAMinute() {
    var budget = new RestartBudget();
    long second = Duration.ofSeconds(1).toNanos();
    for (int i = 0; i < 4; i++) {
      assertThat(budget.allowsAfterFailureAt(i * second)).isTrue();
    }
    assertThat(budget.allowsAfterFailureAt(4 * second)).isFalse();
    assertThat(budget.allowsAfterFailureAt(70 * second)).isTrue();
  }

  private String refusalOfAnotherProgram() throws IOException, InterruptedException {
    try (var other = ChildProgram.idle(home, scratch.resolve("output"))) {
      assertThat(other.endsWithin(Duration.ofSeconds(30))).isTrue();
      assertThat(other.lines()).anyMatch(line -> line.startsWith("refused"));
      return String.join("\n", other.lines());
    }
  }

  private static boolean wasToldToStop(ServerLog log, long before) {
    return log.since(before).contains("received fast shutdown request");
  }

  private static EmbeddedPostgres start(Map<String, String> settings) {
    return EmbeddedPostgres.start(new PostgresOptions(home, 0, settings));
  }

  private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl("postgres"), postgres.superuser(), postgres.superuserPassword());
  }

  private static void run(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (var connection = connect(postgres);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (var connection = connect(postgres);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}

package org.linli.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The directory with the databases, made once by initdb. */
record DataCluster(Path path) {

  private static final Logger log = LoggerFactory.getLogger(DataCluster.class);
  private static final Duration INITDB_LIMIT = Duration.ofMinutes(10);

  static DataCluster in(Path directory) {
    return new DataCluster(directory.resolve("cluster"));
  }

  boolean exists() {
    return Files.exists(path);
  }

  /** Refuses data that the server could not open, before anything is changed. */
  void requireUsable() throws IOException {
    if (exists()) {
      requireSameMajor();
      requireSameOwner();
    }
  }

  /** Makes the cluster; after an interruption there is either none or a complete one. */
  void initialize(Launcher launcher, ServerBinaries binaries, Superuser superuser)
      throws IOException {
    log.info("Creating the database cluster {}", path);
    Path unfinished = DiskTree.unfinished(path);
    var initdb = launcher.process(initdb(unfinished, binaries, superuser));
    var outcome = Command.run(initdb, INITDB_LIMIT);
    if (outcome.exitCode() != 0) {
      throw initdbFailed(outcome);
    }
    DiskTree.publish(unfinished, path);
  }

  private static List<String> initdb(Path target, ServerBinaries binaries, Superuser superuser) {
    return List.of(
        binaries.program("initdb"),
        "--pgdata=" + target,
        "--username=" + Superuser.NAME,
        "--pwfile=" + superuser.passwordFile(),
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--locale-provider=icu",
        "--icu-locale=zh-CN",
        "--data-checksums",
        "--auth=scram-sha-256");
  }

  private void requireSameMajor() throws IOException {
    String found = Files.readString(path.resolve("PG_VERSION")).strip();
    if (!found.equals(ServerBinaries.MAJOR)) {
      throw new PostgresStartException(
          "数据目录 %s 属于 PostgreSQL %s，而本程序内置 %s，请先用原版本导出数据再导入。"
              .formatted(path, found, ServerBinaries.MAJOR),
          "The directory %s belongs to PostgreSQL %s but this program brings %s; export the data with the old version and import them."
              .formatted(path, found, ServerBinaries.MAJOR));
    }
  }

  /** Root included: hidden in its user namespace it may not touch what others own. */
  private void requireSameOwner() throws IOException {
    long owner = UserId.ownerOf(path).value();
    long user = UserId.current().value();
    if (owner != user) {
      throw new PostgresStartException(
          "数据目录 %s 属于用户 %d，而本程序以用户 %d 运行，请以原用户启动或更改属主。".formatted(path, owner, user),
          "The directory %s belongs to user %d but this program runs as user %d; start it as that user or change the owner."
              .formatted(path, owner, user));
    }
  }

  private PostgresStartException initdbFailed(Command.Outcome outcome) {
    return new PostgresStartException(
        "无法创建数据库 %s，请检查目录权限和磁盘空间。".formatted(path),
        "Could not create the database %s; check permissions and disk space. initdb ended with %d and said:%n%s"
            .formatted(path, outcome.exitCode(), outcome.output().strip()));
  }
}

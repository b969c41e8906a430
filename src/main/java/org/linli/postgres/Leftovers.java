package org.linli.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Server processes that still work on the cluster although whoever started them is gone. Only the
 * holder of the directory's lock may ask: then none of them can have an owner.
 */
record Leftovers(Path cluster) {

  private static final Logger log = LoggerFactory.getLogger(Leftovers.class);
  private static final Duration SHUTDOWN = Duration.ofSeconds(30);
  private static final Duration GRACE = Duration.ofSeconds(5);

  /** Returns when nothing works on the cluster any more. */
  void clear() throws IOException {
    if (postmaster().isPresent()) {
      stopPostmaster();
    }
    stopBackends();
    dropMisleadingPidFile();
  }

  boolean serves(long pid) {
    return ProcessHandle.of(pid).filter(this::servesCluster).isPresent();
  }

  List<ProcessHandle> running() {
    return ProcessHandle.allProcesses().filter(this::servesCluster).toList();
  }

  private Optional<ProcessHandle> postmaster() {
    return PostmasterPid.read(cluster)
        .flatMap(file -> ProcessHandle.of(file.pid()))
        .filter(this::servesCluster);
  }

  private void stopPostmaster() {
    log.warn("An earlier PostgreSQL still runs in {}; waiting for it to stop", cluster);
    postmaster().ifPresent(Signal.INT::sendTo);
    if (!Deadline.in(SHUTDOWN).await(() -> postmaster().isEmpty())) {
      throw stillRunning();
    }
  }

  /** Without their postmaster they can commit nothing more; recovery repairs the rest. */
  private void stopBackends() {
    running().forEach(ProcessHandle::destroy);
    if (!Deadline.in(GRACE).await(() -> running().isEmpty())) {
      running().forEach(ProcessHandle::destroyForcibly);
    }
    if (!Deadline.in(GRACE).await(() -> running().isEmpty())) {
      throw stillRunning();
    }
  }

  /**
   * The server refuses to start on an empty pid file, and on one whose pid meanwhile belongs to
   * some other program. Deleting is safe here only because {@link #running()} is empty.
   */
  private void dropMisleadingPidFile() throws IOException {
    var pid = PostmasterPid.read(cluster);
    if (pid.isEmpty() || ProcessHandle.of(pid.get().pid()).isPresent()) {
      Files.deleteIfExists(PostmasterPid.file(cluster));
    }
  }

  private boolean servesCluster(ProcessHandle process) {
    Path proc = Path.of("/proc", Long.toString(process.pid()));
    try {
      // "postgres (deleted)" once newer binaries have replaced its own.
      Path program = Files.readSymbolicLink(proc.resolve("exe")).getFileName();
      return program.toString().startsWith("postgres")
          && Files.readSymbolicLink(proc.resolve("cwd")).equals(cluster);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private PostgresStartException stillRunning() {
    String pids = running().stream().map(p -> Long.toString(p.pid())).toList().toString();
    return new PostgresStartException(
        "旧的 PostgreSQL 进程 %s 仍占用 %s，请等待其结束或手动停止后重试。".formatted(pids, cluster),
        "Earlier PostgreSQL processes %s still work on %s; wait for them or stop them, then try again."
            .formatted(pids, cluster));
  }
}

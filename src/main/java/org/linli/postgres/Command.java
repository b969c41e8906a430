package org.linli.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A program run to its end. */
final class Command {

  private static final Duration PROBE_LIMIT = Duration.ofSeconds(10);

  private Command() {}

  /** What the program left behind. */
  record Outcome(int exitCode, String output) {}

  static boolean succeeds(ProcessBuilder builder) {
    try {
      return run(builder, PROBE_LIMIT).exitCode() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Runs it to its end, or kills it at the limit. */
  static Outcome run(ProcessBuilder builder, Duration limit) throws IOException {
    var outcome = new CompletableFuture<Outcome>();
    // The parent-death signal follows the starting thread, and the caller's may be a virtual one
    // whose carrier ends any time.
    Thread.ofPlatform()
        .daemon()
        .name("linli-postgres-command")
        .start(() -> run(builder, limit, outcome));
    try {
      return outcome.join();
    } catch (CompletionException e) {
      throw new IOException(e.getCause());
    }
  }

  private static void run(
      ProcessBuilder builder, Duration limit, CompletableFuture<Outcome> outcome) {
    try {
      Process process = builder.start();
      var killer = CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS);
      var watch = CompletableFuture.runAsync(process::destroyForcibly, killer);
      byte[] output = process.getInputStream().readAllBytes();
      int exitCode = process.waitFor();
      watch.cancel(false);
      outcome.complete(new Outcome(exitCode, new String(output, StandardCharsets.UTF_8)));
    } catch (IOException | InterruptedException | RuntimeException e) {
      outcome.completeExceptionally(e);
    }
  }
}

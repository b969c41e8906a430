package org.linli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * FUND-4, EVI-1: what was acknowledged is there, once, whoever is killed while it is written; the
 * books balance and the log was only added to. The short form of {@code bench/run.sh storm}: its
 * own programs, judged by a program that shares nothing with them.
 */
class StormIT {

  private static final int WRITERS = 8;
  private static final int KILLS = 5;
  private static final int CALM_MILLIS = 2_000;
  private static final long SEED = 7;
  private static final int PATIENCE_SECONDS = 300;

  @TempDir private Path classes;
  @TempDir private Path results;

  @Test
  void nothingAcknowledgedIsLostOrDoneTwice() throws Exception {
    StormChecker.requirePython();
    BenchSources.compile(List.of(BenchSources.DIRECTORY.resolve("Storm.java")), classes);
    storm();
    assertThat(Files.readString(results.resolve("kills.csv"))).contains("NODE", "SERVER");
    var said = StormChecker.judge(results);
    assertThat(said.text())
        .containsPattern(
            "storm acknowledged=[1-9]\\d* lost=0 duplicated=0 sum=0 drift=0 log=consistent\n$");
    assertThat(said.exitCode()).isZero();
    report(said.text().lines().reduce("", (before, line) -> line));
  }

  private void storm() throws IOException, InterruptedException {
    var work = Files.createDirectories(Path.of("target", "storm")).toAbsolutePath();
    var directory = Files.createTempDirectory(work, "data-");
    var classpath = classes + File.pathSeparator + BenchSources.classpath();
    var words = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx256m"));
    words.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    words.addAll(List.of("-Dbench.classpath=" + classpath, "-cp", classpath));
    words.addAll(List.of("Storm", results.toString(), directory.toString()));
    words.addAll(List.of("" + WRITERS, "0", "" + KILLS, "" + CALM_MILLIS, "" + SEED));
    var output = results.resolve("output.txt");
    var process =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(said()).isZero();
    } finally {
      process.destroy(); // its node dies with it
    }
  }

  /** All that the programs printed, for whoever has to find out why they ended. */
  private String said() throws IOException {
    try (var files = Files.list(results)) {
      var text = new StringBuilder();
      for (var file : files.filter(it -> it.toString().matches(".*[.](log|txt)")).toList()) {
        text.append(file.getFileName()).append(":\n").append(Files.readString(file));
      }
      return text.toString();
    }
  }

  @SuppressWarnings("SystemOut") // what was found belongs into the build's log
  private static void report(String line) {
    System.out.println(line);
  }
}

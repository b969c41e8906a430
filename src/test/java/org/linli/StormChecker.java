package org.linli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** {@code bench/check_storm.py}, which judges a storm by its raw files. */
final class StormChecker {

  private StormChecker() {}

  /**
   * @param exitCode 0 if all is well
   */
  record Said(String text, int exitCode) {}

  /** Skips the test where there is no Python. */
  static void requirePython() throws InterruptedException {
    assumeTrue(run("--version").exitCode == 0, "skipped without python3");
  }

  static Said judge(Path results) throws InterruptedException {
    return run(BenchSources.DIRECTORY.resolve("check_storm.py").toString(), results.toString());
  }

  private static Said run(String... arguments) throws InterruptedException {
    var words = new String[arguments.length + 1];
    words[0] = "python3";
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    try {
      var process =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectInput(new File("/dev/null"))
              .start();
      var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Said(text, process.waitFor());
    } catch (IOException notThere) {
      return new Said(notThere.toString(), -1);
    }
  }
}

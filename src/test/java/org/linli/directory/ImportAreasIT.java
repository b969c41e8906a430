package org.linli.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code import-areas} as an operator types it, in a program of its own (ORG-1). */
class ImportAreasIT {

  @TempDir private Path scratch;

  @Test
  void commandEndsWithItsCodeAndLeavesADirectoryInUseAlone() throws Exception {
    var home = Files.createDirectories(Path.of("target", "import-areas").toAbsolutePath());
    var directory = Files.createTempDirectory(home, "data-");
    var file = scratch.resolve("areas.csv");
    Files.writeString(file, "code,name,parent\n65,省,\n6501,市,65\n");
    var postgres = Files.createDirectories(directory.resolve("postgres"));
    try (var channel =
            FileChannel.open(
                postgres.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var held = channel.lock()) {
      assertThat(held.isValid()).isTrue();
      assertRun(1, "正被另一个实例使用", directory, file);
    }
    assertRun(0, "读了 2 行：新增 2", directory, file);
    assertRun(1, "读不了这个文件或目录", directory, scratch.resolve("missing.csv"));
  }

  private static void assertRun(int exitCode, String said, Path directory, Path file)
      throws IOException, InterruptedException {
    var words = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx384m"));
    words.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    words.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
    words.addAll(List.of("-cp", System.getProperty("java.class.path")));
    words.addAll(List.of("org.linli.Application", "import-areas", file.toString()));
    words.add("--linli.directory=" + directory);
    var process = new ProcessBuilder(words).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isEqualTo(exitCode);
    assertThat(output).contains(said).doesNotContain("\tat org.");
  }
}

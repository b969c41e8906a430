package org.linli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benches use classes of the program; {@code bench/run.sh} compiles them when it is called. */
class BenchTest {

  @TempDir private Path classes;

  @Test
  void benchesCompile() throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var said = new StringWriter();
    try (var files = compiler.getStandardFileManager(null, null, null);
        var bench = Files.list(Path.of("bench"))) {
      var sources = bench.filter(it -> it.toString().endsWith(".java")).toList();
      var options =
          List.of("-proc:none", "-d", classes.toString(), "-classpath", classpath(), "-nowarn");
      var task =
          compiler.getTask(
              said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
      assertThat(sources).isNotEmpty();
      assertThat(task.call()).as(said.toString()).isTrue();
    }
  }

  /** Surefire passes the tests' own in a property, as its jar names them in a manifest only. */
  private static String classpath() {
    return System.getProperty(
        "surefire.test.class.path", System.getProperty("java.class.path", ""));
  }
}

package org.linli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The programs in {@code bench/}, which {@code bench/run.sh} compiles when it is called. */
final class BenchSources {

  static final Path DIRECTORY = Path.of("bench");

  private BenchSources() {}

  /** All of them. */
  static List<Path> all() throws IOException {
    try (var files = Files.list(DIRECTORY)) {
      return files.filter(it -> it.toString().endsWith(".java")).toList();
    }
  }

  /** Compiles some, with those that they use. */
  static void compile(List<Path> sources, Path classes) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var said = new StringWriter();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var options =
          Stream.of(
                  List.of("-proc:none", "-nowarn", "-implicit:class", "-d", classes.toString()),
                  List.of("-sourcepath", DIRECTORY.toString(), "-classpath", classpath()))
              .flatMap(List::stream)
              .toList();
      var task =
          compiler.getTask(
              said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
      assertThat(sources).isNotEmpty();
      assertThat(task.call()).as(said.toString()).isTrue();
    }
  }

  /** Surefire passes the tests' own in a property, as its jar names them in a manifest only. */
  static String classpath() {
    return System.getProperty(
        "surefire.test.class.path", System.getProperty("java.class.path", ""));
  }
}

package org.linli.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link SequenceWriter} in a JVM of its own; what it prints goes to a file beside its data. */
final class ChildProgram implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final Path output;

  private ChildProgram(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  static ChildProgram writing(Path directory, Path output) throws IOException {
    return start(directory.toString(), output, "write");
  }

  static ChildProgram idle(Path directory, Path output) throws IOException {
    return start(directory.toString(), output, "idle");
  }

  /** With nothing but the programs of this folder within reach. */
  static ChildProgram withPrograms(Path folder, Path directory, Path output) throws IOException {
    var wrapper = List.of("/usr/bin/env", "PATH=" + folder);
    String classPath = System.getProperty("java.class.path");
    return start(wrapper, classPath, directory.toString(), output, "write");
  }

  /** The directory is text: the JVM of the test may not be able to encode its name. */
  static ChildProgram start(String directory, Path output, String mode) throws IOException {
    return start(List.of(), System.getProperty("java.class.path"), directory, output, mode);
  }

  static ChildProgram start(
      List<String> wrapper, String classPath, String directory, Path output, String mode)
      throws IOException {
    List<String> words = new ArrayList<>(wrapper);
    words.add(System.getProperty("java.home") + "/bin/java");
    words.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC"));
    words.addAll(List.of("-cp", classPath));
    words.addAll(List.of(SequenceWriter.class.getName(), directory, "0", mode));
    var builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    return new ChildProgram(builder.redirectOutput(new File(output.toString())).start(), output);
  }

  List<String> lines() {
    try {
      // The last line may be half written.
      String text = Files.readString(output);
      return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long lastNumber(String word) {
    return lines().stream()
        .filter(line -> line.startsWith(word + " "))
        .mapToLong(line -> Long.parseLong(line.substring(word.length() + 1)))
        .max()
        .orElse(0);
  }

  int awaitPort() {
    assertThat(Deadline.in(PATIENCE).await(() -> lastNumber("port") > 0 || !process.isAlive()))
        .as("the child starts")
        .isTrue();
    assertThat(lastNumber("port")).as(() -> String.join("\n", lines())).isPositive();
    return (int) lastNumber("port");
  }

  void awaitNumber(long number) {
    assertThat(Deadline.in(PATIENCE).await(() -> lastNumber("ack") >= number))
        .as(() -> "acknowledged " + number + ":\n" + String.join("\n", lines()))
        .isTrue();
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  boolean endsWithin(Duration limit) throws InterruptedException {
    return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Asks it to stop cleanly. */
  void endInput() throws IOException {
    process.getOutputStream().close();
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  @Override
  public void close() {
    kill();
  }
}

package org.linli.evidence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.platform.ConsoleCommands;

/** EVI-1: {@code verify} is a command of the jar that needs neither database nor network. */
class VerifyCommandTest {

  private static final Path PROBES = Path.of("../shared/data/merkle/dev");

  /** A tree of one and an empty proof: each kind once right and once wrong. */
  private static final String ACCEPTED =
      """
      {"leafIdx": 0, "treeSize": 1, "root": "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=",
       "leafHash": "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=", "proof": null, "wantErr": false}
      """;

  private static final String FROM_NOTHING =
      """
      {"size1": 0, "size2": 0, "root1": "", "root2": "", "proof": [], "wantErr": true}
      """;

  @TempDir private Path directory;

  @Test
  void everyPublishedProbeIsAnsweredRight() throws IOException {
    assumeThat(PROBES).as("skipped without the shared data").exists();
    var said = new ByteArrayOutputStream();
    assertThat(Probes.run(PROBES, new PrintStream(said))).isTrue();
    assertThat(said).asString().isEqualToNormalizingNewlines("probes=101 wrong=0\n");
  }

  @Test
  void aWrongAnswerIsNamed() throws IOException {
    var below = Files.createDirectories(directory.resolve("below"));
    Files.writeString(below.resolve("accepted.json"), ACCEPTED);
    Files.writeString(directory.resolve("nothing.json"), FROM_NOTHING);
    assertThat(ConsoleCommands.run("verify", "--probes", directory.toString())).isZero();
    var wrong = below.resolve("wrong.json");
    Files.writeString(wrong, ACCEPTED.replace("false", "true"));
    var said = new ByteArrayOutputStream();
    assertThat(Probes.run(directory, new PrintStream(said))).isFalse();
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("wrong: " + wrong, "probes=3 wrong=1");
    assertThat(ConsoleCommands.run("verify", "--probes=" + directory)).isOne();
  }

  @Test
  void whatIsNoReceiptIsSaidInWords() throws IOException {
    var file = Files.writeString(directory.resolve("letter.txt"), "Dear neighbour");
    assertThat(ConsoleCommands.run("verify", file.toString())).isOne();
    assertThat(ConsoleCommands.run("verify", directory.resolve("none").toString())).isOne();
    assertThat(ConsoleCommands.run("verify")).isEqualTo(ConsoleCommands.USAGE);
  }
}

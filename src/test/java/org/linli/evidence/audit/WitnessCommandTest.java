package org.linli.evidence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.evidence.merkle.AddCheckpoint;
import org.linli.evidence.merkle.Checkpoint;
import org.linli.evidence.merkle.Hashes;
import org.linli.evidence.merkle.NoteKey;
import org.linli.evidence.merkle.SignedNote;
import org.linli.evidence.merkle.SigningKey;
import org.linli.platform.ConsoleCommands;
import org.linli.testing.TestBeans;
import org.linli.testing.TestClock;

/** EVI-1: {@code witness} is a command of the jar that needs one directory and nothing else. */
class WitnessCommandTest {

  @TempDir private Path directory;

  @Test
  void itCosignsOverTheWebUntilItIsStopped() throws Exception {
    var log = SigningKey.generate("linli.example/evidence");
    var keys = Files.writeString(directory.resolve("keys.txt"), log.open() + "\n");
    var arguments =
        List.of(
            directory.resolve("witness").toString(),
            "--name=witness.example/street",
            "--log",
            keys.toString(),
            "--host=127.0.0.1",
            "--port=0");
    var in = new PipedInputStream();
    var out = new PrintStream(new PipedOutputStream(in), true, StandardCharsets.UTF_8);
    try (var background = Executors.newSingleThreadExecutor();
        var client = HttpClient.newHttpClient();
        var console = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      var running =
          background.submit(
              () -> new WitnessCommand(out).run(arguments, new TestClock(TestBeans.START)));
      var site = "http://" + console.readLine().replaceAll(".*(127\\.0\\.0\\.1:\\d+).*", "$1");
      console.readLine(); // the same in English
      var witness = NoteKey.witness(console.readLine().strip());
      var text = new Checkpoint(log.open().name(), 0, Hashes.empty()).text();
      var note = SignedNote.sign(text, List.of(log));
      var body = new AddCheckpoint(0, List.of(), note).toString();
      var answer = send(client, HttpRequest.newBuilder().POST(BodyPublishers.ofString(body)), site);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(SignedNote.parse(note + answer.body()).cosignatures(List.of(witness))).hasSize(1);
      var large = BodyPublishers.ofString("x".repeat(70_000));
      assertThat(send(client, HttpRequest.newBuilder().POST(large), site).statusCode())
          .isEqualTo(400);
      assertThat(send(client, HttpRequest.newBuilder().GET(), site).statusCode()).isEqualTo(404);
      var told =
          client.send(
              HttpRequest.newBuilder(URI.create(site + "/")).build(), BodyHandlers.ofString());
      assertThat(told.body()).contains(witness.toString(), answer.body());
      background.shutdownNow();
      assertThat(running.get()).isZero();
    }
  }

  @Test
  void whatItNeedsIsSaid() {
    var place = directory.resolve("witness").toString();
    assertThat(ConsoleCommands.run("witness")).isEqualTo(ConsoleCommands.USAGE);
    assertThat(ConsoleCommands.run("witness", place)).isEqualTo(ConsoleCommands.USAGE);
    var log = SigningKey.generate("linli.example/evidence").open().toString();
    assertThat(ConsoleCommands.run("witness", place, "--log", "no key")).isOne();
    assertThat(ConsoleCommands.run("witness", place, "--log", log, "--name", "a b")).isOne();
    assertThat(Files.exists(directory.resolve("witness/witness.key"))).isFalse();
  }

  private static HttpResponse<String> send(
      HttpClient client, HttpRequest.Builder request, String site) throws Exception {
    var add = URI.create(site + "/add-checkpoint");
    return client.send(request.uri(add).build(), BodyHandlers.ofString());
  }
}

package org.linli.evidence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.evidence.audit.Witness.Answer;
import org.linli.evidence.merkle.AddCheckpoint;
import org.linli.evidence.merkle.Checkpoint;
import org.linli.evidence.merkle.Hashes;
import org.linli.evidence.merkle.SignedNote;
import org.linli.evidence.merkle.SigningKey;
import org.linli.evidence.merkle.Tree;
import org.linli.testing.TestBeans;
import org.linli.testing.TestClock;
import tools.jackson.databind.json.JsonMapper;

/** EVI-1: the rules of c2sp.org/tlog-witness, each with its status. */
class WitnessTest {

  private static final Path PROBES = Path.of("../shared/data/merkle/dev");
  private static final String ORIGIN = "linli.example/evidence";

  @TempDir private Path directory;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final SigningKey log = SigningKey.generate(ORIGIN);
  private final Tree tree = tree("entry ");
  private WitnessFiles files;
  private SigningKey key;
  private Witness witness;

  @BeforeEach
  void oneLogIsKnown() throws IOException {
    files = WitnessFiles.open(directory);
    files.know(List.of(log.open()));
    key = files.newKey("witness.example/street");
    witness = witness();
  }

  @AfterEach
  void close() throws IOException {
    files.close();
  }

  @Test
  void whatGrewIsCosignedAndKeptBeforeAnybodyHears() throws IOException {
    var first = add(0, 5);
    assertThat(first.status()).isEqualTo(200);
    var cosigned = SignedNote.parse(note(tree, 5) + first.body());
    assertThat(cosigned.cosignatures(List.of(key.open())))
        .singleElement()
        .satisfies(it -> assertThat(it.at()).isEqualTo(TestBeans.START));
    assertThat(files.last(ORIGIN).orElseThrow()).hasToString(cosigned.toString());
    assertThat(add(5, 5).status()).as("again, with a new time").isEqualTo(200);
    assertThat(add(5, 8).status()).isEqualTo(200);
    assertThat(add(8, 300).status()).isEqualTo(200);
    assertThat(witness.told()).contains(key.open().toString(), "\n300\n");
  }

  @Test
  void anotherSizeThanTheLastIsAConflictThatNamesIt() throws IOException {
    assertConflict(add(3, 5), 0);
    add(0, 5);
    assertConflict(add(0, 8), 5);
    assertConflict(add(4, 8), 5);
    assertConflict(add(0, 3), 5);
    add(5, 8);
    assertConflict(add(5, 5), 8);
    assertThat(add(8, 5).status()).as("a shorter history").isEqualTo(400);
  }

  @Test
  void aForkIsRefusedAndItsProofIsKept() throws IOException {
    add(0, 5);
    var other = tree("another ");
    var forged = new AddCheckpoint(5, other.consistency(5, 8), note(other, 8));
    assertThat(witness.add(forged.toString()).status()).isEqualTo(422);
    var twice = note(other, 5);
    assertConflict(witness.add(new AddCheckpoint(5, List.of(), twice).toString()), 5);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("签了两种不同的内容");
    try (var kept = Files.list(directory)) {
      assertThat(kept.filter(it -> it.getFileName().toString().startsWith("signed-twice-")))
          .singleElement()
          .satisfies(it -> assertThat(Files.readString(it)).isEqualTo(twice.toString()));
    }
    assertThat(add(5, 8).status()).as("the first history goes on").isEqualTo(200);
  }

  @Test
  void aProofThatDoesNotHoldIsRefused() throws IOException {
    assertThat(send(0, tree.consistency(3, 5), note(tree, 5)).status()).isEqualTo(422);
    add(0, 5);
    assertThat(send(5, List.of(), note(tree, 8)).status()).isEqualTo(422);
    assertThat(send(5, tree.consistency(5, 9), note(tree, 8)).status()).isEqualTo(422);
    assertThat(send(5, tree.consistency(3, 5), note(tree, 5)).status()).isEqualTo(422);
  }

  @Test
  void onlyKnownLogsAndTheirKeysAreHeard() throws IOException {
    var stranger = SigningKey.generate("linli.example/other");
    var unknown = SignedNote.sign(checkpoint(tree, 5, stranger.open().name()), List.of(stranger));
    assertThat(send(0, List.of(), unknown).status()).isEqualTo(404);
    var impostor = SigningKey.generate(ORIGIN);
    var unsigned = SignedNote.sign(checkpoint(tree, 5, ORIGIN), List.of(impostor));
    assertThat(send(0, List.of(), unsigned).status()).isEqualTo(403);
    var both = SignedNote.sign(checkpoint(tree, 5, ORIGIN), List.of(impostor, log));
    assertThat(send(0, List.of(), both).status()).as("others' lines are ignored").isEqualTo(200);
    assertThat(files.last(ORIGIN).orElseThrow().signatures()).as("and not kept").hasSize(2);
  }

  @Test
  void whatIsNoRequestIsABadOne() throws IOException {
    var note = note(tree, 5).toString();
    var hash = Base64.getEncoder().encodeToString(Hashes.empty()) + "\n";
    for (var body :
        List.of(
            "",
            note,
            "old 00\n\n" + note,
            "old -1\n\n" + note,
            "old 0 \n\n" + note,
            "old 0\nAAAA\n\n" + note,
            "old 0\n?\n\n" + note,
            "old 0\n" + hash.repeat(64) + "\n" + note,
            "old 0\n\nno checkpoint\n\n" + note.substring(note.indexOf('—')))) {
      assertThat(witness.add(body).status()).as(body).isEqualTo(400);
    }
    assertThat(witness.add("old 0\n" + hash.repeat(63) + "\n" + note).status()).isEqualTo(422);
  }

  @Test
  void itRemembersOverARestartAndRunsOnce() throws IOException {
    add(0, 5);
    assertThatThrownBy(() -> WitnessFiles.open(directory)).isInstanceOf(IOException.class);
    files.close();
    files = WitnessFiles.open(directory);
    key = files.key().orElseThrow();
    witness = witness();
    assertConflict(add(0, 5), 5);
    assertThat(add(5, 8).status()).isEqualTo(200);
  }

  /** The monitor of the witness guards this: looking and keeping are one step. */
  @Test
  void ofManyAtOnceFromTheSameSizeOnlyOneIsCosigned() throws Exception {
    add(0, 5);
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var requests =
          IntStream.range(6, 46).<Callable<Answer>>mapToObj(size -> () -> add(5, size)).toList();
      var statuses = new ArrayList<Integer>();
      for (var answer : callers.invokeAll(requests)) {
        statuses.add(answer.get().status());
      }
      assertThat(statuses).hasSize(40).containsOnlyOnce(200).containsOnly(200, 409);
    }
  }

  /** Each published probe of a grown tree, as a request to a witness that saw the smaller one. */
  @Test
  void everyPublishedProofOfGrowthIsAnsweredRight() throws IOException {
    assumeThat(PROBES).as("skipped without the shared data").exists();
    var judged = 0;
    List<Path> probes;
    try (var all = Files.walk(PROBES)) {
      probes = all.filter(it -> it.toString().endsWith(".json")).toList();
    }
    for (var file : probes) {
      var probe = new JsonMapper().readTree(Files.readString(file));
      if (probe.path("size1").asLong(0) < 1 || probe.path("size2").asLong(-1) < 1) {
        continue;
      }
      var origin = "probe.example/" + ++judged;
      var own = SigningKey.generate(origin);
      files.know(List.of(own.open()));
      var proof = new ArrayList<String>();
      probe.path("proof").forEach(hash -> proof.add(hash.asString("") + "\n"));
      var one = signed(own, probe.path("size1").asString(""), probe.path("root1").asString(""));
      var two = signed(own, probe.path("size2").asString(""), probe.path("root2").asString(""));
      var began = witness.add("old 0\n\n" + one).status();
      var grew =
          witness
              .add(
                  "old "
                      + probe.path("size1").asString("")
                      + "\n"
                      + String.join("", proof)
                      + "\n"
                      + two)
              .status();
      assertThat(began == 200 && grew == 200)
          .as(file.toString())
          .isEqualTo(!probe.path("wantErr").asBoolean());
    }
    assertThat(judged).isGreaterThan(10);
  }

  private static SignedNote signed(SigningKey log, String size, String root) {
    return SignedNote.sign(log.open().name() + "\n" + size + "\n" + root + "\n", List.of(log));
  }

  private Witness witness() {
    var console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8));
    return new Witness(files, key, console, new TestClock(TestBeans.START));
  }

  private Answer add(long old, long size) throws IOException {
    var proof = old < 1 || old >= size ? List.<byte[]>of() : tree.consistency(old, size);
    return send(old, proof, note(tree, size));
  }

  private Answer send(long old, List<byte[]> proof, SignedNote note) throws IOException {
    return witness.add(new AddCheckpoint(old, proof, note).toString());
  }

  private SignedNote note(Tree of, long size) {
    return SignedNote.sign(checkpoint(of, size, ORIGIN), List.of(log));
  }

  private static String checkpoint(Tree of, long size, String origin) {
    return new Checkpoint(origin, size, of.root(size)).text();
  }

  private static void assertConflict(Answer answer, long size) {
    assertThat(answer).isEqualTo(new Answer(409, "text/x.tlog.size", size + "\n"));
  }

  private static Tree tree(String words) {
    return new Tree((level, index) -> over(words, level, index));
  }

  private static byte[] over(String words, int level, long index) {
    return level == 0
        ? Hashes.leaf(words + index)
        : Hashes.node(over(words, level - 1, 2 * index), over(words, level - 1, 2 * index + 1));
  }
}

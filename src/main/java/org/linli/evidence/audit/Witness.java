package org.linli.evidence.audit;

import java.io.IOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import org.linli.evidence.merkle.AddCheckpoint;
import org.linli.evidence.merkle.Checkpoint;
import org.linli.evidence.merkle.Hashes;
import org.linli.evidence.merkle.Proofs;
import org.linli.evidence.merkle.SigningKey;

/**
 * Cosigns what grew from all that it has seen of a log, and nothing else, by the rules of
 * c2sp.org/tlog-witness: never a shorter history than before, never a second one.
 */
final class Witness {

  private final WitnessFiles files;
  private final SigningKey key;
  private final Console console;
  private final Clock clock;

  Witness(WitnessFiles files, SigningKey key, Console console, Clock clock) {
    this.files = files;
    this.key = key;
    this.console = console;
    this.clock = clock;
  }

  /**
   * What goes back over HTTP.
   *
   * @param type of the body
   */
  record Answer(int status, String type, String body) {

    static final String TEXT = "text/plain; charset=utf-8";

    static Answer of(int status, String words) {
      return new Answer(status, TEXT, words + "\n");
    }

    /** What was cosigned last is of another size, or of the same size and other content. */
    private static Answer conflict(long size) {
      return new Answer(409, "text/x.tlog.size", size + "\n");
    }
  }

  /** Its key and the last checkpoints that it cosigned, for whoever wants to compare. */
  synchronized String told() throws IOException {
    return key.open() + "\n" + String.join("", files.all().stream().map(it -> "\n" + it).toList());
  }

  /**
   * Answers a request of {@code add-checkpoint}. One at a time: nothing comes between looking at
   * the last checkpoint and keeping the new one, which is on the disk before anybody is told.
   *
   * @throws IOException if the disk refuses; nothing was cosigned then
   */
  synchronized Answer add(String body) throws IOException {
    AddCheckpoint asked;
    Checkpoint now;
    try {
      asked = AddCheckpoint.parse(body);
      now = Checkpoint.parse(asked.note().text());
    } catch (IllegalArgumentException malformed) {
      return Answer.of(400, "not a request of add-checkpoint");
    }
    var keys = files.logs().stream().filter(log -> log.name().equals(now.origin())).toList();
    if (keys.isEmpty()) {
      return Answer.of(404, "this log is unknown here");
    }
    if (asked.note().signers(keys).isEmpty()) {
      return Answer.of(403, "not signed with a known key of this log");
    }
    return judged(new AddCheckpoint(asked.old(), asked.proof(), asked.note().only(keys)), now);
  }

  private Answer judged(AddCheckpoint asked, Checkpoint now) throws IOException {
    if (asked.old() > now.size()) {
      return Answer.of(400, "the old size is larger than the new one");
    }
    var last =
        files
            .last(now.origin())
            .map(note -> Checkpoint.parse(note.text()))
            .orElseGet(() -> new Checkpoint(now.origin(), 0, Hashes.empty()));
    if (asked.old() != last.size()) {
      return Answer.conflict(last.size());
    }
    if (now.size() == last.size() && !MessageDigest.isEqual(now.root(), last.root())) {
      console.say("evidence.witness.two-histories", now.origin(), files.keepAsProof(asked.note()));
      return Answer.conflict(last.size());
    }
    if (!grew(last, now, asked.proof())) {
      return Answer.of(422, "it does not follow from what was cosigned before");
    }
    var line = asked.note().cosignedBy(key, clock.instant());
    files.remember(now.origin(), asked.note().with(line));
    return new Answer(200, Answer.TEXT, line.toString());
  }

  private static boolean grew(Checkpoint last, Checkpoint now, List<byte[]> proof) {
    return last.size() == 0
        ? proof.isEmpty()
        : Proofs.grewFrom(last.size(), now.size(), proof, last.root(), now.root());
  }
}

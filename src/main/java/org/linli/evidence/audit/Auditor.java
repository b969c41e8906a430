package org.linli.evidence.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.linli.evidence.merkle.Checkpoint;
import org.linli.evidence.merkle.NoteKey;
import org.linli.evidence.merkle.SignedNote;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows a log: reads all of it, computes its root anew and compares it with what was signed and
 * with what was seen the last time. Says in plain words what was changed, what is missing and
 * whether history was rewritten.
 */
final class Auditor {

  private static final String KEY_ENTRY = "evidence.key";

  private final LogSource log;
  private final Trusted trusted;
  private final Seen seen;
  private final Console console;
  private final JsonMapper json = new JsonMapper();
  private final Set<NoteKey> keys = new LinkedHashSet<>();
  private boolean good = true;

  Auditor(LogSource log, Trusted trusted, Seen seen, Console console) {
    this.log = log;
    this.trusted = trusted;
    this.seen = seen;
    this.console = console;
  }

  /** Whether everything is as it should be; only then the checkpoint is remembered. */
  boolean run() throws IOException {
    var note = SignedNote.parse(text("checkpoint"));
    var checkpoint = Checkpoint.parse(note.text());
    keys.addAll(known());
    check(!note.signers(keys).isEmpty(), "evidence.verify.log-unsigned", checkpoint.origin());
    compareWithMemory(checkpoint);
    var cosigned = cosigned(note);
    var witnessed = Checkpoint.parse(cosigned.text());
    var sizes = new HashSet<>(Set.of(witnessed.size()));
    seen.checkpoint().map(Checkpoint::size).ifPresent(sizes::add);
    var reading = new LogReading(log, checkpoint.size(), this::learn, this::bad);
    reading.run(sizes);
    check(MessageDigest.isEqual(reading.root(), checkpoint.root()), "evidence.verify.root-differs");
    seen.checkpoint()
        .filter(before -> before.size() <= checkpoint.size())
        .ifPresent(before -> compare(before, reading));
    good &= trusted.witnessed(cosigned, console);
    check(
        MessageDigest.isEqual(reading.root(witnessed.size()), witnessed.root()),
        "evidence.verify.cosigned-differs",
        witnessed.size());
    conclude(note, checkpoint);
    return good;
  }

  /** It may be a little older than the newest one; other people's logs have no such file. */
  private SignedNote cosigned(SignedNote newest) throws IOException {
    return log.get("cosigned")
        .map(bytes -> SignedNote.parse(new String(bytes, StandardCharsets.UTF_8)))
        .orElse(newest);
  }

  private void compareWithMemory(Checkpoint checkpoint) {
    seen.checkpoint()
        .ifPresent(
            before -> {
              check(
                  before.origin().equals(checkpoint.origin()),
                  "evidence.verify.other-log",
                  before.origin(),
                  checkpoint.origin());
              check(
                  before.size() <= checkpoint.size(),
                  "evidence.verify.shrunk",
                  before.size(),
                  checkpoint.size());
            });
  }

  private void compare(Checkpoint before, LogReading reading) {
    check(
        MessageDigest.isEqual(reading.root(before.size()), before.root()),
        "evidence.verify.rewritten",
        before.size());
  }

  private void conclude(SignedNote note, Checkpoint checkpoint) throws IOException {
    if (!good) {
      console.say("evidence.verify.log-bad", checkpoint.origin());
      return;
    }
    console.say("evidence.verify.log-good", checkpoint.origin(), checkpoint.size());
    console.show(checkpoint.digits());
    if (seen.checkpoint().isEmpty() && trusted.log().isEmpty()) {
      console.say("evidence.verify.compare-key", List.copyOf(keys).getLast().number());
    }
    seen.remember(List.copyOf(keys), note);
    console.say("evidence.verify.remembered", seen.file());
  }

  /** The first time we have to take the log's word for its keys; they are shown to be compared. */
  private List<NoteKey> known() throws IOException {
    if (trusted.log().isPresent()) {
      return List.of(trusted.log().get());
    }
    return seen.keys().isEmpty() ? text("key").lines().map(NoteKey::parse).toList() : seen.keys();
  }

  /** A new key is vouched for by the log that the old one signed. */
  private void learn(String entry) {
    if (entry.contains("\"kind\":\"" + KEY_ENTRY + "\"")) {
      var facts = json.readTree(entry).path("facts");
      keys.add(NoteKey.parse(facts.path("key").asString("")));
    }
  }

  private void check(boolean holds, String otherwise, Object... details) {
    if (!holds) {
      bad(otherwise, details);
    }
  }

  private void bad(String key, Object... details) {
    good = false;
    console.say(key, details);
  }

  private String text(String path) throws IOException {
    return new String(log.require(path), StandardCharsets.UTF_8);
  }
}

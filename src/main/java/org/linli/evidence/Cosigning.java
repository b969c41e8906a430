package org.linli.evidence;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.linli.evidence.LogProperties.Witness;
import org.linli.evidence.LogTables.Signed;
import org.linli.evidence.WitnessCall.Said;
import org.linli.evidence.merkle.AddCheckpoint;
import org.linli.evidence.merkle.Checkpoint;
import org.linli.evidence.merkle.Cosignature;
import org.linli.evidence.merkle.SignedNote;
import org.linli.evidence.merkle.Tiles;
import org.linli.evidence.merkle.Tree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks the witnesses to cosign what this node signed, all at once, and publishes what they answer.
 * Holds no lock and no connection meanwhile: while a witness is slow, entries get their places and
 * checkpoints are signed as ever, and the next one to be asked about is then the newest.
 */
@Component
class Cosigning {

  private static final Logger log = LoggerFactory.getLogger(Cosigning.class);
  private static final int MOST_TRIES = 3;

  private final List<Witness> witnesses;
  private final Sequencer sequencer;
  private final LogTables tables;
  private final WitnessTables answers;
  private final Clock clock;
  private final WitnessCall call = new WitnessCall();

  Cosigning(
      LogProperties properties,
      Sequencer sequencer,
      LogTables tables,
      WitnessTables answers,
      Clock clock) {
    this.witnesses = properties.witnesses();
    this.sequencer = sequencer;
    this.tables = tables;
    this.answers = answers;
    this.clock = clock;
  }

  /** Asks about what this node signed last, unless it has asked before. */
  void run() {
    var signed = sequencer.takeSigned();
    if (signed.isPresent() && !witnesses.isEmpty()) {
      var round = new Round(signed.get());
      try (var calls = Executors.newVirtualThreadPerTaskExecutor()) {
        witnesses.forEach(witness -> calls.execute(() -> round.ask(witness)));
      }
    }
  }

  /** One checkpoint and the witnesses that cosigned it so far. */
  private final class Round {

    private final SignedNote signed;
    private final Checkpoint checkpoint;
    private SignedNote cosigned;

    Round(SignedNote signed) {
      this.signed = signed;
      this.cosigned = signed;
      this.checkpoint = Checkpoint.parse(signed.text());
    }

    void ask(Witness witness) {
      try {
        var old = Math.min(answers.size(witness.key()), checkpoint.size());
        var said = add(witness, old);
        for (var again = 1; again < MOST_TRIES && goesOn(said, old); again++) {
          old = said.size().orElseThrow();
          said = add(witness, old);
        }
        conclude(witness, said, old);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException failed) {
        log.error("The witness {} could not be asked", witness.name(), failed);
      }
    }

    /** Whether the witness remembers another size than we thought, from which we can go on. */
    private boolean goesOn(Said said, long old) {
      var known = said.size().orElse(old);
      return known != old && known <= checkpoint.size();
    }

    private Said add(Witness witness, long old) throws InterruptedException {
      return call.add(witness.url(), new AddCheckpoint(old, proof(old), signed));
    }

    private List<byte[]> proof(long old) {
      var size = checkpoint.size();
      return old == 0 || old == size
          ? List.of()
          : new Tree(new Tiles(tables::tile, size)).consistency(old, size);
    }

    private void conclude(Witness witness, Said said, long old) {
      var cosignature = cosignature(witness, said);
      if (cosignature.isPresent()) {
        keep(witness, cosignature.get());
        return;
      }
      var known = said.size().orElse(old);
      if (known != old && known <= signedSize()) {
        return; // another node was quicker, with a newer checkpoint
      }
      var problem = problem(said, old);
      log.warn("The witness {} did not cosign: {}, {}", witness.name(), problem, said.status());
      answers.failed(witness.key(), problem, clock.instant());
    }

    private WitnessProblem problem(Said said, long old) {
      return switch (said.status()) {
        case Said.NONE -> WitnessProblem.AWAY;
        case Said.CONFLICT -> conflict(said.size().orElse(old), old);
        case Said.UNPROCESSABLE -> WitnessProblem.FORK;
        default ->
            said.status() >= Said.SERVER_ERRORS ? WitnessProblem.AWAY : WitnessProblem.REFUSED;
      };
    }

    /** One that names the size from which we went on speaks of another root, or makes no sense. */
    private WitnessProblem conflict(long known, long old) {
      if (known > old) {
        return WitnessProblem.AHEAD;
      }
      return old == checkpoint.size() ? WitnessProblem.FORK : WitnessProblem.AWAY;
    }

    /** What stands in the answer is believed of this witness and this checkpoint alone. */
    private Optional<Cosignature> cosignature(Witness witness, Said said) {
      if (said.status() != Said.OK) {
        return Optional.empty();
      }
      try {
        var note = SignedNote.parse(signed + said.body());
        return note.text().equals(signed.text())
            ? note.cosignatures(List.of(witness.open())).stream().findFirst()
            : Optional.empty();
      } catch (IllegalArgumentException noSignature) {
        return Optional.empty();
      }
    }

    private synchronized void keep(Witness witness, Cosignature cosignature) {
      cosigned = cosigned.with(cosignature.line());
      answers.publish(signed, cosigned, checkpoint.size());
      answers.cosigned(witness.key(), checkpoint.size(), cosignature.at(), clock.instant());
    }
  }

  private long signedSize() {
    return tables.lastSigned().map(Signed::size).orElse(0L);
  }
}

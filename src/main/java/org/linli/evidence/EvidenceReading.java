package org.linli.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.evidence.LogProperties.Witness;
import org.linli.evidence.merkle.Bundle;
import org.linli.evidence.merkle.Checkpoint;
import org.linli.evidence.merkle.Hashes;
import org.linli.evidence.merkle.NoteKey;
import org.linli.evidence.merkle.Receipt;
import org.linli.evidence.merkle.SignedNote;
import org.linli.evidence.merkle.Tile;
import org.linli.evidence.merkle.Tiles;
import org.linli.evidence.merkle.Tree;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the log, for anybody: what is signed, nothing that is not. The log is one for all
 * communities, so a scope only says as whom one reads.
 */
@Service
@Transactional(readOnly = true)
public class EvidenceReading {

  /** Whoever comes, without any community. */
  public static final Scope ANYBODY = Scope.publicOf(Community.ROOT_ID);

  private static final int MOST_FOUND = 100;
  private static final int DAYS = 30;

  private final PublishedLog log;
  private final List<Witness> witnesses;

  EvidenceReading(PublishedLog log, LogProperties properties) {
    this.log = log;
    this.witnesses = properties.witnesses();
  }

  /** How the log stands; nothing before the first signature. */
  public Optional<LogView> log(Scope scope) {
    var days = log.days(DAYS);
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(new LogView(days, log.keys(), witnesses(), log.problem()));
  }

  private List<WitnessView> witnesses() {
    return witnesses.stream().map(this::witness).toList();
  }

  private WitnessView witness(Witness witness) {
    var number = witness.open().number();
    return log.witness(witness.name(), witness.open())
        .orElseGet(
            () -> new WitnessView(witness.name(), number, 0, Optional.empty(), Optional.empty()));
  }

  /**
   * The last checkpoint.
   *
   * @throws Refused if there is none yet
   */
  public CheckpointView checkpoint(Scope scope) {
    return checkpoint();
  }

  /**
   * The newest note that a witness cosigned; the newest of all while there is none.
   *
   * @throws Refused if nothing is signed yet
   */
  public String cosigned(Scope scope) {
    return log.cosigned().orElseGet(() -> checkpoint().note());
  }

  /** Public keys as they are handed on, the newest last. */
  public List<String> keys(Scope scope) {
    return log.keys();
  }

  /**
   * The bytes of a tile.
   *
   * @throws Refused if what was signed does not reach there
   */
  public byte[] tile(Scope scope, Tile tile) {
    var size = checkpoint().size();
    if (Tile.width(tile.level(), tile.index(), size) < tile.hashes()) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    return tile.level() == Tile.ENTRIES
        ? bundle(tile)
        : Arrays.copyOf(log.tile(tile.level(), tile.index()), tile.hashes() * Hashes.SIZE);
  }

  private byte[] bundle(Tile tile) {
    return Bundle.write(
        log.entries(tile.index() * Tile.WIDTH, tile.hashes()).stream()
            .map(entry -> entry.content().getBytes(StandardCharsets.UTF_8))
            .toList());
  }

  /**
   * That the log holds an entry.
   *
   * @param size of which the proof is made; the last signed one if 0
   * @throws Refused if it does not reach there
   */
  public ProofView inclusion(Scope scope, long index, long size) {
    var of = size(size);
    if (index < 0 || index >= of) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    var tree = tree(of);
    return ProofView.of(index, of, tree.inclusion(index, of), tree.root(of));
  }

  /**
   * That the log of {@code to} entries grew from that of {@code from}.
   *
   * @param to the last signed size if 0
   * @throws Refused if it does not reach there
   */
  public ProofView consistency(Scope scope, long from, long to) {
    var of = size(to);
    if (from < 1 || from > of) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    var tree = tree(of);
    return ProofView.of(from, of, tree.consistency(from, of), tree.root(of));
  }

  /**
   * What shows by itself that an entry is in the log: by a checkpoint that witnesses cosigned, if
   * they have seen one that covers it.
   *
   * @throws Refused if it is unknown or not signed yet
   */
  public Receipt receipt(Scope scope, UUID entry) {
    var last = checkpoint();
    return log.entry(entry)
        .filter(it -> it.index() < last.size())
        .map(it -> receipt(it, last))
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private Receipt receipt(EntryView entry, CheckpointView last) {
    var note = log.cosigned().filter(it -> size(it) > entry.index()).orElse(last.note());
    return new Receipt(
        entry.content(),
        log.keys().stream().map(NoteKey::parse).toList(),
        entry.index(),
        tree(size(note)).inclusion(entry.index(), size(note)),
        note);
  }

  private static long size(String note) {
    return Checkpoint.parse(SignedNote.parse(note).text()).size();
  }

  /**
   * With what a reader's own device checks a page: what the log holds about something of a
   * community, at most a hundred entries, the newest first, each with its proof.
   *
   * @param about the number or id of what the page shows
   * @throws Refused if nothing is signed yet
   */
  public ProvenView proven(Scope scope, long communityId, String about) {
    var last = checkpoint();
    var tree = tree(last.size());
    return new ProvenView(
        last.note(),
        log.keys(),
        log.about(communityId, about, MOST_FOUND).stream()
            .filter(entry -> entry.index() < last.size())
            .map(entry -> ProvenView.entry(entry, tree.inclusion(entry.index(), last.size())))
            .toList());
  }

  /**
   * Looks entries up, at most a hundred, the newest first.
   *
   * @param words a place in the log from 1, an entry's id, or the number or id of what it is about
   */
  public List<EntryView> find(Scope scope, String words) {
    var size = log.last().map(CheckpointView::size).orElse(0L);
    var found =
        words.matches("\\d{1,18}")
            ? log.entries(Long.parseLong(words) - 1, 1)
            : log.about(words, MOST_FOUND);
    return (found.isEmpty() ? byId(words).stream() : found.stream())
        .filter(entry -> entry.index() < size)
        .toList();
  }

  private Optional<EntryView> byId(String words) {
    return words.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? log.entry(UUID.fromString(words))
        : Optional.empty();
  }

  private Tree tree(long size) {
    return new Tree(new Tiles(log::tile, size));
  }

  private long size(long asked) {
    var signed = checkpoint().size();
    if (asked < 0 || asked > signed) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    return asked == 0 ? signed : asked;
  }

  private CheckpointView checkpoint() {
    return log.last().orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }
}

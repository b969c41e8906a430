package org.linli.evidence.merkle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Shows by itself that an entry is in a log (c2sp.org/tlog-proof). The extra data hold the entry,
 * whose hash is what is proven, and below it the keys of the log, a line each: with them a reader
 * can tell forged from genuine, once the number of a key was compared with the one made public.
 *
 * @param entry canonical JSON, so one line
 * @param keys as the log publishes them
 * @param index of the entry in the log, from 0
 * @param proof hashes from the entry's neighbour up to below the root
 * @param checkpoint a signed note
 */
public record Receipt(
    String entry, List<NoteKey> keys, long index, List<byte[]> proof, String checkpoint) {

  private static final String HEAD = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";

  /** As it is handed out. */
  @Override
  public String toString() {
    var text = new StringBuilder(HEAD).append('\n');
    text.append(EXTRA).append(base64(extra().getBytes(StandardCharsets.UTF_8))).append('\n');
    text.append(INDEX).append(index).append('\n');
    proof.forEach(hash -> text.append(base64(hash)).append('\n'));
    return text.append('\n').append(checkpoint).toString();
  }

  private String extra() {
    var extra = new StringBuilder(entry);
    keys.forEach(key -> extra.append('\n').append(key));
    return extra.toString();
  }

  /** Whether a text begins like a receipt. */
  public static boolean is(String text) {
    return text.startsWith(HEAD + "\n");
  }

  /**
   * Takes a receipt apart without believing it.
   *
   * @throws IllegalArgumentException if it is none, or if it lacks its entry
   */
  public static Receipt parse(String text) {
    var end = text.indexOf("\n\n");
    if (!is(text) || end < 0) {
      throw new IllegalArgumentException("Not a receipt");
    }
    var lines = text.substring(0, end).split("\n", -1);
    if (lines.length < 3 || !lines[1].startsWith(EXTRA) || !lines[2].matches(INDEX + "\\d{1,18}")) {
      throw new IllegalArgumentException("A receipt without entry or index");
    }
    var proof = new ArrayList<byte[]>();
    for (var line : List.of(lines).subList(3, lines.length)) {
      proof.add(Base64.getDecoder().decode(line));
    }
    var extra = Base64.getDecoder().decode(lines[1].substring(EXTRA.length()));
    var told = List.of(new String(extra, StandardCharsets.UTF_8).split("\n", -1));
    return new Receipt(
        told.getFirst(),
        told.subList(1, told.size()).stream().map(NoteKey::parse).toList(),
        Long.parseLong(lines[2].substring(INDEX.length())),
        List.copyOf(proof),
        text.substring(end + 2));
  }

  /** The note of the checkpoint, not believed yet. */
  public SignedNote note() {
    return SignedNote.parse(checkpoint);
  }

  /** Whether the entry is in the tree that the checkpoint names, whoever signed that. */
  public boolean fits() {
    var tree = Checkpoint.parse(note().text());
    return Proofs.includes(index, tree.size(), Hashes.leaf(entry), proof, tree.root());
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}

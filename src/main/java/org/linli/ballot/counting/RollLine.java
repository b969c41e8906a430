package org.linli.ballot.counting;

import java.util.Map;
import org.linli.evidence.merkle.CanonicalJson;

/**
 * An entry of the roll as the archive holds it, with what binds us to it. The commitments are
 * published when the roll is frozen, the salts with the archive.
 *
 * @param identity binds to the person or dwelling behind the entry: hex of SHA-256 over another
 *     salt and its words, both given to that person alone; empty if none was made
 * @param salt 32 random bytes in hex
 * @param commitment hex of SHA-256 over the salt and the canonical JSON of area, head, identity,
 *     reference and weight
 */
public record RollLine(RollEntry entry, String identity, String salt, String commitment) {

  /** Binds to an entry with a new salt. */
  public static RollLine commit(RollEntry entry, String identity) {
    var salt = Salts.fresh();
    return new RollLine(entry, identity, salt, Salts.hash(salt, words(entry, identity)));
  }

  /** Whether the commitment is to this entry. */
  public boolean opens() {
    return Salts.isSalt(salt) && Salts.hash(salt, words(entry, identity)).equals(commitment);
  }

  private static String words(RollEntry entry, String identity) {
    return CanonicalJson.write(
        Map.of(
            "area", entry.area(),
            "head", entry.head(),
            "identity", identity,
            "reference", entry.reference(),
            "weight", entry.weight()));
  }
}

package org.linli.evidence.merkle;

import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a log asks of a witness (c2sp.org/tlog-witness, {@code add-checkpoint}): to cosign a
 * checkpoint that grew from the last one that the witness cosigned.
 *
 * @param old size of that one, 0 for none
 * @param proof of RFC 6962 from the old size to the new one; empty from 0
 * @param note the checkpoint with the log's signatures
 */
public record AddCheckpoint(long old, List<byte[]> proof, SignedNote note) {

  private static final String OLD = "old ";
  private static final int MOST_HASHES = 63;

  /**
   * Takes a request apart without believing it.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static AddCheckpoint parse(String body) {
    var end = body.indexOf("\n\n");
    if (end < 0) {
      throw new IllegalArgumentException("No checkpoint");
    }
    var lines = List.of(body.substring(0, end).split("\n", -1));
    if (!lines.getFirst().matches(OLD + "(0|[1-9]\\d{0,17})") || lines.size() > 1 + MOST_HASHES) {
      throw new IllegalArgumentException("No old size, or too many hashes");
    }
    return new AddCheckpoint(
        Long.parseLong(lines.getFirst().substring(OLD.length())),
        lines.subList(1, lines.size()).stream().map(AddCheckpoint::hash).toList(),
        SignedNote.parse(body.substring(end + 2)));
  }

  private static byte[] hash(String line) {
    var hash = Base64.getDecoder().decode(line);
    if (hash.length != Hashes.SIZE) {
      throw new IllegalArgumentException("Not a hash: " + line);
    }
    return hash;
  }

  /** The body of the request. */
  @Override
  public String toString() {
    return proof.stream()
        .map(hash -> Base64.getEncoder().encodeToString(hash) + "\n")
        .collect(Collectors.joining("", OLD + old + "\n", "\n" + note));
  }
}

package org.linli.evidence.merkle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * What a witness says of a checkpoint (c2sp.org/tlog-cosignature, Ed25519): at that time this was
 * the longest tree of the log that it had seen, and it grew from all that it had seen before. The
 * signature is the time in eight bytes and an Ed25519 signature over both.
 *
 * @param witness whose key it was checked with
 * @param at to the second
 * @param line as it stands below the note
 */
public record Cosignature(NoteKey witness, Instant at, SignedNote.Line line) {

  private static final int BYTES = Long.BYTES + 64;

  static byte[] sign(SigningKey key, String text, Instant at) {
    var seconds = at.getEpochSecond();
    var signature = Ed25519.sign(key.secret(), message(text, seconds));
    return ByteBuffer.allocate(BYTES).putLong(seconds).put(signature).array();
  }

  static boolean verifies(byte[] open, String text, byte[] signed) {
    if (signed.length != BYTES) {
      return false;
    }
    var seconds = seconds(signed);
    var signature = Arrays.copyOfRange(signed, Long.BYTES, BYTES);
    return seconds >= 0
        && seconds <= Instant.MAX.getEpochSecond()
        && Ed25519.verifies(open, message(text, seconds), signature);
  }

  static Instant time(byte[] verified) {
    return Instant.ofEpochSecond(seconds(verified));
  }

  private static long seconds(byte[] signed) {
    return ByteBuffer.wrap(signed).getLong();
  }

  private static byte[] message(String text, long seconds) {
    return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
  }
}

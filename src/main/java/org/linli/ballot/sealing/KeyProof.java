package org.linli.ballot.sealing;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.linli.evidence.merkle.Hashes;

/**
 * Shows that a trustee can open what is sealed to a public key, before anybody votes and again
 * before the opening: something random is sealed, and whoever has the secret half reads it out.
 *
 * @param question base64url, to be opened by the trustee's browser
 * @param answer hex of a hash over what is inside; kept by whoever asks
 */
public record KeyProof(String question, String answer) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final byte[] INFO = Hpke.text("linli ballot key proof 1");
  private static final int BYTES = 32;

  /** Asks for a proof. */
  public static KeyProof ask(OpenKey key) {
    var inside = new byte[BYTES];
    RANDOM.nextBytes(inside);
    var sealed = Hpke.seal(key.key(), INFO, inside);
    return new KeyProof(
        Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), hash(inside));
  }

  /** Reads the question out; empty if it was asked of another key. */
  public static Optional<String> answer(String question, TrusteeKey key) {
    return Hpke.open(key.key(), INFO, Base64.getUrlDecoder().decode(question))
        .map(inside -> Base64.getUrlEncoder().withoutPadding().encodeToString(inside));
  }

  /** Whether that was inside. */
  public boolean provedBy(String said) {
    try {
      var inside = Base64.getUrlDecoder().decode(said);
      return MessageDigest.isEqual(Hpke.text(hash(inside)), Hpke.text(answer));
    } catch (IllegalArgumentException notEvenEncoded) {
      return false;
    }
  }

  private static String hash(byte[] inside) {
    return HexFormat.of().formatHex(Hashes.leaf(inside));
  }
}

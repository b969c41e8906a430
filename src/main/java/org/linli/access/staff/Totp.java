package org.linli.access.staff;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * Codes of an authenticator app (RFC 6238): six digits, 30 seconds, HMAC-SHA-1 as every app has it,
 * one step of clock skew either way.
 *
 * @param secret in Base32, as people type it into the app
 */
record Totp(String secret) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HmacOneTimePasswordGenerator CODES = new HmacOneTimePasswordGenerator(6);
  private static final int STEP_SECONDS = 30;
  private static final int SKEW = 1;
  private static final int SECRET_BYTES = 20;

  /** A new secret of 160 bits (RFC 4226, section 4). */
  static Totp fresh() {
    var bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return new Totp(Base32.toBase32String(bytes));
  }

  static long step(Instant at) {
    return at.getEpochSecond() / STEP_SECONDS;
  }

  /** The code of a time step. */
  String code(long step) {
    try {
      var key = new SecretKeySpec(Base32.decode(secret), "HmacSHA1");
      return CODES.generateOneTimePasswordString(key, step, Locale.ROOT);
    } catch (InvalidKeyException ourOwnKey) {
      throw new IllegalStateException(ourOwnKey);
    }
  }

  /** The step that a code belongs to, if it is right around this moment and later than the last. */
  OptionalLong accept(String code, Instant now, long lastStep) {
    var typed = code.getBytes(StandardCharsets.UTF_8);
    return LongStream.rangeClosed(step(now) - SKEW, step(now) + SKEW)
        .filter(step -> step > lastStep)
        .filter(
            step -> MessageDigest.isEqual(code(step).getBytes(StandardCharsets.US_ASCII), typed))
        .findFirst();
  }

  /** What the QR code says to the app. */
  String uri(String issuer, String account) {
    var name = encode(issuer) + ":" + encode(account);
    return "otpauth://totp/%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=%d"
        .formatted(name, secret, encode(issuer), STEP_SECONDS);
  }

  /** In groups of four, to read it off. */
  String spaced() {
    return secret.replaceAll("(.{4})(?=.)", "$1 ");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

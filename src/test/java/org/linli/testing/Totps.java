package org.linli.testing;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** An authenticator app. */
public final class Totps {

  private static final Pattern SECRET = Pattern.compile("((?:[A-Z2-7]{4} ){7}[A-Z2-7]{4})");
  private static final TimeBasedOneTimePasswordGenerator APP =
      new TimeBasedOneTimePasswordGenerator();

  private Totps() {}

  /** The secret that a page shows. */
  public static String secret(String page) {
    var match = SECRET.matcher(page);
    if (!match.find()) {
      throw new AssertionError("No secret in " + page);
    }
    return match.group(1).replace(" ", "");
  }

  /** What the app shows at a moment. */
  public static String code(String secret, Instant at) {
    try {
      var key = new SecretKeySpec(Base32.decode(secret), "HmacSHA1");
      return APP.generateOneTimePasswordString(key, at, Locale.ROOT);
    } catch (InvalidKeyException unusable) {
      throw new IllegalArgumentException(unusable);
    }
  }
}

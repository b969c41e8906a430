package org.linli.exchange;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs messages as the specification Standard Webhooks says, version {@code v1}. */
record WebhookSecret(String text) {

  private static final String START = "whsec_";
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  static WebhookSecret next() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new WebhookSecret(START + Base64.getEncoder().encodeToString(bytes));
  }

  /** HMAC-SHA256 over id, seconds since 1970 and body, joined by dots. */
  String sign(String id, Instant at, String body) {
    var key = Base64.getDecoder().decode(text.substring(START.length()));
    var content = id + "." + at.getEpochSecond() + "." + body;
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      var signature = mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(signature);
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** Not the secret: records end up in logs. */
  @Override
  public String toString() {
    return START + "…";
  }
}

package org.linli.ballot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.ballot.sealing.OpenKey;

/**
 * Who keeps a key, as everybody reads it.
 *
 * @param name null once they are forgotten
 * @param key the public half; null until it is made
 * @param provenAt when they showed that they have the other half, before voting starts
 * @param readyAt when they showed it again, before the opening
 */
public record TrusteeView(
    TrusteeSide side,
    @Nullable String name,
    @Nullable String key,
    @Nullable Instant provenAt,
    @Nullable Instant readyAt) {

  /** As people compare it with what stands on the sheet; empty until there is a key. */
  public String number() {
    return key == null ? "" : new OpenKey(key).number();
  }
}

package org.linli.notice;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.linli.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Links that end messages without a log-in: they name the notice that they came with and the last
 * moment they hold, signed with a key of the vault.
 */
@Component
class StopLinks {

  private static final String PURPOSE = "notice.stop";
  private static final int NAMED = Long.BYTES + 2 * Long.BYTES + Long.BYTES;
  private static final int SIGNATURE = 16;

  private final Vault vault;
  private final NoticeRules rules;
  private final Clock clock;

  StopLinks(Vault vault, NoticeRules rules, Clock clock) {
    this.vault = vault;
    this.rules = rules;
    this.clock = clock;
  }

  /** Own path that ends the messages of whoever got this notice. */
  String path(long communityId, UUID noticeId) {
    return "/notice/stop?t=" + token(communityId, noticeId);
  }

  private String token(long communityId, UUID noticeId) {
    var until = clock.instant().plus(rules.stopLink(communityId, clock.instant()));
    var named =
        ByteBuffer.allocate(NAMED)
            .putLong(communityId)
            .putLong(noticeId.getMostSignificantBits())
            .putLong(noticeId.getLeastSignificantBits())
            .putLong(until.getEpochSecond())
            .array();
    var signature = Arrays.copyOf(vault.lookup(PURPOSE, encode(named)), SIGNATURE);
    return encode(ByteBuffer.allocate(NAMED + SIGNATURE).put(named).put(signature).array());
  }

  /** What a token names; empty if it is forged or no longer holds. */
  Optional<Named> read(String token) {
    try {
      var bytes = Base64.getUrlDecoder().decode(token);
      return bytes.length == NAMED + SIGNATURE && signed(bytes)
          ? Optional.of(named(ByteBuffer.wrap(bytes)))
              .filter(named -> clock.instant().isBefore(named.until()))
          : Optional.empty();
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  /** Keys change while links are under way, so each of them may have signed it. */
  private boolean signed(byte[] bytes) {
    var named = encode(Arrays.copyOf(bytes, NAMED));
    var signature = Arrays.copyOfRange(bytes, NAMED, bytes.length);
    return vault.lookups(PURPOSE, named).stream()
        .anyMatch(right -> MessageDigest.isEqual(Arrays.copyOf(right, SIGNATURE), signature));
  }

  private static Named named(ByteBuffer bytes) {
    return new Named(
        bytes.getLong(),
        new UUID(bytes.getLong(), bytes.getLong()),
        Instant.ofEpochSecond(bytes.getLong()));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Whose messages of which community, until when. */
  record Named(long communityId, UUID noticeId, Instant until) {}
}

package org.linli.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.linli.kernel.Ids;

/**
 * A journal before it is written.
 *
 * @param follows the journal that it settles, voids, expires or reverses
 * @param day on which it is to count, if not today
 * @param correction whether it may fall into another quarter than its day
 */
record Draft(
    UUID id,
    String key,
    JournalKind kind,
    Optional<JournalView> follows,
    String title,
    Optional<LocalDate> day,
    boolean correction,
    Optional<Instant> expires,
    List<Transfer> transfers) {

  Draft(
      JournalKind kind,
      String key,
      String title,
      Optional<JournalView> follows,
      Optional<LocalDate> day,
      boolean correction,
      Optional<Instant> expires,
      List<Transfer> transfers) {
    this(Ids.next(), key, kind, follows, title, day, correction, expires, transfers);
  }

  /** What each account is debited and credited, all transfers together. */
  Map<UUID, Sums> turnover() {
    var turnover = new TreeMap<UUID, Sums>();
    for (var each : transfers) {
      var amount = each.amount().value();
      turnover.merge(each.debit(), Sums.NONE.debited(amount), (was, is) -> was.debited(amount));
      turnover.merge(each.credit(), Sums.NONE.credited(amount), (was, is) -> was.credited(amount));
    }
    return turnover;
  }

  /** Chooses among the stripes of an account; what was reserved is released where it was. */
  int spread() {
    var origin = follows.map(JournalView::id).orElse(id);
    return (int) (origin.getLeastSignificantBits() & Integer.MAX_VALUE);
  }

  /** SHA-256 in hex over all that the caller said. */
  String hash() {
    var said =
        String.join(
            "\n",
            kind.name(),
            follows.map(it -> it.id().toString()).orElse(""),
            title,
            day.map(LocalDate::toString).orElse(""),
            String.valueOf(correction),
            expires.map(Instant::toString).orElse(""),
            transfers.toString());
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(said.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}

package org.linli.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ShortNumber;

/**
 * A whistle as the community of its need reads it.
 *
 * @param number of the whistle
 * @param need number of the need
 * @param helps what the community is asked to help with; empty for nothing
 * @param dueAt when something of it is due next; empty once it ended
 */
public record Echo(
    UUID id,
    ShortNumber number,
    UUID needId,
    ShortNumber need,
    String matter,
    String helps,
    WhistleStatus status,
    RaiserWord raiser,
    int round,
    List<Receiver> receivers,
    Optional<Instant> dueAt) {

  public Echo {
    receivers = List.copyOf(receivers);
  }

  /** An organization that it names, and how that one stands to it. */
  public record Receiver(String name, boolean invited, boolean lead, ReceiverStatus status) {}
}

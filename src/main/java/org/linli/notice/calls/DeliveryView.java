package org.linli.notice.calls;

import java.time.Instant;
import java.util.UUID;
import org.linli.kernel.Cursor;
import org.linli.notice.DeliveryChannel;
import org.linli.notice.DeliveryState;

/**
 * A message that did not arrive.
 *
 * @param reason key of the text that says why; empty where its state says it all
 */
public record DeliveryView(
    UUID id,
    DeliveryChannel channel,
    DeliveryState state,
    String reason,
    String kind,
    Instant at,
    int attempts) {

  Cursor position() {
    return new Cursor(at, id);
  }
}

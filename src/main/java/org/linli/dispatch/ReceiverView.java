package org.linli.dispatch;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.calendar.Due;

/**
 * How an organization stands to a whistle.
 *
 * @param invited whether it was asked rather than ordered
 * @param task what it is to do, where that is not all of it
 * @param from in whose place it was asked; empty for nobody
 * @param parent who gave it a part; empty for the street
 * @param due until when something of it is to be done next, by whom it may be
 * @param may what the organization may do now
 */
public record ReceiverView(
    UUID id,
    UUID organization,
    String name,
    boolean invited,
    boolean lead,
    String task,
    String from,
    String parent,
    ReceiverStatus status,
    Instant namedAt,
    Optional<Instant> checkedInAt,
    Optional<Due> due,
    Set<ReceiverAction> may) {

  public ReceiverView {
    may = Set.copyOf(may);
  }

  public boolean may(ReceiverAction action) {
    return may.contains(action);
  }
}

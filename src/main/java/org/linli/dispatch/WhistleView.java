package org.linli.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.calendar.Due;
import org.linli.kernel.ShortNumber;

/**
 * A whistle with its organizations and, where one is shown alone, its story.
 *
 * @param community whose need it is about
 * @param need the need's number
 * @param title the need's public summary
 * @param helps what the community is asked to help with; empty for nothing
 * @param mandate the line of the community's mandate list; empty for none
 * @param due when something of it is due next; empty once it ended
 * @param steps newest first
 */
public record WhistleView(
    UUID id,
    ShortNumber number,
    long community,
    ShortNumber need,
    String title,
    String matter,
    String helps,
    String mandate,
    int days,
    WhistleStatus status,
    RaiserWord raiser,
    boolean issuerConfirmed,
    int calls,
    UUID issuedBy,
    Instant issuedAt,
    Optional<Due> due,
    List<ReceiverView> receivers,
    List<StepView> steps) {

  public WhistleView {
    receivers = List.copyOf(receivers);
    steps = List.copyOf(steps);
  }

  /** Whose dispute waits for the street. */
  public List<ReceiverView> disputes() {
    return receivers.stream().filter(it -> it.status() == ReceiverStatus.DISPUTED).toList();
  }

  /** One step of its story. */
  public record StepView(StepAction action, String about, String party, String note, Instant at) {}
}

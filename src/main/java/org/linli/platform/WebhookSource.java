package org.linli.platform;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.linli.kernel.DomainEvent;

/**
 * What systems outside are told of one kind of event. A module offers its sources as beans; what
 * they tell leaves the platform, so it holds ids, codes and public links, and nothing personal.
 *
 * @param type as receivers know it, {@code module.what}
 * @param event kind of event
 * @param fact reads what to tell, in the scope of the event's community
 */
public record WebhookSource<E extends DomainEvent>(
    String type, Class<E> event, Function<E, Fact> fact) {

  /** What to tell of an event; empty if it is of another kind. */
  public Optional<Fact> tell(DomainEvent happened) {
    return event.isInstance(happened)
        ? Optional.of(fact.apply(event.cast(happened)))
        : Optional.empty();
  }

  /**
   * Something that happened.
   *
   * @param id of what it happened to
   * @param number by which people know it
   * @param status in which it is since
   * @param path of its public page within the community, if it has one
   */
  public record Fact(UUID id, String number, String status, Optional<String> path) {}
}

package org.linli.compensation;

import java.util.UUID;
import java.util.stream.Stream;
import org.linli.kernel.Actor;

/**
 * Something that waits for somebody.
 *
 * @param title place and title of the workshop
 */
public record Waiting(Kind kind, UUID workshop, String title) {

  /** What is to be done. */
  public enum Kind {
    /** The own dwelling has not answered. */
    ANSWER,
    /** The plan or the amount changed, or the dwelling was bought, since it was answered. */
    ANSWER_AGAIN,
    /** An offer waits for the own dwelling. */
    OFFERED,
    /** A dwelling asks for something. */
    ASKED,
    /** A resident opened one, and staff has not read it. */
    PUBLISH;

    /** Whether it is done on the page of the own dwelling. */
    public boolean own() {
      return this == ANSWER || this == ANSWER_AGAIN || this == OFFERED;
    }
  }

  static Stream<Waiting> of(Actor actor, Workshop workshop, boolean staff) {
    var terms = workshop.terms();
    var kinds = Stream.<Kind>builder();
    var stands = workshop.stands();
    for (var flat : workshop.own(actor)) {
      var offered =
          workshop.asks().stream()
              .anyMatch(ask -> ask.flat().equals(flat.id()) && ask.status() == AskStatus.OFFERED);
      var stand = stands.getOrDefault(flat.id(), Stand.SILENT);
      if (offered) {
        kinds.add(Kind.OFFERED);
      } else if (workshop.plan().isPresent() && stand.waits()) {
        kinds.add(stand == Stand.SILENT ? Kind.ANSWER : Kind.ANSWER_AGAIN);
      }
    }
    var looksAfter = workshop.promotes(actor) || staff && terms.promoter().isEmpty();
    if (looksAfter && workshop.asks().stream().anyMatch(it -> it.status() == AskStatus.ASKED)) {
      kinds.add(Kind.ASKED);
    }
    if (staff && !terms.published()) {
      kinds.add(Kind.PUBLISH);
    }
    return kinds
        .build()
        .distinct()
        .map(kind -> new Waiting(kind, terms.id(), terms.place() + " " + terms.title()));
  }
}

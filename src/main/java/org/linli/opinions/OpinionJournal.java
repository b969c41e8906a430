package org.linli.opinions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.linli.evidence.Commitment;
import org.linli.evidence.Evidence;
import org.linli.kernel.Actor;
import org.linli.opinions.mapping.OpinionMap;
import org.springframework.stereotype.Component;

/**
 * Writes into the evidence what became public of a round, in the transaction that made it so: that
 * nobody can say later that another question was asked, that a statement never came, or that the
 * result was another one. No vote is ever in it.
 */
@Component
class OpinionJournal {

  private static final String KIND = "opinions.step";

  private final Evidence evidence;
  private final Clock clock;

  OpinionJournal(Evidence evidence, Clock clock) {
    this.evidence = evidence;
    this.clock = clock;
  }

  void opened(Actor actor, UUID round, LocalDate until, Commitment said) {
    write(actor, round, "OPEN", Map.of("until", until.toString(), "said", said.hash()));
  }

  /** Whether it is shown or not: the words and the reason are bound either way. */
  void decided(Actor actor, UUID round, UUID statement, StatementStatus status, Commitment said) {
    write(
        actor,
        round,
        status == StatementStatus.SHOWN ? "SHOW" : "REFUSE",
        Map.of("statement", statement.toString(), "said", said.hash()));
  }

  void closed(Actor actor, UUID round) {
    write(actor, round, "CLOSE", Map.of());
  }

  /**
   * @param sha256 of the published figures, to the byte
   */
  void settled(Actor platform, UUID round, OpinionMap map, String sha256) {
    write(
        platform,
        round,
        "RESULT",
        Map.of(
            "finding", map.finding().name(),
            "people", String.valueOf(map.people()),
            "statements", String.valueOf(map.statements()),
            "groups", String.valueOf(map.groups().size()),
            "clearness", String.valueOf(map.clearness()),
            "stability", String.valueOf(map.stability()),
            "result", sha256));
  }

  private void write(Actor actor, UUID round, String action, Map<String, String> more) {
    var facts = new HashMap<>(more);
    facts.put("opinion", round.toString()); // by this name the log finds it
    facts.put("action", action);
    facts.put("at", clock.instant().toString());
    evidence.record(actor, KIND, facts);
  }
}

package org.linli.juries;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.linli.evidence.Commitment;
import org.linli.evidence.Evidence;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes a step of a jury down, with the evidence, in the transaction that takes it. People appear
 * by their number on the sealed list, never otherwise.
 */
@Component
class JuryJournal {

  private final Evidence evidence;
  private final JdbcClient jdbc;
  private final Clock clock;

  JuryJournal(Evidence evidence, JdbcClient jdbc, Clock clock) {
    this.evidence = evidence;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Of the whole jury. */
  void write(Actor actor, Jury jury, JuryAction action, Map<String, String> more) {
    step(actor, jury, action, 0, "", "");
    prove(actor, jury, action, more);
  }

  /**
   * Of the whole jury, with words.
   *
   * @param words for everybody; the evidence holds a commitment to them
   */
  void write(Actor actor, Jury jury, JuryAction action, Map<String, String> more, String words) {
    var said = Commitment.to(words);
    step(actor, jury, action, 0, "", said.salt());
    var facts = new HashMap<>(more);
    facts.put("said", said.hash());
    prove(actor, jury, action, facts);
  }

  /** Of one who was drawn. */
  void write(Actor actor, Jury jury, JuryAction action, Jury.Seat seat, String through) {
    step(actor, jury, action, seat.number(), through, "");
    prove(actor, jury, action, Map.of("number", String.valueOf(seat.number())));
  }

  /** Who approves is nobody's business: how many did is published with the recommendation. */
  void approved(Actor actor, Jury jury, Jury.Seat seat, String through) {
    step(actor, jury, JuryAction.APPROVE, seat.number(), through, "");
  }

  private void step(
      Actor actor, Jury jury, JuryAction action, int number, String through, String salt) {
    jdbc.sql(
            """
            insert into juries.step (community_id, jury_id, step, action, number, through, salt,
              account_id, happened_at, published)
            select :community, :jury, coalesce(max(step), 0) + 1, :action, :number, :through, :salt,
              :account, :now, :published
            from juries.step where community_id = :community and jury_id = :jury
            """)
        .param("community", actor.communityId())
        .param("jury", jury.id())
        .param("action", action.name())
        .param("number", number)
        .param("through", through)
        .param("salt", salt)
        .param("published", action != JuryAction.APPROVE)
        .param("account", actor.accountId())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private void prove(Actor actor, Jury jury, JuryAction action, Map<String, String> more) {
    var facts = new HashMap<>(more);
    facts.put("jury", jury.number().toString());
    facts.put("action", action.name());
    facts.put("status", jury.status().name());
    facts.put("at", clock.instant().toString());
    evidence.record(actor, "juries.step", facts);
  }
}

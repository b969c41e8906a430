package org.linli.budgets;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.evidence.Commitment;
import org.linli.evidence.Evidence;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the steps of a round down: its story, and the evidence with what binds us to money, rule,
 * projects and costs, in the caller's transaction (EVI-1).
 */
@Component
class BudgetJournal {

  private final JdbcClient jdbc;
  private final BudgetRounds rounds;
  private final Evidence evidence;

  BudgetJournal(JdbcClient jdbc, BudgetRounds rounds, Evidence evidence) {
    this.jdbc = jdbc;
    this.rounds = rounds;
    this.evidence = evidence;
  }

  /** The round moved; what is said is for everybody, without names. */
  void moved(Actor actor, Round round, RoundAction action, String note, Instant now) {
    rounds.update(actor.communityId(), round);
    step(actor, round, action.name(), null, note, now);
  }

  /** An idea came, was looked at, or was taken back. */
  void idea(Actor actor, Round round, String action, int idea, String note, Instant now) {
    step(actor, round, action, idea, note, now);
  }

  private void step(
      Actor actor, Round round, String action, @Nullable Integer idea, String note, Instant now) {
    var said = Commitment.to(words(round, note));
    jdbc.sql(
            """
            insert into budgets.step (community_id, round_id, sequence, action, idea, note, salt,
              account_id, stepped_at)
            select :community, :round, coalesce(max(sequence), 0) + 1, :action,
              cast(:idea as int), :note, :salt, :account, :now
            from budgets.step where community_id = :community and round_id = :round
            """)
        .param("community", actor.communityId())
        .param("round", round.id())
        .param("action", action)
        .param("idea", idea)
        .param("note", note)
        .param("salt", said.salt())
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
    var facts = new HashMap<String, String>();
    facts.put("budget", round.number().toString());
    facts.put("action", action);
    facts.put("status", round.status().name());
    facts.put("amount", String.valueOf(round.plan().amount()));
    facts.put("rule", round.plan().rule().published());
    facts.put("threshold", String.valueOf(round.plan().threshold()));
    facts.put("ties", round.plan().ties().name());
    facts.put("at", now.toString());
    facts.put("said", said.hash());
    round.ballot().ifPresent(it -> facts.put("ballot", it.toString()));
    if (idea != null) {
      facts.put("idea", idea.toString());
    }
    evidence.record(actor, "budgets.step", facts);
  }

  /**
   * What the votes made of the money: everybody who has a file finds the same hash.
   *
   * @param shown whether the files are for everybody
   * @param sheet hash of what is announced
   */
  void counted(Actor actor, Round round, RoundCount.Counted counted, boolean shown, String sheet) {
    evidence.record(
        actor,
        "budgets.result",
        Map.of(
            "budget",
            round.number().toString(),
            "ballot",
            round.ballot().orElseThrow().toString(),
            "rule",
            round.plan().rule().published(),
            "votes",
            shown ? RoundCounting.hash(counted.file()) : "",
            "archive",
            shown ? counted.archive().seal() : "",
            "sheet",
            sheet));
  }

  private static String words(Round round, String note) {
    return round.plan().title() + "\n" + round.plan().about() + "\n" + note;
  }
}

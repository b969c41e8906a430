package org.linli.ballot;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.ballot.counting.Question;
import org.linli.evidence.Commitment;
import org.linli.evidence.Evidence;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the steps of a ballot down: its story, and the evidence with what binds us to the text
 * that is voted on, in the caller's transaction (EVI-1).
 */
@Component
class BallotJournal {

  private final JdbcClient jdbc;
  private final Ballots ballots;
  private final Evidence evidence;

  BallotJournal(JdbcClient jdbc, Ballots ballots, Evidence evidence) {
    this.jdbc = jdbc;
    this.ballots = ballots;
    this.evidence = evidence;
  }

  /**
   * @param line of the roll that was corrected
   * @param note for everybody, without names
   */
  void write(
      Actor actor,
      Ballot ballot,
      BallotAction action,
      Optional<Integer> line,
      String note,
      Instant now) {
    ballots.update(actor.communityId(), ballot);
    var said = Commitment.to(words(actor, ballot, note));
    jdbc.sql(
            """
            insert into ballot.step (community_id, ballot_id, sequence, action, number, note, salt,
              account_id, stepped_at)
            select :community, :ballot, coalesce(max(sequence), 0) + 1, :action, :line, :note,
              :salt, :account, :now
            from ballot.step where community_id = :community and ballot_id = :ballot
            """)
        .param("community", actor.communityId())
        .param("ballot", ballot.id())
        .param("action", action.name())
        .param("line", line.orElse(null))
        .param("note", note)
        .param("salt", said.salt())
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
    var facts = new HashMap<String, String>();
    facts.put("ballot", ballot.number().toString());
    facts.put("action", action.name());
    facts.put("status", ballot.status().name());
    facts.put("rule", ballot.plan().rule().id() + " " + ballot.plan().rule().version());
    facts.put("at", now.toString());
    facts.put("said", said.hash());
    ballot.plan().openUntil().ifPresent(last -> facts.put("secret", "until " + last));
    ballot.state().judged().ifPresent(it -> facts.put("judged", it.judged()));
    if (!ballot.state().rollRoot().isEmpty()) {
      facts.put("roll", ballot.state().rollRoot());
    }
    evidence.record(actor, "ballot.step", facts);
  }

  void write(Actor actor, Ballot ballot, BallotAction action, String note, Instant now) {
    write(actor, ballot, action, Optional.empty(), note, now);
  }

  /** A vote was taken in: nothing says of which ballot, by whom, or what. */
  void taken(Actor actor, String receipt) {
    evidence.record(actor, "ballot.vote", Map.of("receipt", receipt));
  }

  /** A trustee has shown that they have a key: from now on nobody can put another in its place. */
  void proven(Actor actor, Ballot ballot, TrusteeSide side, String key, Instant now) {
    evidence.record(
        actor,
        "ballot.key",
        Map.of(
            "ballot", ballot.number().toString(),
            "side", side.name(),
            "key", key,
            "status", ballot.status().name(),
            "at", now.toString()));
  }

  /** What was counted: everybody who has the archive finds the same hash. */
  void counted(Actor actor, Ballot ballot, String sheet, String archive, String receipts) {
    evidence.record(
        actor,
        "ballot.result",
        Map.of(
            "ballot", ballot.number().toString(),
            "roll", ballot.state().rollRoot(),
            "receipts", receipts,
            "sheet", sheet,
            "archive", archive));
  }

  /** All that is voted on, and what was said at the step. */
  private String words(Actor actor, Ballot ballot, String note) {
    var plan = ballot.plan();
    var asked =
        ballots.questions(actor.communityId(), ballot.id()).stream()
            .map(it -> it.question().text() + "\n" + options(it) + "\n" + it.about())
            .collect(Collectors.joining("\n"));
    return String.join(
        "\n",
        List.of(plan.title(), plan.about(), plan.where().words(), plan.charter(), asked, note));
  }

  private static String options(Asked asked) {
    return asked.question().options().stream()
        .map(Question.Option::text)
        .collect(Collectors.joining("、"));
  }
}

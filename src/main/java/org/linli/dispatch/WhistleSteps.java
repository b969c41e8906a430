package org.linli.dispatch;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what happened to whistles; written while the whistle's row is held, which numbers them. */
@Repository
class WhistleSteps {

  private final JdbcClient jdbc;

  WhistleSteps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(long area, UUID whistle, Step step, UUID account) {
    jdbc.sql(
            """
            insert into dispatch.step (community_id, whistle_id, sequence, action, receiver_id, party,
              note, done_by, done_at)
            select :area, :whistle, coalesce(max(sequence), 0) + 1, :action, cast(:receiver as uuid),
              :party, :note, :account, :at
            from dispatch.step where community_id = :area and whistle_id = :whistle
            """)
        .param("area", area)
        .param("whistle", whistle)
        .param("action", step.action().name())
        .param("receiver", step.receiver().map(UUID::toString).orElse(null))
        .param("party", step.party())
        .param("note", step.note())
        .param("account", account)
        .param("at", Timestamp.from(step.at()))
        .update();
  }

  /** What came after a step, in order. */
  List<Step> after(long area, UUID whistle, int sequence) {
    return jdbc.sql(
            """
            select sequence, action, receiver_id, party, note, done_at from dispatch.step
            where community_id = :area and whistle_id = :whistle and sequence > :sequence
            order by sequence
            """)
        .param("area", area)
        .param("whistle", whistle)
        .param("sequence", sequence)
        .query(
            (row, index) ->
                new Step(
                    row.getInt("sequence"),
                    StepAction.valueOf(row.getString("action")),
                    Whistles.id(row, "receiver_id"),
                    row.getString("party"),
                    row.getString("note"),
                    row.getTimestamp("done_at").toInstant()))
        .list();
  }

  /**
   * One step.
   *
   * @param sequence 0 until it is kept
   * @param receiver whom it is about
   * @param party who did it, in words
   */
  record Step(
      int sequence,
      StepAction action,
      Optional<UUID> receiver,
      String party,
      String note,
      Instant at) {}
}

package org.linli.funds;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what is reserved for payments; whoever settles, releases or reverses holds the row. */
@Repository
class Holds {

  private static final String SELECT =
      """
      select hold_id, earmark_id, fen, state, journal_id, line_id, reversal_id, reversal_line
      from funds.hold where community_id = :community and
      """;

  private final JdbcClient jdbc;

  Holds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return whether it is new; said again, it is there
   */
  boolean insert(long communityId, UUID id, UUID earmark, long fen, String title, Instant at) {
    return jdbc.sql(
                """
                insert into funds.hold (community_id, hold_id, earmark_id, fen, title, state,
                  held_at)
                values (:community, :id, :earmark, :fen, :title, 'HELD', :at)
                on conflict (community_id, hold_id) do nothing
                """)
            .param("community", communityId)
            .param("id", id)
            .param("earmark", earmark)
            .param("fen", fen)
            .param("title", title)
            .param("at", Timestamp.from(at))
            .update()
        > 0;
  }

  /**
   * @throws Refused if there is none
   */
  Hold hold(long communityId, UUID id) {
    return one(communityId, "hold_id = :id for update", id);
  }

  /** The one that a journal paid. */
  Hold paidBy(long communityId, UUID journal) {
    return one(communityId, "journal_id = :id for update", journal);
  }

  private Hold one(long communityId, String which, UUID id) {
    return jdbc.sql(SELECT + which)
        .param("community", communityId)
        .param("id", id)
        .query(
            (row, index) ->
                new Hold(
                    row.getObject("hold_id", UUID.class),
                    row.getObject("earmark_id", UUID.class),
                    row.getLong("fen"),
                    State.valueOf(row.getString("state")),
                    Optional.ofNullable(row.getObject("journal_id", UUID.class)),
                    Optional.ofNullable(row.getObject("line_id", UUID.class)),
                    Optional.ofNullable(row.getObject("reversal_id", UUID.class)),
                    Optional.ofNullable(row.getObject("reversal_line", UUID.class))))
        .optional()
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  void released(long communityId, UUID id) {
    update(communityId, id, "state = 'RELEASED'", null, null);
  }

  void paid(long communityId, UUID id, UUID journal, UUID line) {
    update(
        communityId, id, "state = 'PAID', journal_id = :journal, line_id = :line", journal, line);
  }

  void reversed(long communityId, UUID id, UUID reversal, UUID line) {
    update(
        communityId,
        id,
        "state = 'REVERSED', reversal_id = :journal, reversal_line = :line",
        reversal,
        line);
  }

  private void update(
      long communityId, UUID id, String set, @Nullable UUID journal, @Nullable UUID line) {
    var sql = "update funds.hold set " + set + " where community_id = :community and hold_id = :id";
    var statement = jdbc.sql(sql).param("community", communityId).param("id", id);
    if (journal != null) {
      statement = statement.param("journal", journal).param("line", line);
    }
    statement.update();
  }

  /** What became of it. */
  enum State {
    HELD,
    RELEASED,
    PAID,
    REVERSED
  }

  /**
   * Money that is, or was, reserved.
   *
   * @param journal that paid it
   * @param line of the bank that it was paid from
   */
  record Hold(
      UUID id,
      UUID earmark,
      long fen,
      State state,
      Optional<UUID> journal,
      Optional<UUID> line,
      Optional<UUID> reversal,
      Optional<UUID> reversalLine) {

    /**
     * @throws Refused unless it is in that state
     */
    Hold in(State expected) {
      if (state != expected) {
        throw new Refused(FundError.NOT_NOW);
      }
      return this;
    }
  }
}

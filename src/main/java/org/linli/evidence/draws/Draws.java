package org.linli.evidence.draws;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.evidence.Commitment;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps draws. Whoever moves one holds its row until the end of the transaction, so two people who
 * type at once do so one after the other.
 */
@Repository
class Draws {

  private final JdbcClient jdbc;

  Draws(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Actor actor, Sheet sheet, String purpose, Instant now) {
    jdbc.sql(
            """
            insert into evidence.draw (community_id, draw_id, title, purpose, seats, alternates,
              quotas, compositions, source, on_day, ball_count, lowest, highest, repeated, status,
              made_by, made_at)
            values (:community, :id, :title, :purpose, :seats, :alternates, :quotas, :compositions,
              :source, :day, :count, :lowest, :highest, :repeated, 'DRAFTED', :account, :now)
            """)
        .param("community", actor.communityId())
        .param("id", sheet.draw())
        .param("title", sheet.title())
        .param("purpose", purpose)
        .param("seats", sheet.seats())
        .param("alternates", sheet.alternates())
        .param("quotas", DrawQueries.quotas(sheet.quotas()))
        .param("compositions", DrawQueries.compositions(sheet.compositions()))
        .param("source", sheet.source())
        .param("day", Date.valueOf(sheet.day()))
        .param("count", sheet.balls().count())
        .param("lowest", sheet.balls().lowest())
        .param("highest", sheet.balls().highest())
        .param("repeated", sheet.balls().repeated())
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
  }

  void insert(Actor actor, UUID draw, Entry entry, Candidate candidate, Commitment commitment) {
    jdbc.sql(
            """
            insert into evidence.draw_entry (community_id, draw_id, number, weight, hash, shown,
              traits)
            values (:community, :draw, :number, :weight, :hash, :shown, :traits)
            """)
        .param("community", actor.communityId())
        .param("draw", draw)
        .param("number", entry.number())
        .param("weight", entry.weight())
        .param("hash", entry.hash())
        .param("shown", entry.shown())
        .param("traits", DrawQueries.traits(entry.traits()))
        .update();
    jdbc.sql(
            """
            insert into evidence.draw_name (community_id, draw_id, number, name, salt, account_id)
            values (:community, :draw, :number, :name, :salt, cast(:account as uuid))
            """)
        .param("community", actor.communityId())
        .param("draw", draw)
        .param("number", entry.number())
        .param("name", candidate.name())
        .param("salt", commitment.salt())
        .param("account", candidate.accountId().map(UUID::toString).orElse(null))
        .update();
  }

  /** Who was on a list that nobody will draw from. */
  void forget(Actor actor, UUID draw) {
    jdbc.sql(
            """
            delete from evidence.draw_name where community_id = :community and draw_id = :draw
            """)
        .param("community", actor.communityId())
        .param("draw", draw)
        .update();
  }

  /** Of a draw that is held. */
  void seal(Actor actor, UUID draw, String hash, Instant now) {
    jdbc.sql(
            """
            insert into evidence.draw_seal (community_id, draw_id, hash, sealed_by, sealed_at)
            values (:community, :draw, :hash, :account, :now)
            """)
        .param("community", actor.communityId())
        .param("draw", draw)
        .param("hash", hash)
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
    jdbc.sql(
            """
            update evidence.draw_entry set published = true
            where community_id = :community and draw_id = :draw
            """)
        .param("community", actor.communityId())
        .param("draw", draw)
        .update();
    jdbc.sql(
            """
            update evidence.draw set status = 'COMMITTED', published = true
            where community_id = :community and draw_id = :draw
            """)
        .param("community", actor.communityId())
        .param("draw", draw)
        .update();
  }

  /** Of a draw that is held. */
  void typed(Actor actor, UUID draw, int round, List<Integer> numbers, Instant now) {
    jdbc.sql(
            """
            insert into evidence.draw_typed (community_id, draw_id, round, account_id, numbers,
              typed_at)
            values (:community, :draw, :round, :account, :numbers, :now)
            """)
        .param("community", actor.communityId())
        .param("draw", draw)
        .param("round", round)
        .param("account", actor.accountId())
        .param("numbers", DrawQueries.numbers(numbers))
        .param("now", Timestamp.from(now))
        .update();
  }

  /** What was typed in a round. */
  List<Typed> typed(Actor actor, UUID draw, int round) {
    return jdbc.sql(
            """
            select account_id, numbers from evidence.draw_typed
            where community_id = :community and draw_id = :draw and round = :round
            """)
        .param("community", actor.communityId())
        .param("draw", draw)
        .param("round", round)
        .query(
            (row, index) ->
                new Typed(
                    row.getObject("account_id", UUID.class),
                    DrawQueries.numbers(row.getString("numbers"))))
        .list();
  }

  /** Of a draw that is held. */
  void move(Actor actor, UUID draw, DrawStatus status, int round, String reason) {
    jdbc.sql(
            """
            update evidence.draw set status = :status, round = :round, reason = :reason
            where community_id = :community and draw_id = :draw
            """)
        .param("community", actor.communityId())
        .param("draw", draw)
        .param("status", status.name())
        .param("round", round)
        .param("reason", reason)
        .update();
  }

  /** Of a draw that is held. */
  void drawn(Actor actor, UUID draw, List<Integer> numbers, Result result, Instant now) {
    jdbc.sql(
            """
            update evidence.draw set status = 'DRAWN', numbers = :numbers, drawn_at = :now
            where community_id = :community and draw_id = :draw
            """)
        .param("community", actor.communityId())
        .param("draw", draw)
        .param("numbers", DrawQueries.numbers(numbers))
        .param("now", Timestamp.from(now))
        .update();
    var place = 0;
    for (var pick : result.picks()) {
      place++;
      jdbc.sql(
              """
              insert into evidence.draw_pick (community_id, draw_id, place, number, kind, alternate,
                state)
              values (:community, :draw, :place, :number, :kind, :alternate, :state)
              """)
          .param("community", actor.communityId())
          .param("draw", draw)
          .param("place", place)
          .param("number", pick.number())
          .param("kind", pick.kind())
          .param("alternate", pick.alternate())
          .param("state", (pick.alternate() ? PickState.WAITING : PickState.SEATED).name())
          .update();
    }
  }

  /** Of a draw that is held. */
  void move(Actor actor, UUID draw, Seat seat, PickState state, String reason) {
    jdbc.sql(
            """
            update evidence.draw_pick set state = :state, reason = :reason
            where community_id = :community and draw_id = :draw and place = :place
            """)
        .param("community", actor.communityId())
        .param("draw", draw)
        .param("place", seat.place())
        .param("state", state.name())
        .param("reason", reason)
        .update();
  }

  /** What somebody typed. */
  record Typed(UUID account, List<Integer> numbers) {}
}

package org.linli.evidence.draws;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

  /**
   * A list, in two statements however long it is.
   *
   * @param entries with the candidate and the commitment of each in the same place
   */
  void insert(
      Actor actor,
      UUID draw,
      List<Entry> entries,
      List<Candidate> candidates,
      List<Commitment> commitments) {
    jdbc.sql(
            """
            insert into evidence.draw_entry (community_id, draw_id, number, weight, hash, shown,
              traits)
            select :community, :draw, e.* from unnest(cast(:numbers as int[]),
              cast(:weights as int[]), cast(:hashes as text[]), cast(:shown as text[]),
              cast(:traits as text[])) e
            """)
        .param("community", actor.communityId())
        .param("draw", draw)
        .param("numbers", entries.stream().map(Entry::number).toArray(Integer[]::new))
        .param("weights", entries.stream().map(Entry::weight).toArray(Integer[]::new))
        .param("hashes", entries.stream().map(Entry::hash).toArray(String[]::new))
        .param("shown", entries.stream().map(Entry::shown).toArray(String[]::new))
        .param(
            "traits",
            entries.stream().map(it -> DrawQueries.traits(it.traits())).toArray(String[]::new))
        .update();
    jdbc.sql(
            """
            insert into evidence.draw_name (community_id, draw_id, number, name, salt, account_id)
            select :community, :draw, n.* from unnest(cast(:numbers as int[]),
              cast(:names as text[]), cast(:salts as text[]), cast(:accounts as uuid[])) n
            """)
        .param("community", actor.communityId())
        .param("draw", draw)
        .param("numbers", entries.stream().map(Entry::number).toArray(Integer[]::new))
        .param("names", candidates.stream().map(Candidate::name).toArray(String[]::new))
        .param("salts", commitments.stream().map(Commitment::salt).toArray(String[]::new))
        .param(
            "accounts",
            candidates.stream()
                .map(it -> it.accountId().map(UUID::toString).orElse(null))
                .toArray(String[]::new))
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

  /** Of a draw that is held. */
  void keep(Actor actor, UUID draw, String keeper) {
    jdbc.sql(
            """
            update evidence.draw set kept_by = :keeper
            where community_id = :community and draw_id = :draw
            """)
        .param("keeper", keeper)
        .param("community", actor.communityId())
        .param("draw", draw)
        .update();
  }

  /** Who sits, in the order in which they were drawn. */
  List<Drawn> seated(Actor actor, UUID draw) {
    return jdbc.sql(
            """
            select p.place, p.number, n.account_id from evidence.draw_pick p
            left join evidence.draw_name n on n.community_id = p.community_id
              and n.draw_id = p.draw_id and n.number = p.number
            where p.community_id = :community and p.draw_id = :draw and p.state = 'SEATED'
            order by p.place
            """)
        .param("community", actor.communityId())
        .param("draw", draw)
        .query(
            (row, index) ->
                new Drawn(
                    row.getInt("place"),
                    row.getInt("number"),
                    Optional.ofNullable(row.getObject("account_id", UUID.class))))
        .list();
  }

  /** What somebody typed. */
  record Typed(UUID account, List<Integer> numbers) {}
}

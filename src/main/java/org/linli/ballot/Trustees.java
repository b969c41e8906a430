package org.linli.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.ballot.sealing.KeyProof;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps who has the keys of a secret ballot, and their public halves. Whoever changes something
 * holds the ballot's row, so that it is before the start of voting or refused.
 */
@Repository
class Trustees {

  private final JdbcClient jdbc;

  Trustees(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * In the place of whoever had that side; a key of theirs is void.
   *
   * @throws org.springframework.dao.DuplicateKeyException if the account sits on the other side
   */
  void appoint(Actor actor, UUID ballot, TrusteeSide side, UUID account, String name) {
    of(
            actor.communityId(),
            ballot,
            """
            insert into ballot.trustee (community_id, ballot_id, side, account_id, name, published)
            select community_id, ballot_id, :side, :account, :name, published from ballot.ballot
            where community_id = :community and ballot_id = :ballot
            on conflict (community_id, ballot_id, side) do update
              set account_id = excluded.account_id, name = excluded.name, key = null,
                question = null, answer = null, proven_at = null, ready_at = null
            """)
        .param("side", side.name())
        .param("account", account)
        .param("name", name)
        .update();
  }

  /** With the ballot that is announced. */
  void publish(long communityId, UUID ballot) {
    of(
            communityId,
            ballot,
            """
            update ballot.trustee set published = true
            where community_id = :community and ballot_id = :ballot
            """)
        .update();
  }

  /** In order of their sides: the first opens outer envelopes. */
  List<Trustee> all(long communityId, UUID ballot) {
    return of(
            communityId,
            ballot,
            """
            select side, account_id, name, key, question, answer, proven_at, ready_at
            from ballot.trustee where community_id = :community and ballot_id = :ballot
            """)
        .query((row, index) -> trustee(row))
        .list()
        .stream()
        .sorted((one, other) -> one.side().compareTo(other.side()))
        .toList();
  }

  /** A new key that has to be proven; one that was there is void. */
  void key(Actor actor, UUID ballot, TrusteeSide side, String key, KeyProof proof) {
    asked(
        of(
                actor.communityId(),
                ballot,
                """
                update ballot.trustee set key = :key, question = :question, answer = :answer,
                  proven_at = null, ready_at = null
                where community_id = :community and ballot_id = :ballot and side = :side
                """)
            .param("key", key),
        side,
        proof);
  }

  /**
   * It was proven; the next question is another one.
   *
   * @param again whether that was after the close
   */
  void proven(
      Actor actor, UUID ballot, TrusteeSide side, boolean again, Instant now, KeyProof next) {
    asked(
        of(
                actor.communityId(),
                ballot,
                """
                update ballot.trustee set question = :question, answer = :answer,
                  proven_at = case when :again then proven_at else :now end,
                  ready_at = case when :again then :now else ready_at end
                where community_id = :community and ballot_id = :ballot and side = :side
                """)
            .param("again", again)
            .param("now", Timestamp.from(now)),
        side,
        next);
  }

  private static void asked(JdbcClient.StatementSpec query, TrusteeSide side, KeyProof proof) {
    query
        .param("side", side.name())
        .param("question", proof.question())
        .param("answer", proof.answer())
        .update();
  }

  /** Ballots that wait for a key of the actor, the first to close first. */
  List<Waiting> waiting(Actor actor) {
    return jdbc.sql(
            """
            select b.year, b.sequence, b.title, b.status, b.opens_at
            from ballot.trustee t
            join ballot.ballot b on b.community_id = t.community_id and b.ballot_id = t.ballot_id
            where t.community_id = :community and t.account_id = :account
              and (b.status in ('ANNOUNCED', 'FROZEN') and t.proven_at is null
                or b.status = 'CLOSED')
            order by b.closes_at limit 10
            """)
        .param("community", actor.communityId())
        .param("account", actor.accountId())
        .query(
            (row, index) ->
                new Waiting(
                    new ShortNumber(row.getInt("year"), row.getInt("sequence")),
                    row.getString("title"),
                    row.getString("status").equals("CLOSED"),
                    row.getTimestamp("opens_at").toInstant()))
        .list();
  }

  /** Whether they have a seat on a supervision committee, themselves or their unit. */
  boolean supervises(long communityId, UUID account, Optional<UUID> unit, LocalDate today) {
    return jdbc.sql(
            """
            select exists (select from bodies.v_holder h
              join bodies.v_public_body b on b.community_id = h.community_id
                and b.body_id = h.body_id and b.tier = 'SUPERVISION' and b.ended_on is null
              where h.community_id = :community
                and (h.account_id = :account or h.organization_id = cast(:unit as uuid))
                and :today between h.from_day and h.until_day)
            """)
        .param("community", communityId)
        .param("account", account)
        .param("unit", Ballots.text(unit))
        .param("today", today)
        .query(Boolean.class)
        .single();
  }

  private JdbcClient.StatementSpec of(long communityId, UUID ballot, String sql) {
    return jdbc.sql(sql).param("community", communityId).param("ballot", ballot);
  }

  private static Trustee trustee(ResultSet row) throws SQLException {
    var question = row.getString("question");
    return new Trustee(
        TrusteeSide.valueOf(row.getString("side")),
        row.getObject("account_id", UUID.class),
        row.getString("name"),
        row.getString("key"),
        question == null ? null : new KeyProof(question, row.getString("answer")),
        BallotRows.moment(row, "proven_at").orElse(null),
        BallotRows.moment(row, "ready_at").orElse(null));
  }

  /**
   * Who keeps a key.
   *
   * @param proof what they are asked
   */
  record Trustee(
      TrusteeSide side,
      UUID account,
      @Nullable String name,
      @Nullable String key,
      @Nullable KeyProof proof,
      @Nullable Instant provenAt,
      @Nullable Instant readyAt) {

    boolean is(Actor actor) {
      return account.equals(actor.accountId());
    }

    TrusteeView view() {
      return new TrusteeView(side, name, key, provenAt, readyAt);
    }
  }

  /**
   * A ballot that waits for a key.
   *
   * @param closed whether it is to be opened; else its key is to be made and proven
   */
  record Waiting(ShortNumber number, String title, boolean closed, Instant opensAt) {}
}

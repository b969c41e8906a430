package org.linli.ballot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.DbClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the envelopes of a secret ballot, one for each line that has voted. Taking one is one
 * statement with the same locks and keys as in {@link Votes}.
 */
@Repository
class SealedVotes {

  private static final String TAKE =
      """
      insert into ballot.envelope (community_id, ballot_id, number, sealed, receipt)
      select community_id, ballot_id, number, :sealed, :receipt from marked
      on conflict (community_id, ballot_id, number) do update
        set sealed = excluded.sealed, receipt = excluded.receipt
      returning (select marked_at from marked)
      """;

  private static final String SECRET = " and b.open_until is not null";

  /** Of lines that are on the roll and have voted. */
  private static final String COUNTING =
      """
      from ballot.mark m
      join ballot.entry e on e.community_id = m.community_id and e.ballot_id = m.ballot_id
        and e.number = m.number and not e.struck
      left join ballot.envelope v on v.community_id = m.community_id
        and v.ballot_id = m.ballot_id and v.number = m.number
      where m.community_id = :community and m.ballot_id = :ballot
      """;

  private final JdbcClient jdbc;
  private final DbClock clock;

  SealedVotes(JdbcClient jdbc, DbClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Takes an envelope while the ballot is open, in the place of an earlier one of that line.
   *
   * @param receipt hash of what the voter takes home
   * @return when by the database's clock; empty if it was not taken
   */
  Optional<Instant> take(
      long communityId, UUID ballot, int line, VoteChannel channel, String sealed, String receipt) {
    return of(communityId, ballot, Votes.marking(channel, clock.sql(), SECRET) + TAKE)
        .param("number", line)
        .param("channel", channel.name())
        .param("sealed", sealed)
        .param("receipt", receipt)
        .query((row, index) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  /** The envelopes alone, in an order that follows from what is written on them. */
  List<String> envelopes(long communityId, UUID ballot) {
    return column(communityId, ballot, "v.sealed");
  }

  /** The receipts alone, sorted; of a line whose envelope is gone none. */
  List<String> receipts(long communityId, UUID ballot) {
    return column(communityId, ballot, "v.receipt");
  }

  private List<String> column(long communityId, UUID ballot, String column) {
    var sql = "select " + column + " " + COUNTING + " and v.sealed is not null order by 1";
    return of(communityId, ballot, sql).query(String.class).list();
  }

  /** Who took part, and in which way. */
  List<Turned> turnout(long communityId, UUID ballot) {
    return of(communityId, ballot, "select e.reference, m.channel " + COUNTING + " order by 1")
        .query(Turned.class)
        .list();
  }

  /** Of a ballot that is held: in the transaction that writes its result, or that voids it. */
  void destroy(long communityId, UUID ballot) {
    of(
            communityId,
            ballot,
            "delete from ballot.envelope where community_id = :community and ballot_id = :ballot")
        .update();
  }

  private JdbcClient.StatementSpec of(long communityId, UUID ballot, String sql) {
    return jdbc.sql(sql).param("community", communityId).param("ballot", ballot);
  }

  /** A line that took part. */
  record Turned(String reference, VoteChannel channel) {}
}

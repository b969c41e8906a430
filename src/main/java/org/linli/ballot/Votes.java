package org.linli.ballot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.DbClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps votes and who has voted. One statement takes a vote: it holds the ballot's row shared, so
 * that a close waits for it or refuses it; it compares the database's time with the close after any
 * waiting; it holds the line, so that a line struck meanwhile takes none; and the key of {@code
 * ballot.mark} lets a line be marked once, whatever comes in at the same moment.
 */
@Repository
class Votes {

  /** {@code %1$s} is the clock, {@code %2$s} when votes come in that way. */
  private static final String MARK =
      """
      with held as (
        select b.community_id, b.ballot_id, b.revote, e.number, %1$s as at
        from ballot.ballot b
        join ballot.entry e on e.community_id = b.community_id and e.ballot_id = b.ballot_id
        where b.community_id = :community and b.ballot_id = :ballot and e.number = :number
          and not e.struck and %2$s
        for share),
      marked as (
        insert into ballot.mark as m (community_id, ballot_id, number, round, channel, marked_at)
        select community_id, ballot_id, number, 1, :channel, at from held
        on conflict (community_id, ballot_id, number) do update
          set round = m.round + 1, channel = excluded.channel, marked_at = excluded.marked_at
          where m.channel <> 'PAPER' and exists (select from held where revote)
        returning community_id, ballot_id, number, round, channel, marked_at)
      """;

  private static final String TAKE =
      MARK
          + """
          insert into ballot.vote (community_id, ballot_id, number, round, choices, channel,
            account_id, proxy_id, receipt, cast_at)
          select community_id, ballot_id, number, round, :choices, channel,
            cast(:account as uuid), cast(:proxy as uuid), :receipt, marked_at
          from marked
          returning cast_at
          """;

  private static final String NAMED = " and b.open_until is null";

  private final JdbcClient jdbc;
  private final DbClock clock;

  Votes(JdbcClient jdbc, DbClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Takes a vote while the ballot is open; of paper also after that, until it is counted, because
   * what lay in the box before the close is read after it.
   *
   * @return when it was taken by the database's clock; empty if it was not
   */
  Optional<Instant> take(long communityId, UUID ballot, Hand hand) {
    var now = clock.sql();
    return jdbc.sql(TAKE.formatted(now, when(hand.channel(), now) + NAMED))
        .param("community", communityId)
        .param("ballot", ballot)
        .param("number", hand.number())
        .param("channel", hand.channel().name())
        .param("choices", hand.choices())
        .param("account", hand.account() == null ? null : hand.account().toString())
        .param("proxy", Ballots.text(hand.proxy()))
        .param("receipt", hand.receipt())
        .query((row, index) -> row.getTimestamp("cast_at").toInstant())
        .optional();
  }

  /**
   * The beginning of a statement that takes a vote: it holds ballot and line and marks the line, or
   * finds nothing to mark.
   *
   * @param and what the ballot {@code b} has to be besides
   */
  static String marking(VoteChannel channel, String now, String and) {
    return MARK.formatted(now, when(channel, now) + and);
  }

  private static String when(VoteChannel channel, String now) {
    return switch (channel) {
      case WEB ->
          "b.web and b.status = 'OPEN' and b.opens_at <= " + now + " and b.closes_at > " + now;
      case DOOR ->
          "b.door and b.status = 'OPEN' and b.opens_at <= " + now + " and b.closes_at > " + now;
      case PAPER -> "b.paper and b.status in ('OPEN', 'CLOSED')";
    };
  }

  /** How a line stands, for whoever was refused. */
  Optional<VoteChannel> marked(long communityId, UUID ballot, int number) {
    return jdbc.sql(
            """
            select channel from ballot.mark
            where community_id = :community and ballot_id = :ballot and number = :number
            """)
        .param("community", communityId)
        .param("ballot", ballot)
        .param("number", number)
        .query((row, index) -> VoteChannel.valueOf(row.getString("channel")))
        .optional();
  }

  /** The votes that count, each with the reference of its line; of a ballot that is held. */
  List<Counting> counting(long communityId, UUID ballot) {
    return jdbc.sql(
            """
            select e.reference, v.choices, v.receipt, v.channel from ballot.mark m
            join ballot.vote v on v.community_id = m.community_id and v.ballot_id = m.ballot_id
              and v.number = m.number and v.round = m.round
            join ballot.entry e on e.community_id = m.community_id and e.ballot_id = m.ballot_id
              and e.number = m.number and not e.struck
            where m.community_id = :community and m.ballot_id = :ballot
            """)
        .param("community", communityId)
        .param("ballot", ballot)
        .query(
            (row, index) ->
                new Counting(
                    row.getString("reference"),
                    row.getString("choices"),
                    row.getString("receipt"),
                    VoteChannel.valueOf(row.getString("channel"))))
        .list();
  }

  /**
   * What somebody hands in.
   *
   * @param choices as {@link BallotChoices} writes them
   * @param account whose session it was; of paper nobody's
   * @param proxy by which it is handed in for another
   * @param receipt hash of what the voter takes home
   */
  record Hand(
      int number,
      VoteChannel channel,
      String choices,
      @Nullable UUID account,
      Optional<UUID> proxy,
      String receipt) {}

  /** A vote that counts. */
  record Counting(String reference, String choices, String receipt, VoteChannel channel) {}
}

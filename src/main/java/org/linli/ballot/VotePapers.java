package org.linli.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.ballot.counting.SquareMetres;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps numbered papers and what people read on them. Whoever reads one holds its row, so that two
 * who type at once do so one after the other; the keys of {@code ballot.reading} guard that nobody
 * reads one twice, {@code paper_once} that a line has one paper that counts.
 */
@Repository
class VotePapers {

  private static final String SELECT =
      """
      select p.paper, p.number, e.homes, e.area, p.state, p.note, p.printed_at,
        array(select v.name from ballot.voter v where v.community_id = e.community_id
          and v.ballot_id = e.ballot_id and v.number = e.number and v.name is not null
          order by v.position) as voters,
        exists (select from ballot.reading r where r.community_id = p.community_id
          and r.ballot_id = p.ballot_id and r.paper = p.paper and r.account_id = :account) as mine
      from ballot.paper p
      join ballot.entry e on e.community_id = p.community_id and e.ballot_id = p.ballot_id
        and e.number = p.number
      where p.community_id = :community and p.ballot_id = :ballot
      """;

  private final JdbcClient jdbc;

  VotePapers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A paper for each line of a range that has none that counts and has not voted; of a ballot that
   * is held.
   *
   * @return how many
   */
  int print(Actor actor, UUID ballot, int first, int last, Instant now) {
    return of(
            actor,
            ballot,
            """
            insert into ballot.paper (community_id, ballot_id, paper, number, state, printed_by,
              printed_at)
            select e.community_id, e.ballot_id,
              (select coalesce(max(p.paper), 0) from ballot.paper p
                where p.community_id = :community and p.ballot_id = :ballot)
              + row_number() over (order by e.number), e.number, 'PRINTED', :account, :now
            from ballot.entry e
            where e.community_id = :community and e.ballot_id = :ballot and not e.struck
              and e.number between :first and :last
              and not exists (select from ballot.paper p where p.community_id = e.community_id
                and p.ballot_id = e.ballot_id and p.number = e.number
                and p.state in ('PRINTED', 'TYPED', 'DIFFERS', 'COUNTED'))
              and not exists (select from ballot.mark m where m.community_id = e.community_id
                and m.ballot_id = e.ballot_id and m.number = e.number)
            """)
        .param("first", first)
        .param("last", last)
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Some that wait to be put into the box, by number. */
  List<PaperView> printed(Actor actor, UUID ballot, int from, int limit) {
    return of(
            actor,
            ballot,
            SELECT + " and p.state = 'PRINTED' and p.paper >= :from order by p.paper limit :limit")
        .param("account", actor.accountId())
        .param("from", from)
        .param("limit", limit)
        .query((row, index) -> view(row))
        .list();
  }

  /** Those that somebody has to look at, differences first. */
  List<PaperView> waiting(Actor actor, UUID ballot) {
    return of(
            actor,
            ballot,
            SELECT
                + " and p.state in ('TYPED', 'DIFFERS')"
                + " order by p.state, p.paper limit 100")
        .param("account", actor.accountId())
        .query((row, index) -> view(row))
        .list();
  }

  Optional<PaperView> find(Actor actor, UUID ballot, int paper) {
    return of(actor, ballot, SELECT + " and p.paper = :paper")
        .param("account", actor.accountId())
        .param("paper", paper)
        .query((row, index) -> view(row))
        .optional();
  }

  /** Held until the end of the transaction. */
  Optional<Held> hold(Actor actor, UUID ballot, int paper) {
    return of(
            actor,
            ballot,
            """
            select number, state from ballot.paper
            where community_id = :community and ballot_id = :ballot and paper = :paper for update
            """)
        .param("paper", paper)
        .query(
            (row, index) ->
                new Held(row.getInt("number"), PaperState.valueOf(row.getString("state"))))
        .optional();
  }

  void move(Actor actor, UUID ballot, int paper, PaperState state, String note) {
    of(
            actor,
            ballot,
            """
            update ballot.paper set state = :state, note = :note
            where community_id = :community and ballot_id = :ballot and paper = :paper
            """)
        .param("paper", paper)
        .param("state", state.name())
        .param("note", note)
        .update();
  }

  /** Of a paper that is held. */
  void read(
      Actor actor, UUID ballot, int paper, int turn, String choices, String reason, Instant now) {
    of(
            actor,
            ballot,
            """
            insert into ballot.reading (community_id, ballot_id, paper, turn, account_id, choices,
              reason, read_at)
            values (:community, :ballot, :paper, :turn, :account, :choices, :reason, :now)
            """)
        .param("paper", paper)
        .param("turn", turn)
        .param("account", actor.accountId())
        .param("choices", choices)
        .param("reason", reason)
        .param("now", Timestamp.from(now))
        .update();
  }

  List<Reading> readings(Actor actor, UUID ballot, int paper) {
    return of(
            actor,
            ballot,
            """
            select turn, account_id, choices from ballot.reading
            where community_id = :community and ballot_id = :ballot and paper = :paper
            order by turn
            """)
        .param("paper", paper)
        .query(Reading.class)
        .list();
  }

  /** How many papers there are in each state. */
  PaperPiles piles(long communityId, UUID ballot) {
    return jdbc.sql(
            """
            select count(*) as printed,
              count(*) filter (where state = 'COUNTED') as counted,
              count(*) filter (where state = 'TYPED') as typed,
              count(*) filter (where state = 'DIFFERS') as differing,
              count(*) filter (where state = 'SECOND') as second,
              count(*) filter (where state in ('SPOILT', 'REPLACED')) as spoilt
            from ballot.paper where community_id = :community and ballot_id = :ballot
            """)
        .param("community", communityId)
        .param("ballot", ballot)
        .query(PaperPiles.class)
        .single();
  }

  /** Ballots with papers that two people read differently, for whoever can decide. */
  List<Differing> differing(long communityId) {
    return jdbc.sql(
            """
            select b.ballot_id, b.year, b.sequence, b.title, b.closes_at, count(*) as papers
            from ballot.ballot b
            join ballot.paper p on p.community_id = b.community_id and p.ballot_id = b.ballot_id
              and p.state = 'DIFFERS'
            where b.community_id = :community and b.status in ('OPEN', 'CLOSED')
            group by b.community_id, b.ballot_id order by b.closes_at limit 20
            """)
        .param("community", communityId)
        .query(
            (row, index) ->
                new Differing(
                    new ShortNumber(row.getInt("year"), row.getInt("sequence")),
                    row.getString("title"),
                    row.getTimestamp("closes_at").toInstant(),
                    row.getInt("papers")))
        .list();
  }

  private JdbcClient.StatementSpec of(Actor actor, UUID ballot, String sql) {
    return jdbc.sql(sql).param("community", actor.communityId()).param("ballot", ballot);
  }

  private static PaperView view(ResultSet row) throws SQLException {
    return new PaperView(
        row.getInt("paper"),
        row.getInt("number"),
        row.getString("homes"),
        List.of((String[]) row.getArray("voters").getArray()),
        row.getLong("area") == 0 ? "" : SquareMetres.of(row.getLong("area")),
        PaperState.valueOf(row.getString("state")),
        row.getString("note"),
        row.getTimestamp("printed_at").toInstant(),
        row.getBoolean("mine"));
  }

  /** A paper that is held. */
  record Held(int line, PaperState state) {}

  record Reading(int turn, UUID accountId, String choices) {}

  /** A ballot with papers that two people read differently. */
  record Differing(ShortNumber number, String title, Instant closesAt, int papers) {}
}

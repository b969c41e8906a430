package org.linli.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.linli.ballot.counting.RollEntry;
import org.linli.ballot.counting.RollLine;
import org.linli.evidence.Commitment;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps rolls. Lines are only written while the ballot's row is held; the unique index {@code
 * entry_once} guards that nobody is on a roll twice.
 */
@Repository
class Rolls {

  private static final int CHUNK = 2000;

  private final JdbcClient jdbc;

  Rolls(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Writes lines behind those that are there.
   *
   * @throws DuplicateKeyException if one is on the roll already
   */
  int append(long communityId, UUID ballot, List<RollDraft> drafts) {
    var first = lastNumber(communityId, ballot) + 1;
    var numbered =
        IntStream.range(0, drafts.size())
            .mapToObj(it -> Numbered.of(first + it, drafts.get(it)))
            .toList();
    for (var from = 0; from < numbered.size(); from += CHUNK) {
      var some = numbered.subList(from, Math.min(numbered.size(), from + CHUNK));
      entries(communityId, ballot, some);
      voters(communityId, ballot, some);
    }
    return first;
  }

  private int lastNumber(long communityId, UUID ballot) {
    return of(
            communityId,
            ballot,
            """
            select coalesce(max(number), 0) from ballot.entry
            where community_id = :community and ballot_id = :ballot
            """)
        .query(Integer.class)
        .single();
  }

  private void entries(long communityId, UUID ballot, List<Numbered> lines) {
    of(
            communityId,
            ballot,
            """
            insert into ballot.entry (community_id, ballot_id, number, subject_key, homes, parts,
              area, unmeasured, reference, identity, identity_salt, salt, commitment)
            select :community, :ballot, it.* from unnest(cast(:numbers as int[]),
              cast(:keys as text[]), cast(:homes as text[]), cast(:parts as int[]),
              cast(:areas as bigint[]), cast(:unmeasured as int[]), cast(:references as text[]),
              cast(:identities as text[]), cast(:identitySalts as text[]), cast(:salts as text[]),
              cast(:commitments as text[])) as it
            """)
        .param("numbers", column(lines, it -> String.valueOf(it.number())))
        .param("keys", column(lines, it -> it.draft().key()))
        .param("homes", column(lines, it -> it.draft().homes()))
        .param("parts", column(lines, it -> String.valueOf(it.draft().parts())))
        .param("areas", column(lines, it -> String.valueOf(it.draft().area())))
        .param("unmeasured", column(lines, it -> String.valueOf(it.draft().unmeasured())))
        .param("references", column(lines, it -> it.line().entry().reference()))
        .param("identities", column(lines, it -> it.identity().hash()))
        .param("identitySalts", column(lines, it -> it.identity().salt()))
        .param("salts", column(lines, it -> it.line().salt()))
        .param("commitments", column(lines, it -> it.line().commitment()))
        .update();
  }

  private void voters(long communityId, UUID ballot, List<Numbered> lines) {
    var voters = new ArrayList<Placed>();
    for (var line : lines) {
      for (var position = 0; position < line.draft().voters().size(); position++) {
        voters.add(new Placed(line.number(), position + 1, line.draft().voters().get(position)));
      }
    }
    of(
            communityId,
            ballot,
            """
            insert into ballot.voter (community_id, ballot_id, number, position, person_id,
              organization_id, account_id, name)
            select :community, :ballot, it.* from unnest(cast(:numbers as int[]),
              cast(:positions as int[]), cast(:persons as uuid[]), cast(:units as uuid[]),
              cast(:accounts as uuid[]), cast(:names as text[])) as it
            """)
        .param("numbers", column(voters, it -> String.valueOf(it.number())))
        .param("positions", column(voters, it -> String.valueOf(it.position())))
        .param("persons", ids(voters, it -> it.voter().person()))
        .param("units", ids(voters, it -> it.voter().organization()))
        .param("accounts", ids(voters, it -> it.voter().account()))
        .param("names", column(voters, it -> it.voter().name()))
        .update();
  }

  /** A line that is on the roll; the ballot's row is held. */
  Optional<Line> find(long communityId, UUID ballot, int number) {
    return of(
            communityId,
            ballot,
            """
            select number, subject_key, homes, parts, area, unmeasured, reference, identity
            from ballot.entry
            where community_id = :community and ballot_id = :ballot and number = :number
              and not struck
            """)
        .param("number", number)
        .query((row, index) -> line(row))
        .optional();
  }

  /** It is on the roll no more; its vote, if there is one, counts no more. */
  void strike(long communityId, UUID ballot, int number) {
    for (var sql :
        List.of(
            """
            update ballot.entry set struck = true
            where community_id = :community and ballot_id = :ballot and number = :number
            """,
            """
            delete from ballot.mark
            where community_id = :community and ballot_id = :ballot and number = :number
            """,
            """
            delete from ballot.envelope
            where community_id = :community and ballot_id = :ballot and number = :number
            """,
            """
            update ballot.paper set state = 'SPOILT', note = 'STRUCK'
            where community_id = :community and ballot_id = :ballot and number = :number
              and state in ('PRINTED', 'TYPED', 'DIFFERS', 'COUNTED')
            """)) {
      of(communityId, ballot, sql).param("number", number).update();
    }
  }

  /** Of one dwelling or several, all of whose area is known now. */
  void measure(long communityId, UUID ballot, Line line, long area) {
    var entry = new RollEntry(line.reference(), line.reference(), area, 1);
    var bound = RollLine.commit(entry, line.identity());
    of(
            communityId,
            ballot,
            """
            update ballot.entry set area = :area, unmeasured = 0, salt = :salt,
              commitment = :commitment
            where community_id = :community and ballot_id = :ballot and number = :number
            """)
        .param("number", line.number())
        .param("area", area)
        .param("salt", bound.salt())
        .param("commitment", bound.commitment())
        .update();
  }

  /** The whole roll as it is counted. */
  List<RollLine> lines(long communityId, UUID ballot) {
    return of(
            communityId,
            ballot,
            """
            select reference, area, identity, salt, commitment from ballot.entry
            where community_id = :community and ballot_id = :ballot and not struck
            order by reference
            """)
        .query(
            (row, index) ->
                new RollLine(
                    new RollEntry(
                        row.getString("reference"),
                        row.getString("reference"),
                        row.getLong("area"),
                        1),
                    row.getString("identity"),
                    row.getString("salt"),
                    row.getString("commitment")))
        .list();
  }

  /** Those to whom the paper was delivered, by reference. */
  List<String> delivered(long communityId, UUID ballot) {
    return of(
            communityId,
            ballot,
            """
            select e.reference from ballot.delivery d
            join ballot.entry e on e.community_id = d.community_id and e.ballot_id = d.ballot_id
              and e.number = d.number
            where d.community_id = :community and d.ballot_id = :ballot and not e.struck
            """)
        .query(String.class)
        .list();
  }

  private JdbcClient.StatementSpec of(long communityId, UUID ballot, String sql) {
    return jdbc.sql(sql).param("community", communityId).param("ballot", ballot);
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getInt("number"),
        row.getString("subject_key"),
        row.getString("homes"),
        row.getInt("parts"),
        row.getLong("area"),
        row.getInt("unmeasured"),
        row.getString("reference"),
        row.getString("identity"));
  }

  private static <T> String[] column(List<T> rows, Function<T, String> value) {
    return rows.stream().map(value).toArray(String[]::new);
  }

  private static <T> String[] ids(List<T> rows, Function<T, Optional<UUID>> value) {
    return rows.stream().map(it -> Ballots.text(value.apply(it))).toArray(String[]::new);
  }

  private record Placed(int number, int position, RollDraft.Voter voter) {}

  /** A line with what binds us to it. Its reference is random, so that nothing follows from it. */
  private record Numbered(int number, RollDraft draft, Commitment identity, RollLine line) {

    static Numbered of(int number, RollDraft draft) {
      var reference = UUID.randomUUID().toString();
      var names = draft.voters().stream().map(RollDraft.Voter::name).toList();
      var identity = Commitment.to(String.join("\n", draft.homes(), String.join("、", names)));
      var entry = new RollEntry(reference, reference, draft.area(), 1);
      return new Numbered(number, draft, identity, RollLine.commit(entry, identity.hash()));
    }
  }

  /** A line as it stands. */
  record Line(
      int number,
      String key,
      String homes,
      int parts,
      long area,
      int unmeasured,
      String reference,
      String identity) {}
}

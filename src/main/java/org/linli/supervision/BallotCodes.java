package org.linli.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.ballot.BallotStatus;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.platform.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes of ballots: what is asked, until when, and what came out. */
@Component
class BallotCodes implements CodeSource {

  private final JdbcClient jdbc;

  BallotCodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "ballot";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public List<UUID> subjects(Scope scope, UUID after, int most) {
    return CodeRows.ids(
        jdbc.sql(
                """
                select ballot_id from ballot.v_public_ballot
                where community_id = :community and ballot_id > :after
                order by ballot_id limit :most
                """)
            .param("community", scope.communityId())
            .param("after", after)
            .param("most", most));
  }

  @Override
  public Map<UUID, String> titles(Scope scope, List<UUID> subjects) {
    return CodeRows.titles(
        jdbc.sql(
                """
                select ballot_id as id, title from ballot.v_public_ballot
                where community_id = :community and ballot_id = any (cast(:subjects as uuid[]))
                """)
            .param("community", scope.communityId()),
        subjects);
  }

  @Override
  public Optional<CodeFacts> facts(Scope scope, Community community, UUID subject, Messages t) {
    return jdbc.sql(
            """
            select b.year, b.sequence, b.title, b.about, b.status, b.freeze_at, b.opens_at,
              b.closes_at, b.final_from, b.reason,
              (select count(*) from ballot.v_public_question q
                where q.community_id = b.community_id and q.ballot_id = b.ballot_id) as asked
            from ballot.v_public_ballot b
            where b.community_id = :community and b.ballot_id = :ballot
            """)
        .param("community", scope.communityId())
        .param("ballot", subject)
        .query((row, index) -> facts(row, t))
        .optional();
  }

  private static CodeFacts facts(ResultSet row, Messages t) throws SQLException {
    var status = BallotStatus.valueOf(row.getString("status"));
    var path = "/ballot/" + CodeRows.number(row);
    var lines = new ArrayList<CodeFacts.Line>();
    lines.add(
        new CodeFacts.Line(
            t.text("supervision.line.status"), t.text("ballot.status." + status.name())));
    lines.add(
        new CodeFacts.Line(
            t.text("supervision.line.asked"),
            t.text("supervision.asked.count", row.getInt("asked"))));
    if (status.counted()) {
      lines.add(
          new CodeFacts.Line(
              t.text("supervision.line.result"), t.text("supervision.result.there")));
    }
    return new CodeFacts(
        row.getString("title"),
        path,
        Optional.empty(),
        row.getString("about"),
        Optional.empty(),
        Optional.empty(),
        lines,
        List.of(),
        next(row, status, t),
        Optional.empty(),
        status == BallotStatus.WITHDRAWN
            ? Optional.of(t.text("supervision.ended.ballot-withdrawn", row.getString("reason")))
            : Optional.empty());
  }

  private static Optional<CodeFacts.Next> next(ResultSet row, BallotStatus status, Messages t)
      throws SQLException {
    return switch (status) {
      case ANNOUNCED -> next(row, "freeze_at", t.text("supervision.next.frozen"));
      case FROZEN -> next(row, "opens_at", t.text("supervision.next.opens"));
      case OPEN -> next(row, "closes_at", t.text("supervision.next.closes"));
      case COUNTED -> next(row, "final_from", t.text("supervision.next.final"));
      case DRAFT, CLOSED, FINAL, WITHDRAWN -> Optional.empty();
    };
  }

  private static Optional<CodeFacts.Next> next(ResultSet row, String column, String what)
      throws SQLException {
    return CodeRows.instant(row, column).map(at -> new CodeFacts.Next(what, at));
  }
}

package org.linli.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Cursor;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads lists of proposals. */
@Repository
class ProposalQueries {

  static final String COLUMNS =
      """
      p.proposal_id, p.year, p.sequence, p.status, p.title, p.supporters, p.threshold,
        p.published_at, p.support_until, p.decide_by, p.decided_at
      """;

  private static final String PUBLIC =
      "select " + COLUMNS + " from proposals.v_public_proposal p where p.community_id = :community";
  private static final String ALL =
      "select " + COLUMNS + " from proposals.proposal p where p.community_id = :community";

  /** What somebody looks for among: a community has some dozens a year. */
  private static final int SOUGHT = 500;

  private final JdbcClient jdbc;

  ProposalQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What everybody reads, the newest first. */
  Slice<ProposalLine> list(Scope scope, Optional<ProposalState> only, Paging paging) {
    var after = paging.after().orElse(Cursor.START);
    var rows =
        in(
                scope.communityId(),
                PUBLIC
                    + (only.isPresent() ? " and p.status = :status" : "")
                    + """
                     and (p.published_at, p.proposal_id) < (:at, :id)
                    order by p.published_at desc, p.proposal_id desc limit :limit
                    """)
            .param("status", only.map(Enum::name).orElse(""))
            .param("at", Timestamp.from(after.at()))
            .param("id", after.id())
            .param("limit", paging.limit())
            .query((row, index) -> view(row))
            .list();
    return Slice.cut(
        rows, paging, row -> new Cursor(row.publishedAt().orElse(Instant.EPOCH), row.id()));
  }

  AdoptedShare share(Scope scope) {
    return in(
            scope.communityId(),
            """
            select count(*) filter (where status = 'ADOPTED') as adopted,
              count(*) filter (where status in ('ADOPTED', 'DECLINED')) as decided,
              count(*) as published,
              count(*) filter (where status in ('ADOPTED', 'DECLINED')
                and decided_at <= decide_by) as in_time
            from proposals.v_public_proposal where community_id = :community
            """)
        .query(
            (row, index) ->
                new AdoptedShare(
                    row.getInt("adopted"),
                    row.getInt("decided"),
                    row.getInt("published"),
                    row.getInt("in_time")))
        .single();
  }

  Optional<ProposalLine> published(long communityId, ShortNumber number) {
    return in(communityId, PUBLIC + " and p.year = :year and p.sequence = :number")
        .param("year", number.year())
        .param("number", number.sequence())
        .query((row, index) -> view(row))
        .optional();
  }

  /** The newest ones with their words. */
  List<Worded> worded(Scope scope) {
    return in(
            scope.communityId(),
            "select "
                + COLUMNS
                + """
                , p.what || ' ' || p.why as words
                from proposals.v_public_proposal p where p.community_id = :community
                order by p.published_at desc, p.proposal_id desc limit :limit
                """)
        .param("limit", SOUGHT)
        .query((row, index) -> new Worded(view(row), row.getString("words")))
        .list();
  }

  List<ProposalLine> signed(long communityId, UUID account) {
    return in(
            communityId,
            ALL
                + """
                 and p.proposal_id in (select proposal_id from proposals.author
                  where community_id = :community and account_id = :account)
                order by p.created_at desc, p.proposal_id desc limit 100
                """)
        .param("account", account)
        .query((row, index) -> view(row))
        .list();
  }

  List<ProposalLine> supported(long communityId, UUID account) {
    return in(
            communityId,
            PUBLIC
                + """
                 and p.proposal_id in (select proposal_id from proposals.support
                  where community_id = :community and account_id = :account)
                order by p.published_at desc, p.proposal_id desc limit 100
                """)
        .param("account", account)
        .query((row, index) -> view(row))
        .list();
  }

  /** All that ever were public, hidden ones as well, for staff. */
  Slice<ProposalLine> desk(long communityId, Paging paging) {
    var after = paging.after().orElse(Cursor.START);
    var rows =
        in(
                communityId,
                ALL
                    + """
                     and (p.published_at, p.proposal_id) < (:at, :id)
                    order by p.published_at desc, p.proposal_id desc limit :limit
                    """)
            .param("at", Timestamp.from(after.at()))
            .param("id", after.id())
            .param("limit", paging.limit())
            .query((row, index) -> view(row))
            .list();
    return Slice.cut(
        rows, paging, row -> new Cursor(row.publishedAt().orElse(Instant.EPOCH), row.id()));
  }

  private JdbcClient.StatementSpec in(long communityId, String sql) {
    return jdbc.sql(sql).param("community", communityId);
  }

  static ProposalLine view(ResultSet row) throws SQLException {
    return new ProposalLine(
        row.getObject("proposal_id", UUID.class),
        new ShortNumber(row.getInt("year"), row.getInt("sequence")),
        ProposalState.valueOf(row.getString("status")),
        row.getString("title"),
        row.getInt("supporters"),
        Optional.ofNullable(row.getObject("threshold", Integer.class)),
        instant(row, "published_at"),
        instant(row, "support_until"),
        instant(row, "decide_by"),
        instant(row, "decided_at"));
  }

  static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  /** A proposal and the text in which words are looked for. */
  record Worded(ProposalLine proposal, String words) {}
}

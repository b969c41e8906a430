package org.linli.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.ballot.counting.Question;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Slice;
import org.linli.platform.DbClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads ballots for pages and API. */
@Repository
class BallotQueries {

  /** What everybody reads of one, in one statement. */
  private static final String STORY =
      """
      , (select json_agg(json_build_object('number', q.number, 'kind', q.kind, 'title', q.title,
          'about', q.about, 'options', q.options, 'least', q.least, 'most', q.most,
          'seats', q.seats) order by q.number)
        from ballot.%1$s q
        where q.community_id = b.community_id and q.ballot_id = b.ballot_id) as asked,
      (select json_agg(json_build_object('action', s.action, 'line', s.number, 'note', s.note,
          'salt', s.salt, 'at', s.stepped_at) order by s.sequence)
        from ballot.v_public_step s
        where s.community_id = b.community_id and s.ballot_id = b.ballot_id) as steps,
      (select json_agg(json_build_object('part', n.part, 'name', n.name, 'at', n.signed_at)
          order by n.signed_at)
        from ballot.v_public_signature n
        where n.community_id = b.community_id and n.ballot_id = b.ballot_id) as signatures,
      (select json_agg(json_build_object('side', t.side, 'name', t.name, 'key', t.key,
          'provenAt', t.proven_at, 'readyAt', t.ready_at) order by t.side desc)
        from ballot.%2$s t
        where t.community_id = b.community_id and t.ballot_id = b.ballot_id) as trustees,
      r.sheet, r.archive
      """;

  private static final String RESULT =
      """
       left join ballot.v_public_result r
        on r.community_id = b.community_id and r.ballot_id = b.ballot_id
      where b.community_id = :community
      """;

  private final JdbcClient jdbc;
  private final DbClock clock;
  private final JsonMapper json;

  BallotQueries(JdbcClient jdbc, DbClock clock, JsonMapper json) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.json = json;
  }

  /** By the database's clock. */
  Instant now() {
    return clock.now();
  }

  /** What was announced, the newest first. */
  Slice<BallotView> published(long communityId, Paging paging) {
    return list(communityId, "v_public_ballot", "", paging);
  }

  /** The same with drafts. */
  Slice<BallotView> all(long communityId, Paging paging) {
    return list(communityId, "ballot", "", paging);
  }

  /** What was announced and says these words in its title. */
  Slice<BallotView> found(long communityId, String words, Paging paging) {
    var query =
        pages(
            communityId,
            "v_public_ballot",
            " and strpos(lower(b.title), lower(:words)) > 0",
            paging);
    return Slice.cut(
        query.param("words", words).query((row, index) -> BallotRows.view(row)).list(),
        paging,
        BallotView::position);
  }

  private Slice<BallotView> list(long communityId, String from, String only, Paging paging) {
    var rows =
        pages(communityId, from, only, paging).query((row, index) -> BallotRows.view(row)).list();
    return Slice.cut(rows, paging, BallotView::position);
  }

  private JdbcClient.StatementSpec pages(
      long communityId, String from, String only, Paging paging) {
    var query =
        jdbc.sql(
                "select "
                    + BallotRows.COLUMNS
                    + " from ballot."
                    + from
                    + " b where b.community_id = :community"
                    + only
                    + (paging.after().isPresent()
                        ? " and (b.made_at, b.ballot_id) < (:at, :after)"
                        : "")
                    + " order by b.made_at desc, b.ballot_id desc limit :limit")
            .param("community", communityId)
            .param("limit", paging.limit());
    paging
        .after()
        .ifPresent(it -> query.param("at", Timestamp.from(it.at())).param("after", it.id()));
    return query;
  }

  /** Those on which votes are taken, the first to close first. */
  List<BallotView> open(long communityId) {
    return jdbc.sql(
            "select "
                + BallotRows.COLUMNS
                + " from ballot.v_public_ballot b where b.community_id = :community"
                + " and b.status = 'OPEN' order by b.closes_at limit 5")
        .param("community", communityId)
        .query((row, index) -> BallotRows.view(row))
        .list();
  }

  /** Closed and not counted, but for secret ones, which their trustees open. */
  List<BallotView> uncounted(long communityId) {
    return jdbc.sql(
            "select "
                + BallotRows.COLUMNS
                + " from ballot.ballot b where b.community_id = :community"
                + " and b.status = 'CLOSED' and b.open_until is null"
                + " order by b.closes_at limit 50")
        .param("community", communityId)
        .query((row, index) -> BallotRows.view(row))
        .list();
  }

  /** What everybody reads. */
  Optional<BallotPage> page(long communityId, ShortNumber number) {
    return numbered(communityId, number, "v_public_ballot", "v_public_question", "v_public_trustee")
        .query((row, index) -> page(row))
        .optional();
  }

  /** The same of a draft too. */
  Optional<BallotPage> file(long communityId, ShortNumber number) {
    return numbered(communityId, number, "ballot", "question", "trustee")
        .query((row, index) -> page(row))
        .optional();
  }

  private JdbcClient.StatementSpec numbered(
      long communityId, ShortNumber number, String ballots, String questions, String trustees) {
    return jdbc.sql(
            "select "
                + BallotRows.COLUMNS
                + STORY.formatted(questions, trustees)
                + ", "
                + clock.sql()
                + " as now from ballot."
                + ballots
                + " b"
                + RESULT
                + " and b.year = :year and b.sequence = :sequence")
        .param("community", communityId)
        .param("year", number.year())
        .param("sequence", number.sequence());
  }

  /**
   * @throws Refused if there is none that was announced
   */
  BallotView find(long communityId, ShortNumber number) {
    return announced(communityId, number).ballot();
  }

  /**
   * What is asked, with the database's time.
   *
   * @throws Refused if there is none that was announced
   */
  BallotPage announced(long communityId, ShortNumber number) {
    return page(communityId, number).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** How many lines the roll has and how many have voted, in heads and area. */
  RollTurnout turnout(long communityId, UUID ballot) {
    return jdbc.sql(
            """
            select count(*) as lines, coalesce(sum(e.area), 0) as area,
              coalesce(sum(e.parts), 0) as parts, coalesce(sum(e.unmeasured), 0) as unmeasured,
              count(m.number) as voted, coalesce(sum(e.area) filter (where m.number is not null), 0)
                as voted_area,
              count(*) filter (where m.channel = 'WEB') as web,
              count(*) filter (where m.channel = 'DOOR') as door,
              count(*) filter (where m.channel = 'PAPER') as paper
            from ballot.entry e
            left join ballot.mark m on m.community_id = e.community_id
              and m.ballot_id = e.ballot_id and m.number = e.number
            where e.community_id = :community and e.ballot_id = :ballot and not e.struck
            """)
        .param("community", communityId)
        .param("ballot", ballot)
        .query(RollTurnout.class)
        .single();
  }

  private BallotPage page(ResultSet row) throws SQLException {
    var sheet = Optional.ofNullable(row.getString("sheet"));
    return new BallotPage(
        BallotRows.view(row),
        Arrays.stream(all(row, "asked", AskedRow[].class)).map(AskedRow::asked).toList(),
        List.of(all(row, "steps", StepView[].class)),
        List.of(all(row, "signatures", SignatureView[].class)),
        List.of(all(row, "trustees", TrusteeView[].class)),
        sheet.map(it -> json.readValue(it, ResultSheet.class)),
        Optional.ofNullable(row.getString("archive")).orElse(""),
        row.getTimestamp("now").toInstant());
  }

  private <T> T[] all(ResultSet row, String column, Class<T[]> type) throws SQLException {
    var text = row.getString(column);
    return json.readValue(text == null ? "[]" : text, type);
  }

  private record AskedRow(
      int number,
      Question.Kind kind,
      String title,
      String about,
      List<String> options,
      int least,
      int most,
      int seats) {

    Asked asked() {
      return Asked.of(number, kind, title, about, options, least, most, seats);
    }
  }
}

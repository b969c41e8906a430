package org.linli.pacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.kernel.Actor;
import org.linli.kernel.Cursor;
import org.linli.kernel.Paging;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads pacts. All that a page shows beside the articles comes in one statement. */
@Repository
class PactQueries {

  private static final String LINE =
      """
      select p.pact_id, p.year, p.sequence, p.kind, p.status, p.title, p.holds_for, p.round_until,
        p.file_by, p.version, p.begun_at
      """;

  private static final String MORE =
      """
      , p.drafters, p.begins, p.shown, p.base, p.round, p.ballot, p.question, p.adopted_at,
        p.filed_on, p.filed_number, p.filed_with, p.correction,
      (select json_agg(json_build_object('version', v.version, 'edition', v.edition,
          'publishedAt', v.published_at, 'effectiveOn', v.effective_on, 'ballot', v.ballot,
          'matter', v.matter, 'adoptedAt', v.adopted_at, 'filedOn', v.filed_on,
          'filedNumber', v.filed_number, 'filedWith', v.filed_with, 'textHash', v.text_hash)
          order by v.version desc)
        from (select * from pacts.v_public_version
          where community_id = p.community_id and pact_id = p.pact_id
          order by version desc limit 100) v) as versions,
      (select json_agg(json_build_object('id', s.suggestion_id, 'round', s.round,
          'article', s.article_id, 'base', coalesce(w.words, ''), 'suggested', s.suggested,
          'said', s.said, 'madeAt', s.made_at, 'status', s.status, 'answer', s.answer)
          order by s.status <> 'OPEN', s.made_at desc, s.suggestion_id)
        from (select * from pacts.v_public_suggestion
          where community_id = p.community_id and pact_id = p.pact_id and edition >= p.begins
            and status <> 'TAKEN_BACK'
          order by status <> 'OPEN', made_at desc, suggestion_id limit 300) s
        left join pacts.v_public_wording w on w.community_id = s.community_id
          and w.pact_id = s.pact_id and w.edition = s.edition
          and w.article_id = s.article_id) as suggestions,
      (select json_agg(json_build_object('action', s.action, 'at', s.happened_at,
          'party', s.party, 'note', s.note, 'salt', s.salt) order by s.sequence desc)
        from (select * from pacts.v_public_step
          where community_id = p.community_id and pact_id = p.pact_id
          order by sequence desc limit 100) s) as story
      """;

  private static final String NEWEST =
      """
       and (p.begun_at, p.pact_id) < (:at, :id)
      order by p.begun_at desc, p.pact_id desc limit :limit
      """;

  private static final String FROM_PUBLIC =
      " from pacts.v_public_pact p where p.community_id = :community";
  private static final String FROM_ALL = " from pacts.pact p where p.community_id = :community";
  private static final String BY_NUMBER = " and p.year = :year and p.sequence = :sequence";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PactQueries(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** What everybody reads, the newest first. */
  Slice<PactLine> published(long communityId, Paging paging) {
    return list(communityId, paging, FROM_PUBLIC);
  }

  /** Drafts that nobody else reads, too. */
  Slice<PactLine> all(long communityId, Paging paging) {
    return list(communityId, paging, FROM_ALL);
  }

  private Slice<PactLine> list(long communityId, Paging paging, String from) {
    var after = paging.after().orElse(Cursor.START);
    var rows =
        jdbc.sql(LINE + from + NEWEST)
            .param("community", communityId)
            .param("at", Timestamp.from(after.at()))
            .param("id", after.id())
            .param("limit", paging.limit())
            .query((row, index) -> line(row))
            .list();
    return Slice.cut(rows, paging, PactLine::position);
  }

  /** Drafts on their way, for the to-do list. */
  List<Waiting> waiting(long communityId) {
    return jdbc.sql(
            LINE
                + """
                , (select count(*) from pacts.suggestion s
                  where s.community_id = p.community_id and s.pact_id = p.pact_id
                    and s.status = 'OPEN') as open, p.submitted_by
                from pacts.pact p
                where p.community_id = :community
                  and p.status in ('ROUND', 'REVIEW', 'CLEARED', 'ADOPTED', 'FILED')
                order by p.begun_at desc, p.pact_id desc limit 50
                """)
        .param("community", communityId)
        .query(
            (row, index) ->
                new Waiting(
                    line(row),
                    row.getInt("open"),
                    Optional.ofNullable(row.getObject("submitted_by", UUID.class))))
        .list();
  }

  Optional<PactPage> published(long communityId, ShortNumber number) {
    return numbered(communityId, number, LINE + MORE + FROM_PUBLIC + BY_NUMBER)
        .query((row, index) -> page(row))
        .optional();
  }

  /** For staff, with what only they see. */
  Optional<Worked> any(long communityId, ShortNumber number) {
    return numbered(
            communityId,
            number,
            LINE + MORE + ", p.edition, p.published, p.submitted_by" + FROM_ALL + BY_NUMBER)
        .query(
            (row, index) ->
                new Worked(
                    page(row),
                    row.getInt("edition"),
                    row.getBoolean("published"),
                    Optional.ofNullable(row.getObject("submitted_by", UUID.class))))
        .optional();
  }

  /** The newest with the words of their last version. */
  List<PactReading.Found> worded(long communityId) {
    return jdbc.sql(
            LINE
                + """
                , coalesce((select string_agg(w.words, ' ' order by w.place)
                  from pacts.v_public_version v
                  join pacts.v_public_wording w on w.community_id = v.community_id
                    and w.pact_id = v.pact_id and w.edition = v.edition
                  where v.community_id = p.community_id and v.pact_id = p.pact_id
                    and v.version = p.version), '') as words
                """
                + FROM_PUBLIC
                + " order by p.begun_at desc, p.pact_id desc limit 100")
        .param("community", communityId)
        .query((row, index) -> new PactReading.Found(line(row), row.getString("words")))
        .list();
  }

  private JdbcClient.StatementSpec numbered(long communityId, ShortNumber number, String sql) {
    return jdbc.sql(sql)
        .param("community", communityId)
        .param("year", number.year())
        .param("sequence", number.sequence());
  }

  /** The articles of editions that were published, by edition. */
  Map<Integer, List<Article>> articles(long communityId, UUID pact, Set<Integer> editions) {
    return jdbc
        .sql(
            """
            select edition, article_id, words,
              row_number() over (partition by edition order by place, article_id) as number
            from pacts.v_public_wording
            where community_id = :community and pact_id = :pact and edition in (:editions)
            order by edition, place, article_id limit 400
            """)
        .param("community", communityId)
        .param("pact", pact)
        .param("editions", editions)
        .query(
            (row, index) ->
                Map.entry(
                    row.getInt("edition"),
                    new Article(
                        row.getObject("article_id", UUID.class),
                        row.getInt("number"),
                        row.getString("words"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /** What somebody suggested at a pact. */
  Set<UUID> own(Actor actor, UUID pact) {
    return new HashSet<>(
        jdbc.sql(
                """
                select suggestion_id from pacts.suggestion
                where community_id = :community and made_by = :account and pact_id = :pact
                order by made_at desc limit 100
                """)
            .param("community", actor.communityId())
            .param("account", actor.accountId())
            .param("pact", pact)
            .query(UUID.class)
            .list());
  }

  private PactPage page(ResultSet row) throws SQLException {
    return new PactPage(
        line(row),
        row.getString("drafters"),
        new PactPage.Draft(
            row.getInt("begins"),
            row.getInt("shown"),
            row.getInt("base"),
            row.getInt("round"),
            row.getString("ballot"),
            row.getInt("question")),
        new PactPage.Filing(
            PactRows.instant(row, "adopted_at"),
            PactRows.day(row, "filed_on"),
            row.getString("filed_number"),
            row.getString("filed_with")),
        row.getString("correction"),
        all(row, "versions", PactPage.Version[].class),
        all(row, "suggestions", PactPage.Suggestion[].class),
        all(row, "story", PactPage.Step[].class));
  }

  private <T> List<T> all(ResultSet row, String column, Class<T[]> type) throws SQLException {
    var document = row.getString(column);
    return document == null ? List.of() : Arrays.asList(json.readValue(document, type));
  }

  private static PactLine line(ResultSet row) throws SQLException {
    return new PactLine(
        row.getObject("pact_id", UUID.class),
        new ShortNumber(row.getInt("year"), row.getInt("sequence")),
        PactKind.valueOf(row.getString("kind")),
        PactStatus.valueOf(row.getString("status")),
        row.getString("title"),
        row.getString("holds_for"),
        PactRows.instant(row, "round_until"),
        PactRows.instant(row, "file_by"),
        row.getInt("version"),
        row.getTimestamp("begun_at").toInstant());
  }

  /** A pact as staff work on it. */
  record Worked(PactPage page, int edition, boolean published, Optional<UUID> submittedBy) {}

  /** A draft on its way, and how many suggestions wait for an answer. */
  record Waiting(PactLine pact, int open, Optional<UUID> submittedBy) {}
}

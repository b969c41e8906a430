package org.linli.needs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.directory.mandates.MandateRef;
import org.linli.kernel.Cursor;
import org.linli.kernel.Paging;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads for pages and API. */
@Repository
class NeedQueries {

  static final String PUBLIC =
      """
      select need_id, year, sequence, status, category, summary as title, raised_at, due_at,
        affected, paused_at is not null as paused, provisional, cast(null as smallint) as rank,
        mandate_edition, mandate_id, named_as
      from needs.v_public_need
      where community_id = :community
      """;

  /** What the raiser wrote stands in for a summary that is not written yet. */
  private static final String OWN =
      """
      select n.need_id, n.year, n.sequence, n.status, n.category, n.raised_at, n.due_at,
        case when n.summary = '' then left(s.content, 40) else n.summary end as title,
        n.affected, n.paused_at is not null as paused, n.provisional, n.rank,
        n.mandate_edition, n.mandate_id, coalesce(n.on_behalf_of, n.raiser_id) as concerned,
        n.source, n.list, n.about, n.building_id, n.handler_id, n.routed_to, n.escalation, n.held,
        n.named_as, n.contact_due_at, n.contacted_at, n.answer_due_at, n.answered_at,
        n.completion_due_at, n.completed_at, n.rating_due_at, n.paused_at,
        m.year as merged_year, m.sequence as merged_sequence,
        s.content, s.place, s.contact_name, s.contact_phone, s.circumstances
      from needs.need n
      join needs.statement s on s.community_id = n.community_id and s.need_id = n.need_id
      left join needs.need m on m.community_id = n.community_id and m.need_id = n.merged_into
      where n.community_id = :community
      """;

  /** Kept apart from what is around it, or PostgreSQL joins every step there is. */
  private static final String STEPS =
      """
      select p.sequence as step, p.action, p.status as step_status, p.happened_at, p.party, p.note,
        p.salt, false as proxy
      from needs.v_public_step p
      where p.community_id = :community and p.need_id = need.need_id
      offset 0
      """;

  private static final String OWN_STEPS =
      """
      select p.sequence as step, p.action, p.status as step_status, p.happened_at,
        coalesce(t.party, '') as party, coalesce(t.note, '') as note, '' as salt,
        p.channel = 'PROXY' as proxy
      from needs.step p
      left join needs.step_note t on t.community_id = p.community_id and t.need_id = p.need_id
        and t.sequence = p.sequence
      where p.community_id = :community and p.need_id = need.need_id
      """;

  private static final String AFTER = " and (raised_at, need_id) < (:at, :id)";
  private static final String NEWEST_FIRST = " order by raised_at desc, need_id desc limit :limit";

  private final JdbcClient jdbc;

  NeedQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Slice<NeedView> published(long communityId, Optional<NeedStatus> status, Paging paging) {
    // A merged need is told by the one that goes on.
    var sql =
        PUBLIC
            + " and status <> 'MERGED'"
            + (status.isPresent() ? " and status = :status" : "")
            + (paging.after().isPresent() ? AFTER : "")
            + NEWEST_FIRST;
    var query = jdbc.sql(sql).param("community", communityId).param("limit", paging.limit());
    status.ifPresent(only -> query.param("status", only.name()));
    paging.after().ifPresent(cursor -> after(query, cursor));
    return slice(query, paging);
  }

  Slice<NeedView> raisedBy(long communityId, UUID accountId, Paging paging) {
    var sql =
        OWN
            + " and n.raiser_id = :account"
            + (paging.after().isPresent() ? " and (n.raised_at, n.need_id) < (:at, :id)" : "")
            + " order by n.raised_at desc, n.need_id desc limit :limit";
    var query =
        jdbc.sql(sql)
            .param("community", communityId)
            .param("account", accountId)
            .param("limit", paging.limit());
    paging.after().ifPresent(cursor -> after(query, cursor));
    return slice(query, paging);
  }

  /** What was published and stands in one state, due first. */
  List<NeedView> publishedIn(long communityId, NeedStatus status, int limit) {
    return jdbc.sql(PUBLIC + " and status = :status order by due_at, need_id limit :limit")
        .param("community", communityId)
        .param("status", status.name())
        .param("limit", limit)
        .query((row, index) -> view(row))
        .list();
  }

  /** What was published and waits for somebody to take it on; staff's lists say the rank. */
  List<OpenNeed> open(long communityId, int limit) {
    return jdbc.sql(
            """
            select need_id, year, sequence, status, category, summary as title, raised_at, due_at,
              affected, paused_at is not null as paused, provisional, rank, building_id
            from needs.need
            where community_id = :community and status = 'VERIFIED' and published
            order by rank, -affected, due_at, need_id limit :limit
            """)
        .param("community", communityId)
        .param("limit", limit)
        .query(
            (row, index) ->
                new OpenNeed(
                    view(row), Optional.ofNullable(row.getObject("building_id", UUID.class))))
        .list();
  }

  /** What this account raised and is asked to rate, due first. */
  List<NeedView> toRate(long communityId, UUID accountId) {
    return jdbc.sql(
            OWN
                + """
                 and n.raiser_id = :account and n.status = 'COMPLETED'
                order by n.due_at, n.need_id limit 50
                """)
        .param("community", communityId)
        .param("account", accountId)
        .query((row, index) -> view(row))
        .list();
  }

  /** The need and its steps in one round trip; every need has a step. */
  Optional<NeedStory> published(long communityId, ShortNumber number) {
    var steps = new ArrayList<NeedStep>();
    return numbered(
            PUBLIC + " and year = :year and sequence = :sequence", STEPS, communityId, number)
        .query(
            (row, index) -> {
              steps.add(step(row));
              return story(row);
            })
        .list()
        .stream()
        .findFirst()
        .map(it -> it.told(steps));
  }

  /** The same with every step, also of a need that was not published. */
  Optional<Filed> file(long communityId, ShortNumber number, @Nullable UUID onlyRaisedBy) {
    var sql = OWN + " and n.year = :year and n.sequence = :sequence";
    var own = onlyRaisedBy == null ? sql : sql + " and n.raiser_id = :account";
    var query = numbered(own, OWN_STEPS, communityId, number);
    var steps = new ArrayList<NeedStep>();
    return (onlyRaisedBy == null ? query : query.param("account", onlyRaisedBy))
            .query(
                (row, index) -> {
                  steps.add(step(row));
                  return new Filed(file(row), row.getObject("concerned", UUID.class));
                })
            .list()
            .stream()
            .findFirst()
            .map(it -> new Filed(it.file().told(steps), it.concerned()));
  }

  private JdbcClient.StatementSpec numbered(
      String need, String steps, long communityId, ShortNumber number) {
    return jdbc.sql(
            "with need as ("
                + need
                + ") select need.*, s.* from need cross join lateral ("
                + steps
                + ") s order by s.step desc")
        .param("community", communityId)
        .param("year", number.year())
        .param("sequence", number.sequence());
  }

  /**
   * A need with whom it concerns.
   *
   * @param concerned the person for whom it was raised 代办, else the account that raised it
   */
  record Filed(NeedFile file, UUID concerned) {}

  private static Optional<MandateRef> mandate(ResultSet row) throws SQLException {
    var edition = row.getInt("mandate_edition");
    return Optional.ofNullable(row.getObject("mandate_id", UUID.class))
        .map(id -> new MandateRef(edition, id));
  }

  private static void after(JdbcClient.StatementSpec query, Cursor cursor) {
    query.param("at", Timestamp.from(cursor.at())).param("id", cursor.id());
  }

  private static Slice<NeedView> slice(JdbcClient.StatementSpec query, Paging paging) {
    var rows = query.query((row, index) -> view(row)).list();
    return Slice.cut(rows, paging, need -> new Cursor(need.raisedAt(), need.id()));
  }

  static NeedView view(ResultSet row) throws SQLException {
    return new NeedView(
        row.getObject("need_id", UUID.class),
        new ShortNumber(row.getInt("year"), row.getInt("sequence")),
        NeedStatus.valueOf(row.getString("status")),
        row.getString("category"),
        row.getString("title"),
        row.getTimestamp("raised_at").toInstant(),
        row.getTimestamp("due_at").toInstant(),
        row.getInt("affected"),
        row.getBoolean("paused"),
        row.getBoolean("provisional"),
        rank(row));
  }

  private static Optional<Rank> rank(ResultSet row) throws SQLException {
    var value = row.getInt("rank");
    return row.wasNull() ? Optional.empty() : Optional.of(Rank.kept(value));
  }

  private static NeedStep step(ResultSet row) throws SQLException {
    return new NeedStep(
        row.getInt("step"),
        NeedAction.valueOf(row.getString("action")),
        NeedStatus.valueOf(row.getString("step_status")),
        row.getTimestamp("happened_at").toInstant(),
        row.getString("party"),
        row.getString("note"),
        row.getString("salt"),
        row.getBoolean("proxy"));
  }

  private static NeedStory story(ResultSet row) throws SQLException {
    return new NeedStory(view(row), List.of(), mandate(row), row.getString("named_as"));
  }

  private static NeedFile file(ResultSet row) throws SQLException {
    return new NeedFile(
        story(row),
        facts(row),
        row.getString("content"),
        row.getString("place"),
        row.getString("contact_name"),
        row.getString("contact_phone"),
        false,
        false);
  }

  private static NeedFacts facts(ResultSet row) throws SQLException {
    return new NeedFacts(
        NeedSource.valueOf(row.getString("source")),
        NeedList.valueOf(row.getString("list")),
        Subject.valueOf(row.getString("about")),
        Needs.circumstances(row).stream().map(Circumstance::valueOf).toList(),
        Optional.ofNullable(row.getObject("building_id", UUID.class)),
        Optional.ofNullable(row.getObject("handler_id", UUID.class)),
        Optional.ofNullable(row.getObject("routed_to", UUID.class)),
        row.getObject("merged_year") == null
            ? Optional.empty()
            : Optional.of(
                new ShortNumber(row.getInt("merged_year"), row.getInt("merged_sequence"))),
        row.getInt("escalation"),
        row.getString("held"),
        row.getString("named_as"),
        Needs.clocks(row));
  }
}

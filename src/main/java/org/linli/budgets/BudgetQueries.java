package org.linli.budgets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Paging;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads rounds for pages and API. */
@Repository
class BudgetQueries {

  /** The story and the result of a round, in its own statement. */
  private static final String STORY =
      """
      , (select json_agg(json_build_object('action', s.action, 'idea', s.idea, 'note', s.note,
          'at', s.stepped_at) order by s.sequence)
        from budgets.v_public_step s
        where s.community_id = r.community_id and s.round_id = r.round_id and s.idea is null)
          as steps,
      t.sheet, t.seal, t.archive
      """;

  private static final String RESULT =
      """
       left join budgets.v_public_result t
        on t.community_id = r.community_id and t.round_id = r.round_id
      where r.community_id = :community and r.year = :year and r.sequence = :sequence
      """;

  private static final String IDEAS =
      """
      select i.number, i.title, i.what, i.site, i.gains, i.theme, i.area, i.guess, i.origin,
        i.origin_number, i.signed_as, i.made_at, i.state, i.cost, i.reviewer, i.reason,
        i.reviewed_at, i.place_on_paper, i.project, false as own
      from budgets.v_public_idea i
      where i.community_id = :community and i.round_id = :round
      order by i.number limit 300
      """;

  /** What became of what won, by the numbers that ideas keep; a round has sixty at most. */
  private static final String BEGUN =
      """
      select i.project, p.status, p.percent, p.next_on, coalesce(s.sha256, '') as picture,
        coalesce(s.seen, '') as seen, coalesce(m.kept, 0) as kept, coalesce(m.spent, 0) as spent
      from budgets.v_public_idea i
      join projects.v_public_project p on p.community_id = i.community_id
        and p.year = cast(split_part(i.project, '-', 1) as int)
        and p.sequence = cast(split_part(i.project, '-', 2) as int)
      left join lateral (
        select r.sha256, r.seen from projects.v_public_report_picture r
        where r.community_id = p.community_id and r.project_id = p.project_id
        order by r.added_at desc, r.sha256 limit 1) s on true
      left join lateral (
        select sum(e.granted_fen) as kept, sum(e.spent_fen) as spent from funds.v_public_earmark e
        where e.community_id = p.community_id and e.project_id = p.project_id) m on true
      where i.community_id = :community and i.round_id = :round and i.project <> ''
      limit 60
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final JsonMapper json;

  BudgetQueries(JdbcClient jdbc, Clock clock, JsonMapper json) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.json = json;
  }

  /** Those that were opened, the newest first. */
  Slice<BudgetView> published(long communityId, Paging paging) {
    return list(communityId, "v_public_round", paging);
  }

  /** The same with drafts. */
  Slice<BudgetView> all(long communityId, Paging paging) {
    return list(communityId, "round", paging);
  }

  private Slice<BudgetView> list(long communityId, String from, Paging paging) {
    var query =
        jdbc.sql(
                "select "
                    + BudgetRows.COLUMNS
                    + " from budgets."
                    + from
                    + " r where r.community_id = :community"
                    + (paging.after().isPresent()
                        ? " and (r.made_at, r.round_id) < (:at, :after)"
                        : "")
                    + " order by r.made_at desc, r.round_id desc limit :limit")
            .param("community", communityId)
            .param("limit", paging.limit());
    paging
        .after()
        .ifPresent(it -> query.param("at", Timestamp.from(it.at())).param("after", it.id()));
    return Slice.cut(
        query.query((row, index) -> BudgetRows.round(row)).list(), paging, BudgetView::position);
  }

  /** The newest that were opened, for the first page. */
  List<BudgetView> newest(long communityId) {
    return jdbc.sql(
            "select "
                + BudgetRows.COLUMNS
                + " from budgets.v_public_round r where r.community_id = :community"
                + " order by r.made_at desc, r.round_id desc limit 2")
        .param("community", communityId)
        .query((row, index) -> BudgetRows.round(row))
        .list();
  }

  /** What everybody reads. */
  Optional<RoundPage> page(long communityId, ShortNumber number) {
    return page(communityId, number, "v_public_round");
  }

  /** The same of a draft too. */
  Optional<RoundPage> file(long communityId, ShortNumber number) {
    return page(communityId, number, "round");
  }

  private Optional<RoundPage> page(long communityId, ShortNumber number, String from) {
    return jdbc.sql(
            "select " + BudgetRows.COLUMNS + STORY + " from budgets." + from + " r" + RESULT)
        .param("community", communityId)
        .param("year", number.year())
        .param("sequence", number.sequence())
        .query((row, index) -> page(row))
        .optional()
        .map(it -> with(it, ideas(communityId, it.round().id())))
        .map(it -> it.sheet().isPresent() ? begun(communityId, it) : it);
  }

  private RoundPage begun(long communityId, RoundPage page) {
    return page.with(
        jdbc.sql(BEGUN)
            .param("community", communityId)
            .param("round", page.round().id())
            .query(
                (row, index) ->
                    new BegunProject(
                        row.getString("project"),
                        row.getString("status"),
                        row.getInt("percent"),
                        Optional.ofNullable(row.getObject("next_on", LocalDate.class)),
                        row.getString("picture"),
                        row.getString("seen"),
                        row.getLong("kept"),
                        row.getLong("spent")))
            .list());
  }

  private List<IdeaView> ideas(long communityId, UUID round) {
    return jdbc.sql(IDEAS)
        .param("community", communityId)
        .param("round", round)
        .query((row, index) -> BudgetRows.idea(row))
        .list();
  }

  private static RoundPage with(RoundPage page, List<IdeaView> ideas) {
    return page.showing(ideas);
  }

  private RoundPage page(ResultSet row) throws SQLException {
    var steps = row.getString("steps");
    return new RoundPage(
        BudgetRows.round(row),
        List.of(),
        List.of(),
        List.of(json.readValue(steps == null ? "[]" : steps, StepView[].class)),
        Optional.ofNullable(row.getString("sheet"))
            .map(it -> json.readValue(it, BudgetSheet.class)),
        Optional.ofNullable(row.getString("seal")).orElse(""),
        Optional.ofNullable(row.getString("archive")).orElse(""),
        clock.instant());
  }

  /** A round whose row is held. */
  BudgetView held(long communityId, UUID round) {
    return jdbc.sql(
            "select "
                + BudgetRows.COLUMNS
                + " from budgets.round r where r.community_id = :community"
                + " and r.round_id = :round")
        .param("community", communityId)
        .param("round", round)
        .query((row, index) -> BudgetRows.round(row))
        .single();
  }

  /** The file of votes and the archive, if they are for everybody. */
  Optional<Files> files(long communityId, ShortNumber number) {
    return jdbc.sql(
            """
            select v.content as votes, v.archive from budgets.v_public_round r
            join budgets.v_public_votes v
              on v.community_id = r.community_id and v.round_id = r.round_id
            where r.community_id = :community and r.year = :year and r.sequence = :sequence
            """)
        .param("community", communityId)
        .param("year", number.year())
        .param("sequence", number.sequence())
        .query(Files.class)
        .optional();
  }

  /** In the form of Pabulib, and as this program counts it again. */
  record Files(String votes, String archive) {}
}

package org.linli.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads all that a proposal's page shows, in one statement. */
@Repository
class ProposalPageQueries {

  private static final String WORDS =
      "select "
          + ProposalQueries.COLUMNS
          + """
          , p.what, p.why, p.for_whom, p.place, p.cost, p.need, p.edition, p.population,
            p.reference, p.project,
          (select json_build_object('year', o.year, 'sequence', o.sequence)
            from proposals.v_public_proposal o
            where o.community_id = p.community_id and o.proposal_id = p.merged_into) as into_one,
          (select json_agg(json_build_object('year', o.year, 'sequence', o.sequence))
            from (select year, sequence from proposals.v_public_proposal
              where community_id = p.community_id and merged_into = p.proposal_id
              order by year, sequence limit 20) o) as merged,
          (select json_agg(a.name) from (select name from proposals.v_public_author
              where community_id = p.community_id and proposal_id = p.proposal_id and name <> ''
              order by signed_at, author_id limit 20) a) as authors
          """;

  private static final String POINTS =
      """
      (select json_agg(json_build_object('id', o.point_id, 'side', o.side, 'said', o.said,
          'madeAt', o.made_at, 'supporters', o.supporters, 'hidden', o.hidden)
          order by o.supporters desc, o.made_at, o.point_id)
        from (select * from proposals.v_public_point
          where community_id = p.community_id and proposal_id = p.proposal_id
          order by supporters desc, made_at, point_id limit 100) o) as points
      """;

  private static final String AMENDMENTS =
      """
      (select json_agg(json_build_object('id', m.amendment_id, 'edition', m.edition,
          'base', e.what, 'suggested', m.suggested, 'why', m.why, 'madeAt', m.made_at,
          'status', m.status, 'answer', m.answer, 'answeredAt', m.answered_at,
          'hidden', m.hidden) order by m.status <> 'OPEN', m.made_at desc, m.amendment_id)
        from (select * from proposals.v_public_amendment
          where community_id = p.community_id and proposal_id = p.proposal_id
          order by status <> 'OPEN', made_at desc, amendment_id limit 50) m
        join proposals.v_public_edition e on e.community_id = m.community_id
          and e.proposal_id = m.proposal_id and e.edition = m.edition) as amendments
      """;

  private static final String REVIEWS =
      """
      (select json_agg(json_build_object('aspect', r.aspect, 'verdict', r.verdict,
          'reasons', r.reasons, 'reviewer', r.reviewer, 'edition', r.edition,
          'madeAt', r.made_at) order by r.aspect, r.made_at, r.review_id)
        from (select * from proposals.v_public_review
          where community_id = p.community_id and proposal_id = p.proposal_id
          order by aspect, made_at, review_id limit 50) r) as reviews
      """;

  private static final String PLANS =
      """
      (select json_agg(json_build_object('round', l.round, 'sha256', l.sha256,
          'thumbnailSha256', l.thumbnail_sha256, 'width', l.width, 'height', l.height,
          'planner', l.planner, 'changes', l.changes, 'seen', l.seen, 'addedAt', l.added_at,
          'remarks', (select coalesce(json_agg(json_build_object('id', k.remark_id,
              'number', k.number, 'cell', k.cell, 'said', k.said, 'madeAt', k.made_at,
              'hidden', k.hidden) order by k.number), '[]')
            from (select * from proposals.v_public_remark
              where community_id = l.community_id and proposal_id = l.proposal_id
                and round = l.round order by number limit 100) k)) order by l.round desc)
        from proposals.v_public_plan l
        where l.community_id = p.community_id and l.proposal_id = p.proposal_id) as plans
      """;

  private static final String STORY =
      """
      (select json_agg(json_build_object('action', s.action, 'at', s.happened_at,
          'party', s.party, 'note', s.note, 'salt', s.salt) order by s.sequence desc)
        from (select * from proposals.v_public_step
          where community_id = p.community_id and proposal_id = p.proposal_id
          order by sequence desc limit 100) s) as story
      """;

  private static final String HIDINGS =
      """
      (select json_agg(json_build_object('id', h.hiding_id, 'kind', h.kind,
          'subject', h.subject_id, 'reason', h.reason, 'hiddenAt', h.hidden_at,
          'appealedAt', h.appealed_at, 'restored', h.restored, 'answer', h.answer)
          order by h.hidden_at desc, h.hiding_id)
        from (select * from proposals.v_public_hiding
          where community_id = p.community_id and proposal_id = p.proposal_id
          order by hidden_at desc, hiding_id limit 200) h) as hidings
      """;

  private static final String OWN =
      """
      , (select json_build_object(
          'author', exists (select from proposals.author a
            where a.community_id = p.community_id and a.proposal_id = p.proposal_id
              and a.account_id = :account),
          'supports', exists (select from proposals.support s
            where s.community_id = p.community_id and s.proposal_id = p.proposal_id
              and s.account_id = :account),
          'points', (select coalesce(json_agg(o.point_id), '[]') from proposals.point o
            where o.community_id = p.community_id and o.proposal_id = p.proposal_id
              and o.made_by = :account),
          'supported', (select coalesce(json_agg(o.point_id), '[]') from proposals.point o
            join proposals.point_support u on u.community_id = o.community_id
              and u.point_id = o.point_id and u.account_id = :account
            where o.community_id = p.community_id and o.proposal_id = p.proposal_id),
          'amendments', (select coalesce(json_agg(m.amendment_id), '[]')
            from proposals.amendment m
            where m.community_id = p.community_id and m.proposal_id = p.proposal_id
              and m.made_by = :account))) as own
      """;

  private static final String ALL =
      String.join(",\n", WORDS, POINTS, AMENDMENTS, REVIEWS, PLANS, STORY, HIDINGS);

  private static final String BY_NUMBER =
      " where p.community_id = :community and p.year = :year and p.sequence = :number";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ProposalPageQueries(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** For anybody. */
  Optional<ProposalPage> published(Scope scope, ShortNumber number) {
    return numbered(
            scope.communityId(), number, ALL + " from proposals.v_public_proposal p" + BY_NUMBER)
        .query((row, index) -> page(row, ProposalPage.Own.NOTHING))
        .optional();
  }

  /** The same with what the reader did there. */
  Optional<ProposalPage> published(Actor actor, ShortNumber number) {
    return numbered(
            actor.communityId(),
            number,
            ALL + OWN + " from proposals.v_public_proposal p" + BY_NUMBER)
        .param("account", actor.accountId())
        .query((row, index) -> page(row, own(row)))
        .optional();
  }

  /** Also a draft, and what was hidden. */
  Optional<ProposalPage> any(Actor actor, ShortNumber number) {
    return numbered(
            actor.communityId(), number, ALL + OWN + " from proposals.proposal p" + BY_NUMBER)
        .param("account", actor.accountId())
        .query((row, index) -> page(row, own(row)))
        .optional();
  }

  private JdbcClient.StatementSpec numbered(long communityId, ShortNumber number, String sql) {
    return jdbc.sql(sql)
        .param("community", communityId)
        .param("year", number.year())
        .param("number", number.sequence());
  }

  private ProposalPage page(ResultSet row, ProposalPage.Own own) throws SQLException {
    return new ProposalPage(
        ProposalQueries.view(row),
        new ProposalText(
            row.getString("title"),
            row.getString("what"),
            row.getString("why"),
            row.getString("for_whom"),
            row.getString("place"),
            row.getString("cost"),
            row.getString("need")),
        row.getInt("edition"),
        Optional.ofNullable(row.getObject("population", Integer.class)),
        row.getString("reference"),
        Optional.ofNullable(row.getString("into_one"))
            .map(it -> json.readValue(it, ShortNumber.class)),
        all(row, "merged", ShortNumber[].class),
        ShortNumber.parse(row.getString("project")),
        all(row, "authors", String[].class),
        all(row, "points", ProposalPage.Point[].class),
        all(row, "amendments", ProposalPage.Amendment[].class),
        all(row, "reviews", ProposalPage.Review[].class),
        all(row, "plans", ProposalPage.Plan[].class),
        all(row, "story", ProposalPage.Step[].class),
        all(row, "hidings", ProposalPage.Hiding[].class),
        own);
  }

  private ProposalPage.Own own(ResultSet row) throws SQLException {
    return json.readValue(row.getString("own"), ProposalPage.Own.class);
  }

  private <T> List<T> all(ResultSet row, String column, Class<T[]> type) throws SQLException {
    var document = row.getString(column);
    return document == null ? List.of() : List.of(json.readValue(document, type));
  }
}

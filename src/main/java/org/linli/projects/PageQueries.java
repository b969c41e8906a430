package org.linli.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what everybody sees of a project beside its charter: its story, who watches it, how it
 * comes to its end. In one statement, because its page shows it all.
 */
@Repository
class PageQueries {

  private static final String STORY =
      """
      (select json_agg(json_build_object('action', s.action, 'at', s.happened_at,
          'party', s.party, 'note', s.note, 'salt', s.salt, 'report', case when r.did is not null then
            json_build_object('did', r.did, 'comes', r.comes, 'hinders', r.hinders,
              'percent', r.percent, 'pictures', (
                select coalesce(json_agg(json_build_object('sha256', f.sha256,
                  'thumbnailSha256', f.thumbnail_sha256, 'width', f.width, 'height', f.height,
                  'seen', i.seen) order by i.added_at, i.sha256), '[]')
                from projects.v_public_report_picture i
                join files.v_public_picture f on f.community_id = i.community_id
                  and f.subject_id = i.project_id and f.sha256 = i.sha256
                where i.community_id = r.community_id and i.project_id = r.project_id
                  and i.sequence = r.sequence)) end) order by s.sequence desc)
        from (select * from projects.v_public_step
          where community_id = :community and project_id = :project
          order by sequence desc limit 200) s
        left join projects.v_public_report r on r.community_id = s.community_id
          and r.project_id = s.project_id and r.sequence = s.sequence) as story
      """;

  private static final String WATCHERS =
      """
      (select json_agg(json_build_object('id', w.watcher_id, 'watches', w.watches, 'name', w.name,
          'joinedAt', w.joined_at) order by w.watches desc, w.joined_at, w.watcher_id)
        from (select * from projects.v_public_watcher
          where community_id = :community and project_id = :project
          order by watches desc, joined_at, watcher_id limit 100) w) as watchers
      """;

  private static final String FINDINGS =
      """
      (select json_agg(json_build_object('id', f.finding_id, 'project', json_build_object(
            'year', p.year, 'sequence', p.sequence), 'title', p.title, 'severity', f.severity,
          'found', f.found, 'filedAs', f.filed_as, 'filedAt', f.filed_at, 'status', f.status,
          'due', case when f.due_at is not null then
            json_build_object('at', f.due_at, 'provisional', f.due_provisional) end,
          'answer', f.answer, 'answerer', f.answerer, 'answeredAt', f.answered_at,
          'closing', f.closing, 'closedAt', f.closed_at)
          order by f.closed_at desc nulls first, f.filed_at desc, f.finding_id)
        from (select * from projects.v_public_finding
          where community_id = :community and project_id = :project
          order by closed_at desc nulls first, filed_at desc, finding_id limit 100) f) as findings
      """;

  private static final String QUESTIONS =
      """
      (select json_agg(json_build_object('heldOn', q.held_on, 'question', q.question,
          'answer', case when q.answer <> '' then q.answer else coalesce(f.answer, '') end,
          'due', case when f.status = 'OPEN' then
            json_build_object('at', f.due_at, 'provisional', f.due_provisional) end)
          order by q.held_on desc, q.question_id)
        from (select * from projects.v_public_question
          where community_id = :community and project_id = :project
          order by held_on desc, question_id limit 100) q
        left join projects.v_public_finding f
          on f.community_id = q.community_id and f.finding_id = q.finding_id) as questions
      """;

  private static final String ROUNDS =
      """
      (select json_agg(json_build_object('round', a.round, 'askedAt', a.asked_at, 'asked', a.asked,
          'rated', a.rated, 'content', a.content, 'result', a.result,
          'concludedAt', a.concluded_at) order by a.round desc)
        from projects.v_public_acceptance a
        where a.community_id = :community and a.project_id = :project) as rounds
      """;

  private static final String EXCUSES =
      """
      (select json_agg(json_build_object('id', e.excuse_id, 'project', json_build_object(
            'year', p.year, 'sequence', p.sequence), 'title', p.title, 'late', e.late,
          'lateSince', e.late_since, 'cause', e.cause, 'evidence', e.evidence,
          'status', e.status, 'applicant', e.applicant, 'appliedAt', e.applied_at,
          'dueAt', e.due_at, 'reason', e.reason, 'until', e.excused_until, 'decider', e.decider)
          order by e.applied_at desc, e.excuse_id)
        from (select * from projects.v_public_excuse
          where community_id = :community and project_id = :project
          order by applied_at desc, excuse_id limit 100) e) as excuses
      """;

  private static final String HANDED =
      """
      (select json_agg(json_build_object('what', h.what, 'toWhom', h.to_whom, 'on', h.handed_on)
          order by h.position)
        from (select * from projects.v_public_handover
          where community_id = :community and project_id = :project
          order by position limit 100) h) as handed
      """;

  private static final String OTHERS =
      """
      (select json_build_object('year', o.year, 'sequence', o.sequence)
        from projects.v_public_project o
        where o.community_id = p.community_id and o.project_id = p.reforms) as former,
      (select json_build_object('year', o.year, 'sequence', o.sequence)
        from projects.v_public_project o
        where o.community_id = p.community_id and o.reforms = p.project_id) as next
      """;

  private static final String ALL =
      "select "
          + String.join(", ", STORY, WATCHERS, FINDINGS, QUESTIONS, ROUNDS, EXCUSES, HANDED, OTHERS)
          + " from projects.v_public_project p"
          + " where p.community_id = :community and p.project_id = :project";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PageQueries(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Around around(Scope scope, ProjectQueries.Row project) {
    return jdbc.sql(ALL)
        .param("community", scope.communityId())
        .param("project", project.id())
        .query(
            (row, index) ->
                new Around(
                    all(row, "story", StoryStep[].class),
                    watching(row),
                    ending(row, project.outcome())))
        .single();
  }

  private Watching watching(ResultSet row) throws SQLException {
    return new Watching(
        all(row, "watchers", WatcherView[].class),
        all(row, "findings", FindingView[].class),
        all(row, "questions", QuestionView[].class));
  }

  private Ending ending(ResultSet row, Outcome outcome) throws SQLException {
    return new Ending(
        all(row, "rounds", AcceptanceView[].class),
        outcome.keeper(),
        outcome.upkeep(),
        outcome.uses(),
        all(row, "excuses", ExcuseView[].class),
        all(row, "handed", Ending.Handed[].class),
        number(row, "former"),
        number(row, "next"));
  }

  private <T> List<T> all(ResultSet row, String column, Class<T[]> type) throws SQLException {
    var document = row.getString(column);
    return document == null ? List.of() : List.of(json.readValue(document, type));
  }

  private Optional<ShortNumber> number(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column))
        .map(it -> json.readValue(it, ShortNumber.class));
  }

  /** What stands around a project's charter. */
  record Around(List<StoryStep> story, Watching watching, Ending ending) {}
}

package org.linli.projects;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.linli.evidence.Commitment;
import org.linli.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps what was done to projects: steps, reports and papers. Whoever writes holds the row of the
 * project.
 */
@Repository
class ProjectSteps {

  private final JdbcClient jdbc;

  ProjectSteps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes a step down with what was said; a project that is held gives the steps their order. */
  int step(Actor actor, Project project, ProjectAction action, Said said, Instant now) {
    return of(
            actor.communityId(),
            project.origin().id(),
            """
            with step as (
              insert into projects.step (community_id, project_id, sequence, action, status, stage,
                published, actor_id, channel, happened_at)
              select :community, :id, coalesce(max(sequence), 0) + 1, :action, :status, :stage, true,
                :account, :channel, :now
              from projects.step where community_id = :community and project_id = :id
              returning sequence)
            insert into projects.step_note
              (community_id, project_id, sequence, published, party, note, salt)
            select :community, :id, sequence, true, :party, :note, :salt from step
            returning sequence
            """)
        .param("action", action.name())
        .param("status", project.status().name())
        .param("stage", project.state().stage().name())
        .param("account", actor.accountId())
        .param("channel", actor.channel().name())
        .param("now", Timestamp.from(now))
        .param("party", said.party())
        .param("note", said.note())
        .param("salt", said.commitment().salt())
        .query(Integer.class)
        .single();
  }

  void report(Actor actor, Project project, int sequence, ReportProgress report) {
    of(
            actor.communityId(),
            project.origin().id(),
            """
            insert into projects.report
              (community_id, project_id, sequence, did, comes, hinders, percent)
            values (:community, :id, :sequence, :did, :comes, :hinders, :percent)
            """)
        .param("sequence", sequence)
        .param("did", report.did())
        .param("comes", report.comes())
        .param("hinders", report.hinders())
        .param("percent", project.percent())
        .update();
  }

  /**
   * The same paper given twice is one.
   *
   * @return how many there are now
   */
  int document(Actor actor, Project project, String sha256, String name, Instant now) {
    of(
            actor.communityId(),
            project.origin().id(),
            """
            insert into projects.document (community_id, project_id, sha256, name, added_by, added_at)
            values (:community, :id, :sha256, :name, :account, :now)
            on conflict (community_id, project_id, sha256) do nothing
            """)
        .param("sha256", sha256)
        .param("name", name)
        .param("account", actor.accountId())
        .param("now", Timestamp.from(now))
        .update();
    return of(
            actor.communityId(),
            project.origin().id(),
            """
            select count(*) from projects.document
            where community_id = :community and project_id = :id
            """)
        .query(Integer.class)
        .single();
  }

  private JdbcClient.StatementSpec of(long communityId, UUID project, String sql) {
    return jdbc.sql(sql).param("community", communityId).param("id", project);
  }

  /**
   * What was said at a step.
   *
   * @param party who did it, as everybody reads it
   * @param commitment binds the evidence to it
   */
  record Said(String party, String note, Commitment commitment) {}
}

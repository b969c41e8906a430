package org.linli.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Community;
import org.linli.kernel.ShortNumber;
import org.linli.projects.ProjectView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which projects were begun from which cases, a reference table: see ADR 0030. Only the community
 * whose project it is changes a row.
 */
@Repository
class Copies {

  private final JdbcClient jdbc;

  Copies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(
      Community community,
      UUID project,
      UUID caseId,
      ShortNumber number,
      String title,
      String status,
      Instant now) {
    jdbc.sql(
            """
            insert into cases.copy (community_id, project_id, case_id, community, code, year, sequence,
              title, status, percent, copied_at, moved_at)
            values (:community, :project, :case, :name, :code, :year, :sequence, :title, :status, 0,
              :now, :now)
            """)
        .param("community", community.id())
        .param("project", project)
        .param("case", caseId)
        .param("name", community.name())
        .param("code", community.code())
        .param("year", number.year())
        .param("sequence", number.sequence())
        .param("title", title)
        .param("status", status)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Held until the end of the transaction, so that of two who read its project the later wins. */
  Optional<ShortNumber> hold(long communityId, UUID project) {
    return jdbc.sql(
            """
            select year, sequence from cases.copy
            where community_id = :community and project_id = :project for update
            """)
        .param("community", communityId)
        .param("project", project)
        .query((row, index) -> new ShortNumber(row.getInt("year"), row.getInt("sequence")))
        .optional();
  }

  /** Of one that is held. */
  void moved(long communityId, ProjectView project, Instant now) {
    jdbc.sql(
            """
            update cases.copy set title = :title, status = :status, percent = :percent,
              moved_at = :now
            where community_id = :community and project_id = :project
            """)
        .param("community", communityId)
        .param("project", project.id())
        .param("title", project.title())
        .param("status", project.status().name())
        .param("percent", project.percent())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** The latest first, at most a hundred. */
  List<CopyView> of(UUID caseId) {
    return jdbc.sql(
            """
            select community, code, year, sequence, title, status, percent, moved_at
            from cases.v_public_copy where case_id = :case
            order by copied_at desc, community_id, project_id limit 100
            """)
        .param("case", caseId)
        .query(
            (row, index) ->
                new CopyView(
                    row.getString("community"),
                    row.getString("code"),
                    new ShortNumber(row.getInt("year"), row.getInt("sequence")),
                    row.getString("title"),
                    row.getString("status"),
                    row.getInt("percent"),
                    row.getTimestamp("moved_at").toInstant()))
        .list();
  }

  /** What the library says of a project, in one statement. */
  Beside beside(long communityId, ProjectView project) {
    return beside(communityId, project, ", cast(null as uuid) as written_id, null as status ", "");
  }

  /** The same for staff, who see what was written before it is published. */
  Beside worked(long communityId, ProjectView project) {
    return beside(
        communityId,
        project,
        ", written.case_id as written_id, written.status ",
        """
        left join cases.written written on written.community_id = :community
          and written.year = :year and written.sequence = :sequence
        """);
  }

  private Beside beside(long communityId, ProjectView project, String columns, String joined) {
    return jdbc.sql(
            """
            select source.case_id as source_id, source.title as source_title,
              source.community as source_community, told.case_id as told_id, brand.words
            """
                + columns
                + """
            from (values (1)) as one (n)
            left join cases.v_public_copy copy
              on copy.community_id = :community and copy.project_id = :project
            left join cases.v_public_case source on source.case_id = copy.case_id
            left join cases.v_public_case told on told.community_id = :community
              and told.year = :year and told.sequence = :sequence and told.withdrawn_at is null
            left join cases.v_public_brand brand on brand.community_id = :community
              and brand.year = :year and brand.sequence = :sequence
            """
                + joined)
        .param("community", communityId)
        .param("project", project.id())
        .param("year", project.number().year())
        .param("sequence", project.number().sequence())
        .query((row, index) -> beside(row))
        .single();
  }

  private static Beside beside(ResultSet row) throws SQLException {
    var source = row.getObject("source_id", UUID.class);
    var written = row.getObject("written_id", UUID.class);
    return new Beside(
        source == null
            ? Optional.empty()
            : Optional.of(
                new Beside.Source(
                    source, row.getString("source_title"), row.getString("source_community"))),
        Optional.ofNullable(row.getObject("told_id", UUID.class)),
        Optional.ofNullable(row.getString("words")),
        written == null
            ? Optional.empty()
            : Optional.of(new Beside.Draft(written, CaseStatus.valueOf(row.getString("status")))));
  }
}

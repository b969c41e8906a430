package org.linli.projects;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ShortNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which picture belongs to which progress report. Whoever adds one holds the project. */
@Repository
class PictureRows {

  private final JdbcClient jdbc;

  PictureRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The place of the latest report in the project's story. */
  Optional<Integer> latestReport(long communityId, UUID project) {
    return of(
            communityId,
            project,
            """
            select max(sequence) from projects.report
            where community_id = :community and project_id = :project having max(sequence) > 0
            """)
        .query(Integer.class)
        .optional();
  }

  /** The key lets a picture stand with one report of its project. */
  void add(
      long communityId, UUID project, int report, String sha256, AddPicture picture, Instant now) {
    of(
            communityId,
            project,
            """
            insert into projects.report_picture
              (community_id, project_id, sha256, sequence, seen, added_at)
            values (:community, :project, :sha256, :report, :seen, :now)
            on conflict (community_id, project_id, sha256) do nothing
            """)
        .param("sha256", sha256)
        .param("report", report)
        .param("seen", picture.seen())
        .param("now", Timestamp.from(now))
        .update();
  }

  List<String> of(long communityId, UUID project, int report) {
    return of(
            communityId,
            project,
            """
            select sha256 from projects.report_picture
            where community_id = :community and project_id = :project and sequence = :report
            """)
        .param("report", report)
        .query(String.class)
        .list();
  }

  void remove(long communityId, UUID project, String sha256) {
    of(
            communityId,
            project,
            """
            delete from projects.report_picture
            where community_id = :community and project_id = :project and sha256 = :sha256
            """)
        .param("sha256", sha256)
        .update();
  }

  /** Which project everybody reads under a number. */
  Optional<UUID> published(long communityId, ShortNumber number) {
    return jdbc.sql(
            """
            select project_id from projects.v_public_project
            where community_id = :community and year = :year and sequence = :sequence
            """)
        .param("community", communityId)
        .param("year", number.year())
        .param("sequence", number.sequence())
        .query(UUID.class)
        .optional();
  }

  private JdbcClient.StatementSpec of(long communityId, UUID project, String sql) {
    return jdbc.sql(sql).param("community", communityId).param("project", project);
  }
}

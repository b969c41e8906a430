package org.linli.backup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.backup.Run.Failure;
import org.linli.backup.Run.Success;
import org.linli.kernel.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of runs: it belongs to the installation, hence to no community. */
@Repository
class Runs {

  private final JdbcClient jdbc;

  Runs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Run run) {
    jdbc.sql(
            """
            insert into backup.run (run_id, origin, started_at, ended_at, directory,
              file_name, bytes, end_point_at, end_position, failure, failure_detail)
            values (:id, :origin, :startedAt, :endedAt, :directory,
              :file, :bytes, :endPointAt, :endPosition, :failure, :detail)
            """)
        .param("id", run.id())
        .param("origin", run.origin().name())
        .param("startedAt", Timestamp.from(run.startedAt()))
        .param("endedAt", Timestamp.from(run.endedAt()))
        .param("directory", run.directory())
        .param("file", run.success().map(Success::fileName).orElse(null))
        .param("bytes", run.success().map(Success::bytes).orElse(null))
        .param("endPointAt", run.success().map(it -> Timestamp.from(it.endPointAt())).orElse(null))
        .param("endPosition", run.success().map(Success::endPosition).orElse(null))
        .param("failure", run.failure().map(Failure::code).orElse(null))
        .param("detail", run.failure().map(Failure::detail).orElse(null))
        .update();
  }

  /** The latest run that succeeded and the latest that failed, in no order. */
  List<Run> latestOfEach() {
    return jdbc.sql(
            """
            select distinct on (failure is null) run.* from backup.run
            order by failure is null, started_at desc
            """)
        .query(Runs::run)
        .list();
  }

  /** The latest first, behind the cursor. */
  List<Run> page(Optional<Cursor> after, int limit) {
    return jdbc.sql(
            """
            select * from backup.run
            where (started_at, run_id) < (:at, :id)
            order by started_at desc, run_id desc limit :limit
            """)
        .param(
            "at",
            Timestamp.from(after.map(Cursor::at).orElse(Instant.parse("9999-01-01T00:00:00Z"))))
        .param("id", after.map(Cursor::id).orElse(new UUID(0, 0)))
        .param("limit", limit)
        .query(Runs::run)
        .list();
  }

  /** Since when backups are expected; noted once. */
  void expectSince(Instant at) {
    jdbc.sql(
            """
            insert into backup.expectation (singleton, since) values (true, :at)
            on conflict (singleton) do nothing
            """)
        .param("at", Timestamp.from(at))
        .update();
  }

  Optional<Instant> expectedSince() {
    return jdbc.sql("select since from backup.expectation")
        .query((row, _) -> row.getTimestamp("since").toInstant())
        .optional();
  }

  private static Run run(ResultSet row, int number) throws SQLException {
    var file = row.getString("file_name");
    var failure = row.getString("failure");
    return new Run(
        row.getObject("run_id", UUID.class),
        Origin.valueOf(row.getString("origin")),
        row.getTimestamp("started_at").toInstant(),
        row.getTimestamp("ended_at").toInstant(),
        row.getString("directory"),
        success(file, row),
        failure == null
            ? Optional.empty()
            : Optional.of(
                new Failure(failure, Objects.toString(row.getString("failure_detail"), ""))));
  }

  private static Optional<Success> success(@Nullable String file, ResultSet row)
      throws SQLException {
    return file == null
        ? Optional.empty()
        : Optional.of(
            new Success(
                file,
                row.getLong("bytes"),
                row.getTimestamp("end_point_at").toInstant(),
                row.getString("end_position")));
  }
}

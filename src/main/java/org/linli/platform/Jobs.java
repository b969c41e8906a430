package org.linli.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The jobs of this installation and how they have been doing, as db-scheduler notes it. */
@Component
public class Jobs {

  private final List<NightlyJob> jobs;
  private final JdbcClient jdbc;
  private final Clock clock;

  Jobs(List<NightlyJob> jobs, JdbcClient jdbc, Clock clock) {
    this.jobs = jobs;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All jobs by name, also those that have never run. */
  public List<JobView> all() {
    var noted = noted();
    return jobs.stream()
        .map(NightlyJob::name)
        .map(name -> noted.getOrDefault(name, unknown(name)))
        .sorted(Comparator.comparing(JobView::name))
        .toList();
  }

  /**
   * Lets a job begin within seconds instead of tonight. One that is running is left to run.
   *
   * @return whether there is such a job
   */
  public boolean runSoon(String name) {
    return jdbc.sql(
                """
                update platform.scheduled_tasks set execution_time = :now, version = version + 1
                where task_name = :name and task_instance = 'recurring' and not picked
                """)
            .param("now", Timestamp.from(clock.instant()))
            .param("name", name)
            .update()
        == 1;
  }

  private Map<String, JobView> noted() {
    return jdbc
        .sql(
            """
            select task_name, execution_time, last_success, last_failure,
              coalesce(consecutive_failures, 0) as failures
            from platform.scheduled_tasks
            where task_instance = 'recurring'
            """)
        .query((row, index) -> view(row))
        .list()
        .stream()
        .collect(Collectors.toMap(JobView::name, view -> view));
  }

  private static JobView view(ResultSet row) throws SQLException {
    return new JobView(
        row.getString("task_name"),
        instant(row.getTimestamp("execution_time")),
        instant(row.getTimestamp("last_success")),
        instant(row.getTimestamp("last_failure")),
        row.getInt("failures"));
  }

  private static JobView unknown(String name) {
    return new JobView(name, Optional.empty(), Optional.empty(), Optional.empty(), 0);
  }

  private static Optional<Instant> instant(@Nullable Timestamp at) {
    return Optional.ofNullable(at).map(Timestamp::toInstant);
  }
}

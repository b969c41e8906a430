package org.linli.testing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.platform.QueuedJob;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The node of a test: does what waits in {@code JobQueue} and is due by the test's clock, in the
 * order of its moments, in the test's own thread, until nothing is due. After {@code
 * clock.advance(…)} call {@link #run}; what jobs tell to listeners comes when those have run.
 */
public final class DueJobs {

  private final JdbcClient jdbc;
  private final Map<String, QueuedJob> jobs;
  private final Clock clock;

  public DueJobs(JdbcClient jdbc, List<QueuedJob> jobs, Clock clock) {
    this.jdbc = jdbc;
    this.jobs = jobs.stream().collect(Collectors.toMap(QueuedJob::name, Function.identity()));
    this.clock = clock;
  }

  /**
   * @return how many pieces were done
   */
  public int run() {
    return run(jobs.keySet());
  }

  /** Of these jobs only: what others left waiting is none of the caller's business. */
  public int run(Set<String> names) {
    var done = 0;
    for (var next = next(names); next.isPresent(); next = next(names)) {
      Objects.requireNonNull(jobs.get(next.get().job())).run(next.get().piece());
      remove(next.get());
      done++;
    }
    return done;
  }

  private Optional<Waiting> next(Set<String> names) {
    return jdbc.sql(
            """
            select task_name as job, task_instance as piece from platform.scheduled_tasks
            where task_name in (:names) and execution_time <= :now
            order by execution_time, task_name, task_instance
            limit 1
            """)
        .param("names", names)
        .param("now", Timestamp.from(clock.instant()))
        .query(Waiting.class)
        .optional();
  }

  private void remove(Waiting done) {
    jdbc.sql(
            "delete from platform.scheduled_tasks where task_name = :job and task_instance = :piece")
        .param("job", done.job())
        .param("piece", done.piece())
        .update();
  }

  private record Waiting(String job, String piece) {}
}

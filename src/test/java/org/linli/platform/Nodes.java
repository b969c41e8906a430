package org.linli.platform;

import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nodes that do what waits in the queue. */
public final class Nodes implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final JdbcClient jdbc;
  private final List<QueuedJob> jobs;
  private final Clock clock;
  private final List<JobScheduler> nodes;

  private Nodes(DataSource database, List<QueuedJob> jobs, int count, Clock clock) {
    this.jdbc = JdbcClient.create(database);
    this.jobs = jobs;
    this.clock = clock;
    nodes =
        IntStream.range(0, count)
            .mapToObj(each -> new JobScheduler(database, List.of(), jobs, List.of(), clock))
            .toList();
    nodes.forEach(JobScheduler::start);
  }

  /** Starts so many that live today, whatever a test's clock says. */
  public static Nodes start(DataSource database, List<QueuedJob> jobs, int count) {
    return start(database, jobs, count, Clock.systemUTC());
  }

  /** Starts so many that do what is due by a clock. */
  public static Nodes start(DataSource database, List<QueuedJob> jobs, int count, Clock clock) {
    return new Nodes(database, jobs, count, clock);
  }

  /** Waits until nothing is due or is being done; nodes look for more at once, as when woken. */
  public void finish() {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              nodes.forEach(JobScheduler::wake);
              return waiting() == 0;
            });
  }

  private long waiting() {
    return jdbc.sql(
            """
            select count(*) from platform.scheduled_tasks
            where task_name in (:names) and execution_time <= :now
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("names", jobs.stream().map(QueuedJob::name).toList())
        .query(Long.class)
        .single();
  }

  @Override
  public void close() {
    nodes.forEach(JobScheduler::stop);
  }
}

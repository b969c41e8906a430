package org.linli.platform;

import static org.awaitility.Awaitility.await;

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
  private final List<JobScheduler> nodes;

  private Nodes(DataSource database, List<QueuedJob> jobs, int count) {
    this.jdbc = JdbcClient.create(database);
    this.jobs = jobs;
    nodes =
        IntStream.range(0, count)
            .mapToObj(each -> new JobScheduler(database, List.of(), jobs))
            .toList();
    nodes.forEach(JobScheduler::start);
  }

  /** Starts so many. */
  public static Nodes start(DataSource database, List<QueuedJob> jobs, int count) {
    return new Nodes(database, jobs, count);
  }

  /** Waits until nothing waits or is being done. */
  public void finish() {
    await().atMost(PATIENCE).until(() -> waiting() == 0);
  }

  private long waiting() {
    return jdbc.sql("select count(*) from platform.scheduled_tasks where task_name in (:names)")
        .param("names", jobs.stream().map(QueuedJob::name).toList())
        .query(Long.class)
        .single();
  }

  @Override
  public void close() {
    nodes.forEach(JobScheduler::stop);
  }
}

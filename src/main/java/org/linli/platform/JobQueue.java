package org.linli.platform;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes work for a {@link QueuedJob} within the caller's transaction: it is done if and only if the
 * transaction commits, also after a restart. The same piece waits once; the primary key of {@code
 * platform.scheduled_tasks} guards it.
 */
@Component
public class JobQueue {

  private final JdbcClient jdbc;
  private final ObjectProvider<JobScheduler> scheduler;

  JobQueue(JdbcClient jdbc, ObjectProvider<JobScheduler> scheduler) {
    this.jdbc = jdbc;
    this.scheduler = scheduler;
  }

  /**
   * Lets a job do a piece of work as soon as the transaction has committed.
   *
   * @param job name of a {@link QueuedJob}
   * @param piece what it is about: ids, nothing personal
   */
  public void add(String job, String piece) {
    insert(job, piece, Instant.EPOCH); // before anything, by any node's clock
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            scheduler.ifAvailable(JobScheduler::wake);
          }
        });
  }

  /**
   * Lets a job do a piece of work at a moment, or as soon as a node runs after it. A piece that
   * waits already keeps its moment.
   *
   * @param piece what it is about: ids, nothing personal
   */
  public void addAt(String job, String piece, Instant due) {
    insert(job, piece, due);
  }

  /** Takes a piece back that waits. One that is being done is left to be done. */
  public void cancel(String job, String piece) {
    jdbc.sql(
            """
            delete from platform.scheduled_tasks
            where task_name = :job and task_instance = :piece and not picked
            """)
        .param("job", job)
        .param("piece", piece)
        .update();
  }

  /** The same of many pieces at once, each at its moment. */
  public void addAllAt(String job, Map<String, Instant> dues) {
    if (dues.isEmpty()) {
      return;
    }
    var entries = List.copyOf(dues.entrySet());
    jdbc.sql(
            """
            insert into platform.scheduled_tasks
              (task_name, task_instance, execution_time, picked, version)
            select :job, it.piece, it.due, false, 1
            from unnest(cast(:pieces as text[]), cast(:dues as timestamptz[])) as it (piece, due)
            on conflict do nothing
            """)
        .param("job", job)
        .param("pieces", entries.stream().map(Map.Entry::getKey).toArray(String[]::new))
        .param("dues", entries.stream().map(it -> it.getValue().toString()).toArray(String[]::new))
        .update();
  }

  /** Takes many pieces back that wait; those that are being done are left to be done. */
  public void cancelAll(String job, Collection<String> pieces) {
    if (pieces.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            delete from platform.scheduled_tasks
            where task_name = :job and task_instance = any (cast(:pieces as text[])) and not picked
            """)
        .param("job", job)
        .param("pieces", pieces.toArray(String[]::new))
        .update();
  }

  private void insert(String job, String piece, Instant due) {
    jdbc.sql(
            """
            insert into platform.scheduled_tasks
              (task_name, task_instance, execution_time, picked, version)
            values (:job, :piece, :due, false, 1)
            on conflict do nothing
            """)
        .param("job", job)
        .param("piece", piece)
        .param("due", Timestamp.from(due))
        .update();
  }
}

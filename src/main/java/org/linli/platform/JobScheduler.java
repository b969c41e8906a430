package org.linli.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the jobs. That only one node does each is guarded by the version of its row in {@code
 * platform.scheduled_tasks}. A node that was killed stops renewing that row; another one, or the
 * same after its restart, then begins its queued work again.
 */
@Component
@ConditionalOnProperty("linli.jobs.enabled")
class JobScheduler implements SmartLifecycle {

  private static final int THREADS = 2;
  private static final Duration POLLING = Duration.ofSeconds(10);
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration RETRY = Duration.ofSeconds(30);

  private final Scheduler scheduler;

  JobScheduler(
      DataSource database,
      List<NightlyJob> jobs,
      List<QueuedJob> queued,
      List<RepeatedJob> repeated,
      Clock clock) {
    scheduler =
        Scheduler.create(database, queued.stream().<Task<?>>map(JobScheduler::task).toList())
            .clock(clock::instant)
            .tableName("platform.scheduled_tasks")
            .startTasks(jobs.stream().map(JobScheduler::task).toList())
            .startTasks(repeated.stream().map(JobScheduler::task).toList())
            .threads(THREADS)
            .pollingInterval(POLLING)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(Duration.ofSeconds(5))
            .build();
  }

  private static RecurringTask<Void> task(NightlyJob job) {
    return Tasks.recurring(job.name(), Schedules.daily(Dates.ZONE, job.at()))
        .execute((instance, context) -> job.run());
  }

  private static RecurringTask<Void> task(RepeatedJob job) {
    return Tasks.recurring(job.name(), Schedules.fixedDelay(job.every()))
        .execute((instance, context) -> job.run());
  }

  private static OneTimeTask<Void> task(QueuedJob job) {
    return Tasks.oneTime(job.name())
        .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
        .execute((instance, context) -> job.run(instance.getId()));
  }

  /** Looks for work at once instead of at the next polling. */
  void wake() {
    scheduler.triggerCheckForDueExecutions();
  }

  @Override
  public void start() {
    scheduler.start();
  }

  @Override
  public void stop() {
    scheduler.stop();
  }

  @Override
  public boolean isRunning() {
    return scheduler.getSchedulerState().isStarted()
        && !scheduler.getSchedulerState().isShuttingDown();
  }
}

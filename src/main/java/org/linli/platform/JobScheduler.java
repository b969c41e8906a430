package org.linli.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the jobs. That only one node does each is guarded by the version of its row in {@code
 * platform.scheduled_tasks}.
 */
@Component
@ConditionalOnProperty("linli.jobs.enabled")
class JobScheduler implements SmartLifecycle {

  private static final int THREADS = 2;
  private static final Duration POLLING = Duration.ofSeconds(10);

  private final Scheduler scheduler;

  JobScheduler(DataSource database, List<NightlyJob> jobs) {
    scheduler =
        Scheduler.create(database)
            .tableName("platform.scheduled_tasks")
            .startTasks(jobs.stream().map(JobScheduler::task).toList())
            .threads(THREADS)
            .pollingInterval(POLLING)
            .shutdownMaxWait(Duration.ofSeconds(5))
            .build();
  }

  private static RecurringTask<Void> task(NightlyJob job) {
    return Tasks.recurring(job.name(), Schedules.daily(Dates.ZONE, job.at()))
        .execute((instance, context) -> job.run());
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

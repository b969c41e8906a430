package org.linli.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.testing.TestDatabase;
import org.linli.testing.TestServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Jobs run once, on one of several nodes, and tell how they went. */
class JobsTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  private DriverManagerDataSource database;
  private JdbcClient jdbc;

  @BeforeEach
  void emptyDatabase() {
    database =
        new DriverManagerDataSource(TestDatabase.create().url(), "linli_app", TestServer.PASSWORD);
    jdbc = JdbcClient.create(database);
  }

  @Test
  void oneOfTwoNodesRunsAJobThatIsDue() {
    var runs = new AtomicInteger();
    var job = new Counting("platform.counts", runs);
    var nodes =
        List.of(
            new JobScheduler(database, List.of(job), List.of(), List.of(), Clock.systemUTC()),
            new JobScheduler(database, List.of(job), List.of(), List.of(), Clock.systemUTC()));
    nodes.forEach(JobScheduler::start);
    try {
      var jobs = jobs(job);
      assertThat(jobs.runSoon("platform.counts")).isTrue();
      await().atMost(SOON).until(() -> jobs.all().getFirst().lastSuccess().isPresent());
      assertThat(runs).hasValue(1);
      assertThat(jobs.all().getFirst().next())
          .hasValueSatisfying(next -> assertThat(next).isAfter(Instant.now()));
    } finally {
      nodes.forEach(JobScheduler::stop);
    }
    assertThat(nodes).noneMatch(JobScheduler::isRunning);
  }

  @Test
  void failureIsNotedAndOtherJobsGoOn() {
    var fails = new Failing();
    var works = new Counting("platform.works", new AtomicInteger());
    var node =
        new JobScheduler(database, List.of(fails, works), List.of(), List.of(), Clock.systemUTC());
    node.start();
    try {
      var jobs = jobs(fails, works);
      jobs.runSoon("platform.fails");
      jobs.runSoon("platform.works");
      await().atMost(SOON).until(() -> jobs.all().getFirst().lastFailure().isPresent());
      assertThat(jobs.all().getFirst().failures()).isEqualTo(1);
      await().atMost(SOON).until(() -> jobs.all().getLast().lastSuccess().isPresent());
    } finally {
      node.stop();
    }
  }

  @Test
  void jobThatNeverRanIsListed() {
    var jobs = jobs(new Failing());
    assertThat(jobs.all()).extracting(JobView::name).containsExactly("platform.fails");
    assertThat(jobs.all().getFirst().next()).isEmpty();
    assertThat(jobs.runSoon("platform.no-such-job")).isFalse();
  }

  private Jobs jobs(NightlyJob... all) {
    return new Jobs(List.of(all), jdbc, Clock.systemUTC());
  }

  private record Counting(String name, AtomicInteger runs) implements NightlyJob {

    @Override
    public LocalTime at() {
      return LocalTime.of(3, 0);
    }

    @Override
    public void run() {
      runs.incrementAndGet();
    }
  }

  private record Failing() implements NightlyJob {

    @Override
    public String name() {
      return "platform.fails";
    }

    @Override
    public LocalTime at() {
      return LocalTime.of(3, 0);
    }

    @Override
    public void run() {
      throw new IllegalStateException("as planned");
    }
  }
}

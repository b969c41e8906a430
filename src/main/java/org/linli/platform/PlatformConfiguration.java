package org.linli.platform;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.transaction.interceptor.TransactionInterceptor;

@Configuration(proxyBeanMethods = false)
@EnableAsync
@EnableJdbcHttpSession(
    tableName = "platform.session",
    maxInactiveIntervalInSeconds = 30 * 60) // 等保 level 3: staff sessions end after 30 idle minutes
class PlatformConfiguration {

  private static final int LISTENERS = 4;

  /**
   * There is no other: looking for one in the annotations of what is called, at every call, is a
   * fortieth of what a page costs.
   */
  @Bean
  SmartInitializingSingleton onlyTransactionManager(
      TransactionInterceptor calls, ScopedTransactionManager manager) {
    return () -> {
      calls.setTransactionManager(manager);
      calls.setBeanFactory(null);
    };
  }

  /**
   * Runs listeners. Fewer threads than half the connections, and a queue rather than a caller that
   * waits: whoever publishes still holds its own connection.
   */
  @Bean
  ThreadPoolTaskExecutor applicationTaskExecutor() {
    var executor = new ThreadPoolTaskExecutor();
    executor.setCorePoolSize(LISTENERS);
    executor.setMaxPoolSize(LISTENERS);
    executor.setThreadNamePrefix("listener-");
    executor.setWaitForTasksToCompleteOnShutdown(true);
    executor.setAwaitTerminationSeconds(10);
    return executor;
  }

  /**
   * Ticks in microseconds, the finest that PostgreSQL keeps. Where there is another one, as in
   * tests and in the demonstration, that one goes first.
   */
  @Bean
  @Fallback
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  }

  /** The only place that asks the database for the time. */
  @Bean
  @Fallback
  DbClock dbClock(JdbcClient jdbc) {
    return new DbClock() {

      @Override
      public String sql() {
        return "clock_timestamp()";
      }

      @Override
      public Instant now() {
        return jdbc.sql("select clock_timestamp()").query(Timestamp.class).single().toInstant();
      }
    };
  }
}

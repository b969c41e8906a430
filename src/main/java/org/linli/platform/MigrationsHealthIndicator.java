package org.linli.platform;

import java.io.IOException;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Up if the database has every migration of this jar and none that it does not know. */
@Component
class MigrationsHealthIndicator extends AbstractHealthIndicator {

  private final JdbcClient jdbc;
  private final int shipped;

  MigrationsHealthIndicator(JdbcClient jdbc) throws IOException {
    this.jdbc = jdbc;
    shipped =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:db/migration/*/V*.sql")
            .length;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    var applied = jdbc.sql("select platform.applied_migrations()").query(Integer.class).single();
    builder
        .status(applied == shipped ? Status.UP : Status.DOWN)
        .withDetail("applied", applied)
        .withDetail("shipped", shipped);
  }
}

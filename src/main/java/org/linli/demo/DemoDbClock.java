package org.linli.demo;

import java.sql.Timestamp;
import java.time.Instant;
import org.linli.platform.DbClock;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The database's clock of the demonstration, which also tells of the past where the other does. */
@Component
@Primary
@Profile("demo")
class DemoDbClock implements DbClock {

  private final DemoClock clock;
  private final JdbcClient jdbc;

  DemoDbClock(DemoClock clock, JdbcClient jdbc) {
    this.clock = clock;
    this.jdbc = jdbc;
  }

  @Override
  public String sql() {
    return DemoClock.tells() ? "timestamptz '" + clock.instant() + "'" : "clock_timestamp()";
  }

  @Override
  public Instant now() {
    return DemoClock.tells()
        ? clock.instant()
        : jdbc.sql("select clock_timestamp()").query(Timestamp.class).single().toInstant();
  }
}

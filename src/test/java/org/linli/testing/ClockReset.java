package org.linli.testing;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Classes of tests share a context and its clock; each begins at the same moment all the same, and
 * with nothing tried too often yet.
 */
final class ClockReset implements TestExecutionListener {

  @Override
  public void beforeTestClass(TestContext context) {
    var application = context.getApplicationContext();
    application.getBean(TestClock.class).reset();
    application.getBean(TestDbClock.class).ahead(Duration.ZERO);
    application.getBean(JdbcClient.class).sql("delete from access.rate_bucket").update();
  }
}

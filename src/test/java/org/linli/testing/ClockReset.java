package org.linli.testing;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Classes of tests share a context and its clock; each begins at the same moment all the same. */
final class ClockReset implements TestExecutionListener {

  @Override
  public void beforeTestClass(TestContext context) {
    context.getApplicationContext().getBean(TestClock.class).reset();
  }
}

package org.linli.postgres;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows why our server did not start in place of a stack trace. */
final class PostgresStartFailures extends AbstractFailureAnalyzer<PostgresStartException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, PostgresStartException cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "自带数据库的说明见 README；也可以用自己的 PostgreSQL。"
            + " See the README on the embedded database, or use a PostgreSQL of your own.",
        cause);
  }
}

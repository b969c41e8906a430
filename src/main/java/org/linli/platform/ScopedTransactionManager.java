package org.linli.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.linli.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells PostgreSQL the scope of each transaction, so that row security holds even where a query
 * forgets its community. {@code SET LOCAL} ends with the transaction and reaches the workers of a
 * Citus cluster; {@code set_config} would not.
 *
 * <p>Who waits longest for a connection gets the next one. The pool itself lets newcomers pass
 * those who wait, so that with two hundred voters at once some waited ten times as long as others.
 */
@Component("transactionManager")
final class ScopedTransactionManager extends JdbcTransactionManager {

  private static final long serialVersionUID = 1L;

  private final transient Semaphore turns;
  private final Duration patience;

  /** As many turns as the pool holds connections, and its patience. */
  @Autowired
  ScopedTransactionManager(DataSource dataSource) throws SQLException {
    this(dataSource, dataSource.unwrap(HikariDataSource.class));
  }

  private ScopedTransactionManager(DataSource dataSource, HikariDataSource pool) {
    this(dataSource, pool.getMaximumPoolSize(), Duration.ofMillis(pool.getConnectionTimeout()));
  }

  /**
   * @param connections how many the pool holds
   * @param patience how long one waits for a turn
   */
  ScopedTransactionManager(DataSource dataSource, int connections, Duration patience) {
    super(dataSource);
    this.turns = new Semaphore(connections, true);
    this.patience = patience;
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    awaitTurn();
    try {
      super.doBegin(transaction, definition);
    } catch (RuntimeException | Error failed) {
      turns.release();
      throw failed;
    }
  }

  @Override
  protected void doCleanupAfterCompletion(Object transaction) {
    try {
      super.doCleanupAfterCompletion(transaction);
    } finally {
      turns.release();
    }
  }

  private void awaitTurn() {
    try {
      if (!turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new CannotCreateTransactionException("No connection within " + patience);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CannotCreateTransactionException("Interrupted while waiting", interrupted);
    }
  }

  @Override
  protected void prepareTransactionalConnection(
      Connection connection, TransactionDefinition definition) throws SQLException {
    super.prepareTransactionalConnection(connection, definition);
    var scope = Scope.current();
    if (!scope.isNone()) {
      try (var statement = connection.createStatement()) {
        statement.execute(settings(scope));
      }
    }
  }

  private static String settings(Scope scope) {
    var communities = "SET LOCAL app.communities = '" + scope.literal() + "'";
    return scope.publicOnly() ? communities + "; SET LOCAL ROLE linli_public" : communities;
  }
}

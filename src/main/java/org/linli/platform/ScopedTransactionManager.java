package org.linli.platform;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.linli.kernel.Scope;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells PostgreSQL the scope of each transaction, so that row security holds even where a query
 * forgets its community. {@code SET LOCAL} ends with the transaction and reaches the workers of a
 * Citus cluster; {@code set_config} would not.
 */
final class ScopedTransactionManager extends JdbcTransactionManager {

  private static final long serialVersionUID = 1L;

  ScopedTransactionManager(DataSource dataSource) {
    super(dataSource);
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

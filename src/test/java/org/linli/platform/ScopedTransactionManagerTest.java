package org.linli.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Whose turn it is where all connections are taken. */
class ScopedTransactionManagerTest {

  private final DataSource database = mock(DataSource.class);
  private final ConcurrentLinkedQueue<String> served = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void connect() throws SQLException {
    when(database.getConnection()).thenReturn(mock(Connection.class));
  }

  @Test
  void newcomersDoNotPassThoseWhoWait() throws InterruptedException {
    var transactions = transactions(Duration.ofSeconds(30));
    var waiting = Thread.ofPlatform().unstarted(() -> serve(transactions, "waiting"));

    transactions.executeWithoutResult(
        status -> {
          waiting.start();
          await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
        });
    serve(transactions, "newcomer");
    waiting.join();

    assertThat(served).containsExactly("waiting", "newcomer");
  }

  @Test
  void whoWaitsTooLongIsTold() throws InterruptedException {
    var transactions = transactions(Duration.ofMillis(1));
    var refused = new ConcurrentLinkedQueue<Exception>();

    transactions.executeWithoutResult(
        status -> {
          var other =
              Thread.ofPlatform()
                  .start(
                      () -> {
                        try {
                          serve(transactions, "other");
                        } catch (CannotCreateTransactionException late) {
                          refused.add(late);
                        }
                      });
          await().until(() -> !other.isAlive());
        });

    assertThat(refused).hasSize(1);
    assertThat(served).isEmpty();
  }

  @Test
  void turnIsGivenBackWhenTheDatabaseRefuses() throws SQLException {
    var transactions = transactions(Duration.ofMillis(1));
    when(database.getConnection())
        .thenThrow(new SQLException("down"))
        .thenReturn(mock(Connection.class));

    assertThatThrownBy(() -> serve(transactions, "first"))
        .isInstanceOf(CannotCreateTransactionException.class);
    serve(transactions, "second");
    serve(transactions, "third");

    assertThat(served).containsExactly("second", "third");
  }

  private void serve(TransactionTemplate transactions, String name) {
    transactions.executeWithoutResult(status -> served.add(name));
  }

  private TransactionTemplate transactions(Duration patience) {
    return new TransactionTemplate(new ScopedTransactionManager(database, 1, patience));
  }
}

package org.linli.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Scope;
import org.linli.testing.TestDatabase;
import org.linli.testing.TestServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Invariant: what fails in one community at night is done in the others. */
class EachCommunityTest {

  private final DriverManagerDataSource database =
      new DriverManagerDataSource(TestDatabase.create().url(), "linli_app", TestServer.PASSWORD);
  private final EachCommunity each =
      new EachCommunity(new ScopedTransactionManager(database, 4, Duration.ofSeconds(30)));
  private final JdbcClient jdbc = JdbcClient.create(database);
  private final List<Long> done = new ArrayList<>();

  @Test
  void failureInOneDoesNotStopTheOthersAndIsToldAtTheEnd() {
    assertThatThrownBy(() -> each.run(List.of(7L, 8L, 9L), this::allButTheFirst))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("[7]");
    assertThat(done).containsExactly(8L, 9L);
  }

  @Test
  void eachHasItsOwnScopeAndTransaction() {
    var scopes = new ArrayList<String>();
    each.run(
        List.of(7L, 8L),
        community -> {
          assertThat(Scope.current()).isEqualTo(Scope.of(community));
          assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isTrue();
          scopes.add(
              jdbc.sql("select current_setting('app.communities')").query(String.class).single());
        });
    assertThat(scopes).containsExactly("7", "8");
  }

  private void allButTheFirst(long community) {
    if (community == 7) {
      throw new IllegalArgumentException("as planned");
    }
    done.add(community);
  }
}

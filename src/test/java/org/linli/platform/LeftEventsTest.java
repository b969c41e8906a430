package org.linli.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.calendar.DeadlineNear;
import org.linli.kernel.Ids;
import org.linli.kernel.Scope;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a node that was killed had promised its listeners is done by another one (NEED-4). */
@IntegrationTest
class LeftEventsTest {

  @Autowired private LeftEvents left;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String url;

  private final UUID event = Ids.next();

  @Test
  void eventThatWasLeftIsHandedToItsListenersAgain() {
    publish();
    await().untilAsserted(() -> assertThat(in("event_publication_archive")).isPositive());
    await().untilAsserted(() -> assertThat(in("event_publication")).isZero());
    var listeners = in("event_publication_archive");
    leave();
    clock.advance(Duration.ofMinutes(4));
    left.run();
    assertThat(in("event_publication")).as("its node may still work on it").isEqualTo(listeners);
    clock.advance(Duration.ofMinutes(2));
    await()
        .untilAsserted(
            () -> {
              left.run();
              assertThat(in("event_publication")).isZero();
            });
    assertThat(in("event_publication_archive")).isEqualTo(listeners);
  }

  private void publish() {
    var scope = Scope.of(town.newCommunity().id());
    var now = clock.instant();
    var near =
        new DeadlineNear(
            event, scope.communityId(), Ids.next(), "testing.answer", Ids.next(), now, now);
    Scope.in(
        scope,
        () -> {
          new TransactionTemplate(transactions)
              .executeWithoutResult(status -> events.publishEvent(near));
          return true;
        });
  }

  /** As a node leaves it that is killed while a listener works. */
  private void leave() {
    Sql.of(url)
        .list(
            """
            with gone as (
              delete from platform.event_publication_archive
              where serialized_event like '%%%s%%' returning *)
            insert into platform.event_publication
            select id, listener_id, event_type, serialized_event, publication_date, null,
              'PROCESSING', completion_attempts, last_resubmission_date
            from gone returning id
            """
                .formatted(event));
  }

  private int in(String table) {
    return Sql.of(url)
        .number(
            "select count(*) from platform.%s where serialized_event like '%%%s%%'"
                .formatted(table, event));
  }
}

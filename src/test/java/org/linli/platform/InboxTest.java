package org.linli.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.Ids;
import org.linli.kernel.Scope;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Invariant: a repeated event counts once for each listener. */
@IntegrationTest
class InboxTest {

  @Autowired private Inbox inbox;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private Town town;

  private long community;

  @BeforeEach
  void arrive() {
    community = town.newCommunity().id();
  }

  @Test
  void repeatedEventCountsOnce() {
    var event = event(community);
    assertThat(first(event, "counting")).isTrue();
    assertThat(first(event, "counting")).isFalse();
    assertThat(first(event, "counting")).isFalse();
  }

  @Test
  void eventRepeatedAtTheSameMomentCountsOnce() {
    var event = event(community);
    var taken = AtOnce.times(10, () -> first(event, "counting"));
    assertThat(taken).filteredOn(each -> each.value().orElseThrow()).hasSize(1);
  }

  @Test
  void eachListenerTakesItOnce() {
    var event = event(community);
    assertThat(first(event, "counting")).isTrue();
    assertThat(first(event, "telling")).isTrue();
  }

  @Test
  void eachEventCounts() {
    assertThat(first(event(community), "counting")).isTrue();
    assertThat(first(event(community), "counting")).isTrue();
  }

  @Test
  void sameIdInAnotherCommunityIsAnotherEvent() {
    var event = event(community);
    var elsewhere = new Happened(event.eventId(), town.newCommunity().id(), event.at());
    assertThat(first(event, "counting")).isTrue();
    assertThat(first(elsewhere, "counting")).isTrue();
  }

  @Test
  void eventWhoseEffectFailedMayComeAgain() {
    var event = event(community);
    var undone =
        Scope.in(
            Scope.of(community),
            () ->
                new TransactionTemplate(transactions)
                    .execute(
                        status -> {
                          status.setRollbackOnly();
                          return inbox.first(event, "counting");
                        }));
    assertThat(undone).isTrue();
    assertThat(first(event, "counting")).isTrue();
  }

  private boolean first(DomainEvent event, String listener) {
    return Scope.in(
        Scope.of(event.communityId()),
        () ->
            new TransactionTemplate(transactions).execute(status -> inbox.first(event, listener)));
  }

  private static Happened event(long community) {
    return new Happened(Ids.next(), community, Instant.parse("2026-09-08T11:42:00Z"));
  }

  private record Happened(UUID eventId, long communityId, Instant at) implements DomainEvent {}
}

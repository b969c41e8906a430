package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.linli.testing.IntegrationTest;
import org.linli.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Telling of the past is for the demonstration alone. */
@IntegrationTest
class DemoClockTest {

  private static final Instant NOW = Instant.parse("2026-09-08T11:42:00Z");

  @Autowired private ApplicationContext program;
  @Autowired private Clock used;

  private final DemoClock clock = new DemoClock(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void noProgramBesidesTheDemonstrationHasIt() {
    assertThat(program.getBeansOfType(DemoClock.class)).isEmpty();
    assertThat(used).isInstanceOf(TestClock.class);
  }

  @Test
  void itIsThePastWithinAndForNobodyElse() {
    var past = NOW.minus(Duration.ofDays(3));
    clock.at(
        past,
        () -> {
          assertThat(clock.instant()).isEqualTo(past);
          assertThat(CompletableFuture.supplyAsync(clock::instant).join()).isEqualTo(NOW);
        });
    assertThat(clock.instant()).isEqualTo(NOW);
  }

  @Test
  void itIsNowAgainAfterAFailure() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                clock.at(
                    NOW.minusSeconds(1),
                    () -> {
                      throw new IllegalArgumentException();
                    }));
    assertThat(clock.instant()).isEqualTo(NOW);
  }

  @Test
  void nobodyTellsOfWhatIsToCome() {
    assertThatIllegalArgumentException().isThrownBy(() -> clock.at(NOW.plusSeconds(1), () -> {}));
  }
}

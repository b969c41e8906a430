package org.linli.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {

  @Test
  void nobodyHasAScopeUnlessSomebodyOpensOne() {
    assertThat(Scope.current()).isEqualTo(Scope.none());
    assertThat(Scope.none().isNone()).isTrue();
    assertThat(Scope.none().literal()).isEmpty();
  }

  @Test
  void workRunsWithinItsScopeAndNotAfterIt() {
    var inside = Scope.in(Scope.of(7), Scope::current);
    assertThat(inside).isEqualTo(Scope.of(7));
    assertThat(Scope.current().isNone()).isTrue();
  }

  @Test
  void scopeEndsAlsoWhenWorkFails() {
    assertThatThrownBy(
            () ->
                Scope.in(
                    Scope.of(7),
                    () -> {
                      throw new Refused(KernelError.CONFLICT);
                    }))
        .isInstanceOf(Refused.class);
    assertThat(Scope.current().isNone()).isTrue();
  }

  @Test
  void innerScopeHidesTheOuterOne() {
    var seen =
        Scope.in(
            Scope.of(7),
            () -> List.of(Scope.in(Scope.publicOf(8), Scope::current), Scope.current()));
    assertThat(seen).containsExactly(Scope.publicOf(8), Scope.of(7));
  }

  @Test
  void anotherThreadHasNoScope() throws InterruptedException {
    var seen = new AtomicReference<>(Scope.of(1));
    Scope.in(
        Scope.of(7),
        () -> {
          Thread.ofVirtual().start(() -> seen.set(Scope.current())).join();
          return true;
        });
    assertThat(seen.get()).isEqualTo(Scope.none());
  }

  @Test
  void literalHoldsDigitsAndCommasOnlyInOrder() {
    var scope = new Scope(new TreeSet<>(List.of(30L, 4L, 200L)), false);
    assertThat(scope.literal()).isEqualTo("4,30,200").matches("[0-9,]+");
  }

  @Test
  void atMostTwentyCommunities() {
    assertThat(communities(Scope.MAX_COMMUNITIES).communities()).hasSize(20);
    assertThatIllegalArgumentException().isThrownBy(() -> communities(21));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void communityIdsArePositive(long id) {
    assertThatIllegalArgumentException().isThrownBy(() -> Scope.of(id));
  }

  @Test
  void oneCommunityIsAskedForOnlyWhereThereIsOne() {
    assertThat(Scope.of(7).communityId()).isEqualTo(7);
    assertThatIllegalStateException().isThrownBy(() -> Scope.none().communityId());
    assertThatIllegalStateException().isThrownBy(() -> communities(2).communityId());
  }

  @Test
  void publicScopeDiffersFromTheFullOne() {
    assertThat(Scope.publicOf(7)).isNotEqualTo(Scope.of(7));
    assertThat(Scope.publicOf(7).publicOnly()).isTrue();
    assertThat(Scope.of(7).publicOnly()).isFalse();
  }

  @Test
  void scopeCannotBeWidenedAfterwards() {
    var given = new TreeSet<>(List.of(7L));
    var scope = new Scope(given, false);
    given.add(8L);
    assertThat(scope).isEqualTo(Scope.of(7));
    assertThatThrownBy(() -> scope.communities().add(8L))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static Scope communities(int count) {
    return new Scope(new TreeSet<>(LongStream.rangeClosed(1, count).boxed().toList()), false);
  }
}

package org.linli.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void idsAreVersionSevenOfTheRfc() {
    var id = Ids.next();
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
  }

  @Test
  void idsAreOrderedByTime() {
    var ids = Stream.generate(Ids::next).limit(20_000).map(UUID::toString).toList();
    assertThat(ids).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void idTellsItsMoment() {
    var milliseconds = Ids.next().getMostSignificantBits() >>> 16;
    assertThat(Duration.between(Instant.ofEpochMilli(milliseconds), Instant.now()).abs())
        .isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void idsDifferAlsoAcrossThreads() {
    var seen = ConcurrentHashMap.newKeySet();
    IntStream.range(0, 40_000).parallel().forEach(each -> seen.add(Ids.next()));
    assertThat(seen).hasSize(40_000);
  }
}

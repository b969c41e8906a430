package org.linli.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.calendar.Due;
import org.linli.kernel.Ids;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;

/** WHIS-1, WHIS-2: whatever happens to a whistle, somebody has to do something by some day. */
class WhistleTest {

  private static final Instant START = Instant.parse("2026-09-08T11:42:00Z");
  private static final int RUNS = 300;
  private static final int STEPS = 60;

  private static final List<Whistle.Organization> ORGANIZATIONS =
      IntStream.range(0, 5)
          .mapToObj(i -> new Whistle.Organization(new UUID(7, i), "单位" + i, i > 2))
          .toList();

  private final Set<WhistleStatus> reached = EnumSet.noneOf(WhistleStatus.class);
  private final Set<ReceiverStatus> met = EnumSet.noneOf(ReceiverStatus.class);

  @ParameterizedTest
  @ValueSource(longs = {1, 20260908, 42})
  void noStateIsReachedWithoutAnOwnerAndANextDeadline(long seed) {
    var random = new Random(seed);
    for (var run = 0; run < RUNS; run++) {
      wander(random);
    }
    assertThat(reached).as("seed " + seed).containsExactlyInAnyOrder(WhistleStatus.values());
    assertThat(met).as("seed " + seed).containsExactlyInAnyOrder(ReceiverStatus.values());
  }

  private void wander(Random random) {
    var whistle = whistle();
    var now = START;
    whistle.name(ORGANIZATIONS.getFirst(), "", true, now);
    count(whistle, now, random);
    for (var step = 0; step < STEPS && !whistle.status.ended(); step++) {
      now = now.plus(Duration.ofHours(random.nextInt(9)));
      var did = attempt(whistle, random, now);
      count(whistle, now, random);
      check(whistle, did);
    }
  }

  /** The calendar's part: what has begun to wait gets a day. */
  private static void count(Whistle whistle, Instant now, Random random) {
    for (var wait : whistle.waits()) {
      if (whistle.by(wait).isEmpty()) {
        whistle.due(wait, new Due(now.plus(Duration.ofHours(1 + random.nextInt(80))), false));
      }
    }
  }

  private void check(Whistle whistle, String did) {
    reached.add(whistle.status);
    whistle.receivers.forEach(it -> met.add(it.status));
    assertThat(whistle.waits().isEmpty()).as(did).isEqualTo(whistle.status.ended());
    assertThat(whistle.dueAt().isEmpty()).as(did).isEqualTo(whistle.status.ended());
    assertThat(whistle.receivers.stream().filter(it -> it.lead)).as(did).hasSizeLessThan(2);
    if (whistle.status == WhistleStatus.ISSUED || whistle.status == WhistleStatus.HANDLING) {
      assertThat(whistle.receivers).as(did).anyMatch(it -> it.lead && !it.status.gone());
      assertThat(whistle.receivers).as(did).anyMatch(it -> it.status.pending());
    }
    for (var receiver : whistle.receivers) {
      if (receiver.status == ReceiverStatus.OFFERED) {
        var giver = whistle.get(receiver.named.from().orElseThrow());
        assertThat(giver.status)
            .as(did + ": the first one is responsible until the other accepts")
            .isEqualTo(ReceiverStatus.CHECKED_IN);
      }
    }
  }

  /** One step of somebody; what is refused changes nothing. */
  private static String attempt(Whistle whistle, Random random, Instant now) {
    var receiver = whistle.receivers.get(random.nextInt(whistle.receivers.size()));
    var organization = ORGANIZATIONS.get(random.nextInt(ORGANIZATIONS.size()));
    var what = random.nextInt(16);
    var before = facts(whistle);
    try {
      switch (what) {
        case 0, 1 -> whistle.checkIn(receiver, now);
        case 2 -> whistle.progress(receiver);
        case 3 -> whistle.part(receiver, organization, "一部分", now);
        case 4 -> whistle.offer(receiver, organization, now);
        case 5 -> whistle.accept(receiver, now);
        case 6 -> whistle.dispute(receiver, now);
        case 7 -> whistle.keep(receiver, now);
        case 8 -> release(whistle, receiver);
        case 9 -> whistle.decline(receiver);
        case 10, 11 -> whistle.report(receiver, now);
        case 12 -> whistle.confirm();
        case 13 -> whistle.answer(random.nextInt(3) > 0, 3);
        case 14 -> other(whistle, random, organization, now);
        default -> whistle.notReached(3);
      }
    } catch (Refused refused) {
      assertThat(facts(whistle)).as(what + " was refused").isEqualTo(before);
    }
    return what + " of " + receiver.named.name() + " at " + now;
  }

  private static void release(Whistle whistle, Receiver receiver) {
    if (receiver.status == ReceiverStatus.DISPUTED) {
      whistle.release(receiver);
    }
  }

  private static void other(
      Whistle whistle, Random random, Whistle.Organization organization, Instant now) {
    switch (random.nextInt(12)) {
      case 0 -> whistle.withdraw();
      case 1, 2, 3 -> whistle.reopen(3);
      default -> whistle.name(organization, "", false, now);
    }
  }

  private static List<Object> facts(Whistle whistle) {
    var facts = new ArrayList<Object>();
    facts.addAll(
        List.of(
            whistle.status,
            whistle.raiser,
            whistle.issuerConfirmed,
            whistle.round,
            whistle.waits()));
    whistle.receivers.forEach(it -> facts.addAll(List.of(it.id(), it.status, it.lead, it.parent)));
    return facts;
  }

  /** {@code ./mvnw test -Dtest=WhistleTest -Dlinli.states=write} draws them anew. */
  @Test
  void diagramsInTheDocsAreUpToDate() throws IOException {
    var file = Path.of("docs/the-life-of-a-whistle.md");
    var drawn =
        List.of(WhistleStatus.TRANSITIONS, ReceiverStatus.TRANSITIONS, ExclusionStatus.TRANSITIONS)
            .stream()
            .map(it -> "```mermaid\n" + it.diagram() + "```\n")
            .toList();
    if ("write".equals(System.getProperty("linli.states"))) {
      var parts = Files.readString(file).split("(?s)```mermaid\n.*?```\n", -1);
      var text = new StringBuilder(parts[0]);
      IntStream.range(0, drawn.size()).forEach(i -> text.append(drawn.get(i)).append(parts[i + 1]));
      Files.writeString(file, text);
    }
    assertThat(Files.readString(file))
        .as("./mvnw test -Dtest=WhistleTest -Dlinli.states=write")
        .contains(drawn);
  }

  private static Whistle whistle() {
    return Whistle.issued(
        new Whistle.Origin(
            5,
            Ids.next(),
            new ShortNumber(2026, 1),
            new Whistle.Source(7, Ids.next(), new ShortNumber(2026, 2), Optional.empty()),
            "楼道灯不亮",
            "换灯",
            "",
            "",
            3,
            new UUID(0, 1),
            START));
  }
}

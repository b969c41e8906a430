package org.linli.needs.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedIntake;
import org.linli.needs.NeedManagement;
import org.linli.needs.NeedStatus;
import org.linli.needs.RaiseNeed;
import org.linli.needs.Say;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;

/** What a day's work begins with: nothing that is late is missing (NEED-4, NEED-5). */
@IntegrationTest
class DueReadingTest {

  @Autowired private DueReading due;
  @Autowired private NeedIntake intake;
  @Autowired private NeedManagement needs;
  @Autowired private NeedBuilder aNeed;
  @Autowired private Town town;
  @Autowired private TestClock clock;

  private Community community;
  private Actor resident;
  private Actor worker;
  private Actor secretary;
  private Actor liaison;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    resident = town.actor(community, "resident");
    worker = town.actor(community, "community-worker");
    secretary = town.actor(community, "community-secretary");
    liaison = town.actor(community, "liaison");
  }

  @Test
  void secretarySeesWhatIsLateInEveryStateAndWhoHasIt() {
    var numbers =
        List.of(
            in(NeedStatus.RAISED),
            in(NeedStatus.VERIFIED),
            in(NeedStatus.ROUTED),
            in(NeedStatus.IN_PROGRESS));
    in(NeedStatus.COMPLETED);
    in(NeedStatus.CLOSED);
    clock.advance(Duration.ofDays(30));
    assertThat(numbers(secretary)).containsExactlyInAnyOrderElementsOf(numbers);
    assertThat(due.due(secretary))
        .filteredOn(row -> row.need().status() != NeedStatus.RAISED)
        .allSatisfy(row -> assertThat(row.handler()).contains(worker.accountId()));
  }

  @Test
  void othersSeeWhatTheyAreResponsibleForAndWhatNobodyIs() {
    var raised = in(NeedStatus.RAISED);
    var verified = in(NeedStatus.VERIFIED);
    var colleague = town.actor(community, "community-worker");
    assertThat(numbers(worker)).containsExactlyInAnyOrder(raised, verified);
    assertThat(numbers(colleague)).containsExactly(raised);
  }

  @Test
  void lateOneIsNotCutOffByMoreUrgentOnes() {
    var late = raise("housing");
    clock.advance(Duration.ofDays(10));
    for (var each = 0; each < 55; each++) {
      raise("elder-care");
    }
    assertThat(numbers(secretary)).contains(late);
  }

  @Test
  void pausedIsNotAThingToDo() {
    var number = in(NeedStatus.IN_PROGRESS);
    needs.pause(worker, number, new Say("等供电公司"));
    clock.advance(Duration.ofDays(30));
    assertThat(numbers(secretary)).doesNotContain(number);
  }

  @Test
  void otherCommunitiesAreNotAmongIt() {
    in(NeedStatus.RAISED);
    var elsewhere = town.actor(town.newCommunity(), "community-secretary");
    assertThat(due.due(elsewhere)).isEmpty();
  }

  private ShortNumber in(NeedStatus status) {
    return aNeed.in(status, resident, worker, liaison);
  }

  private ShortNumber raise(String category) {
    return intake.raise(
        resident,
        new RaiseNeed(
            category,
            "灯不亮",
            "",
            Optional.empty(),
            "某人",
            "13800000000",
            false,
            "",
            List.of(),
            true));
  }

  private List<ShortNumber> numbers(Actor actor) {
    return due.due(actor).stream()
        .map(row -> row.need().number())
        .sorted(Comparator.comparing(ShortNumber::toString))
        .toList();
  }
}

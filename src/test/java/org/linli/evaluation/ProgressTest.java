package org.linli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.needs.NeedStatus;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What anybody reads of how needs went, each with what it is a share of (NEED-4, NEED-8, NEED-9).
 */
@IntegrationTest
class ProgressTest {

  @Autowired private ProgressNight night;
  @Autowired private ProgressReading reading;
  @Autowired private CommunityDirectory communities;
  @Autowired private NeedBuilder aNeed;
  @Autowired private Town town;
  @Autowired private TestClock clock;

  private Community community;
  private Actor resident;
  private Actor worker;
  private Actor liaison;

  @BeforeEach
  void settle() {
    community = town.newStreet(1).getFirst(); // whose page holds a hundred
    resident = town.actor(community, "resident");
    worker = town.actor(community, "community-worker");
    liaison = town.actor(community, "liaison");
  }

  @Test
  void countsWhatWasAnsweredFinishedSettledAndAdopted() {
    in(NeedStatus.CLOSED);
    in(NeedStatus.RETURNED);
    in(NeedStatus.RAISED);
    in(NeedStatus.IN_PROGRESS);
    clock.advance(Duration.ofDays(9));
    night.run();
    var month = all();
    assertThat(month.raised()).isEqualTo(4);
    assertThat(month.answerable()).isEqualTo(4);
    assertThat(month.answeredInTime()).isEqualTo(3);
    assertThat(month.promised()).isEqualTo(2);
    assertThat(month.finishedInTime()).isEqualTo(1);
    assertThat(month.settled()).isEqualTo(1);
    assertThat(month.adopted()).isEqualTo(2);
    assertThat(month.elsewhere() + month.refused()).isEqualTo(1);
    assertThat(month.undecided()).isEqualTo(1);
  }

  @Test
  void whatIsNotDueYetIsInNoDenominator() {
    in(NeedStatus.RAISED);
    in(NeedStatus.IN_PROGRESS);
    night.run();
    assertThat(all().answerable()).isEqualTo(1);
    assertThat(all().promised()).isZero();
  }

  @Test
  void mergedNeedIsCountedAsTheSameAndNotTwice() {
    in(NeedStatus.MERGED);
    night.run();
    assertThat(all().raised()).isEqualTo(2);
    assertThat(all().same()).isEqualTo(1);
    assertThat(all().matters()).isEqualTo(1);
    assertThat(all().decided()).isEqualTo(1);
  }

  @Test
  void countingAgainChangesNothingButWhatChanged() {
    in(NeedStatus.RAISED);
    night.run();
    var once = all();
    night.run();
    assertThat(all()).isEqualTo(once);
    in(NeedStatus.RAISED);
    night.run();
    assertThat(all().raised()).isEqualTo(2);
  }

  @Test
  void everyMonthIsThereAlsoAQuietOne() {
    night.run();
    assertThat(months()).hasSize(RatingReading.MONTHS);
    assertThat(all().raised()).isZero();
    assertThat(MonthProgress.percent(0, 0)).isZero();
    assertThat(MonthProgress.percent(199, 200)).isEqualTo(99);
  }

  @Test
  void surveysOfTheYearArePublicWithTheirDenominators() {
    in(NeedStatus.VERIFIED);
    in(NeedStatus.RETURNED);
    night.run();
    var year = reading.surveys(Scope.publicOf(community.id())).orElseThrow();
    assertThat(year.accurate()).isEqualTo(1);
    assertThat(year.decided()).isEqualTo(2);
    assertThat(year.asked()).isLessThanOrEqualTo(year.households());
  }

  @Test
  void streetSeesTheMonthOfItsCommunitiesAndNobodyElseDoes() {
    in(NeedStatus.CLOSED);
    in(NeedStatus.RAISED);
    night.run();
    var street = communities.areaByCode(community.code().substring(0, 9) + "000").orElseThrow();
    var officer = town.actor(street, "street-officer");
    var month = month(officer);
    assertThat(month.raised()).isEqualTo(2);
    assertThat(month.settled()).isEqualTo(1);
    assertThat(month.late()).isZero();
    clock.advance(Duration.ofDays(10));
    night.run();
    assertThat(month(officer).late()).isEqualTo(1);
    assertThatThrownBy(() -> reading.street(worker)).isInstanceOf(Refused.class);
  }

  private StreetMonth month(Actor officer) {
    return reading.street(officer).stream()
        .filter(row -> row.fromCommunityId() == community.id())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void otherCommunitiesAreNotCounted() {
    in(NeedStatus.RAISED);
    night.run();
    var elsewhere = Scope.publicOf(town.newCommunity().id());
    assertThat(reading.months(elsewhere)).isEmpty();
  }

  private void in(NeedStatus status) {
    aNeed.in(status, resident, worker, liaison);
  }

  private List<MonthProgress> months() {
    return reading.months(Scope.publicOf(community.id()));
  }

  private MonthProgress all() {
    return months().stream().reduce(MonthProgress::plus).orElseThrow();
  }
}

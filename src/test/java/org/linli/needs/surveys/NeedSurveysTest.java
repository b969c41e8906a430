package org.linli.needs.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.directory.AddLocalArea;
import org.linli.directory.LocalAreaManagement;
import org.linli.directory.people.RegisterBuilder;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.needs.NeedStatus;
import org.linli.platform.Dates;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.SheetText;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** NEED-9: survey coverage and identification accuracy are figures with denominators. */
@IntegrationTest
class NeedSurveysTest {

  @Autowired private NeedSurveys surveys;
  @Autowired private SurveyQueries queries;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private SurveySheet sheet;
  @Autowired private LocalAreaManagement places;
  @Autowired private RegisterBuilder aRegister;
  @Autowired private NeedBuilder aNeed;
  @Autowired private Town town;
  @Autowired private TestClock clock;

  private Actor worker;
  private Actor resident;
  private Community community;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    resident = town.actor(community, "resident");
  }

  @Test
  void withoutRecordsThereIsNoFigureRatherThanAZero() {
    var figures = surveys.figures(worker);
    assertThat(figures.coverage()).isEmpty();
    assertThat(figures.accuracy()).isEmpty();
  }

  @Test
  void ofABuildingTheFullestRoundCountsAndNeverMoreThanThereAre() {
    var building = places.addBuilding(worker, new AddLocalArea("9", ""));
    record(building, 3);
    record(building, 5);
    record(building, 4);
    assertThat(new SurveyFigures(2026, 9, 6, 0, 0, surveys.figures(worker).rounds()).asked())
        .isEqualTo(6);
    assertThat(surveys.figures(worker).rounds()).hasSize(3);
    aRegister.fill(worker, "户");
    var figures = surveys.figures(worker);
    assertThat(figures.households()).isPositive();
    assertThat(figures.asked()).isEqualTo(Math.min(5, figures.households()));
    assertThat(figures.coverage()).hasValue(figures.asked() * 100 / figures.households());
  }

  /** Two rounds to the same doors are no more than the fuller of them (NEED-9). */
  @Test
  void roundEverywhereAndRoundsOfBuildingsAreNotAddedUp() {
    record(places.addBuilding(worker, new AddLocalArea("9", "")), 20);
    record(places.addBuilding(worker, new AddLocalArea("10", "")), 30);
    surveys.record(worker, new RecordSurvey("VISIT", Optional.empty(), 40, today()));
    surveys.record(worker, new RecordSurvey("VISIT", Optional.empty(), 45, today()));
    assertThat(asked()).isEqualTo(50);
    surveys.record(worker, new RecordSurvey("VISIT", Optional.empty(), 60, today()));
    assertThat(asked()).isEqualTo(60);
  }

  private int asked() {
    return Scope.in(
        Scope.of(community.id()),
        () ->
            new TransactionTemplate(transactions)
                .execute(status -> queries.asked(community.id(), today().getYear())));
  }

  @Test
  void sheetHoldsEveryRoundAndIsForWhoMayVerify() {
    record(places.addBuilding(worker, new AddLocalArea("9", "")), 3);
    var rows = SheetText.of(sheet.of(worker));
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1)).contains("9", "3");
    assertThat(rows.get(2)).contains("测试人");
    assertThatThrownBy(() -> sheet.of(resident)).isInstanceOf(Refused.class);
  }

  @Test
  void accuracyIsWhatWasRealOfWhatWasDecided() {
    aNeed.in(NeedStatus.VERIFIED, resident, worker, worker);
    aNeed.in(NeedStatus.VERIFIED, resident, worker, worker);
    aNeed.in(NeedStatus.RETURNED, resident, worker, worker);
    aNeed.in(NeedStatus.RAISED, resident, worker, worker);
    var figures = surveys.figures(worker);
    assertThat(figures.real()).isEqualTo(2);
    assertThat(figures.decided()).isEqualTo(3);
    assertThat(figures.accuracy()).hasValue(66);
  }

  @Test
  void wrongRecordsAreRefusedFieldByField() {
    assertThat(fields(() -> RecordSurvey.of("CALL", "x", "0", "gestern")))
        .containsExactly("way", "households", "where", "askedOn");
    var tomorrow = today().plusDays(1);
    assertThat(fields(() -> surveys.record(worker, survey(Optional.empty(), tomorrow))))
        .containsExactly("askedOn");
    var foreign = town.newCommunity();
    var theirs =
        places.addBuilding(town.actor(foreign, "community-worker"), new AddLocalArea("1", ""));
    assertThat(fields(() -> surveys.record(worker, survey(Optional.of(theirs), today()))))
        .containsExactly("where");
    assertThatThrownBy(() -> surveys.record(resident, survey(Optional.empty(), today())))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> surveys.figures(resident)).isInstanceOf(Refused.class);
  }

  private void record(UUID building, int households) {
    surveys.record(worker, new RecordSurvey("VISIT", Optional.of(building), households, today()));
  }

  private static RecordSurvey survey(Optional<UUID> building, LocalDate day) {
    return new RecordSurvey("VISIT", building, 3, day);
  }

  private static List<String> fields(ThrowingCallable call) {
    return catchThrowableOfType(Invalid.class, call).errors().stream()
        .map(Invalid.FieldError::field)
        .toList();
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }
}

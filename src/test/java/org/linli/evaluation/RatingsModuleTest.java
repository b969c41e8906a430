package org.linli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.matching.ClaimManagement;
import org.linli.matching.ReportDone;
import org.linli.needs.NeedError;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStatus;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.NeedBuilder;
import org.linli.testing.Sql;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Ratings through the facade (EVAL-1). */
@IntegrationTest
class RatingsModuleTest {

  private static final RateNeed GOOD = new RateNeed("SATISFIED", "晚上看得见了。");

  @Autowired private RatingManagement ratings;
  @Autowired private ClaimManagement claims;
  @Autowired private NeedReading needs;
  @Autowired private NeedBuilder aNeed;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Actor resident;
  private Actor worker;
  private Actor liaison;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    resident = town.actor(community, "resident");
    worker = town.actor(community, "community-worker");
    liaison = town.actor(community, "liaison");
  }

  @ParameterizedTest
  @CsvSource({
    "VERY_SATISFIED, CLOSED",
    "SATISFIED, CLOSED",
    "FAIRLY_SATISFIED, CLOSED",
    "DISSATISFIED, IN_PROGRESS",
    "VERY_DISSATISFIED, IN_PROGRESS",
  })
  void goodGradeClosesAndBadGradeReopens(Grade grade, NeedStatus then) {
    var number = answered();
    ratings.rate(resident, number, new RateNeed(grade.name(), ""));
    var story = needs.story(Scope.publicOf(community.id()), number);
    assertThat(story.need().status()).isEqualTo(then);
    assertThat(story.steps().getFirst().note()).isEqualTo(grade.name());
    assertThat(grade.bad()).isEqualTo(then == NeedStatus.IN_PROGRESS);
  }

  @Test
  void onlyTheRaiserRates() {
    var number = answered();
    var neighbour = town.actor(community, "resident");
    assertRefused(NeedError.NOT_THE_RAISER, () -> ratings.rate(neighbour, number, GOOD));
    assertRefused(KernelError.FORBIDDEN, () -> ratings.rate(worker, number, GOOD));
    assertRefused(KernelError.FORBIDDEN, () -> ratings.rate(liaison, number, GOOD));
    var foreign = town.actor(town.newCommunity(), "resident");
    assertRefused(KernelError.NOT_FOUND, () -> ratings.rate(foreign, number, GOOD));
    assertThat(rounds()).isEmpty();
  }

  @Test
  void reopenedNeedIsRatedAgainInItsNextRound() {
    var number = answered();
    ratings.rate(resident, number, new RateNeed("VERY_DISSATISFIED", "还是不亮"));
    claims.report(liaison, number, new ReportDone("又换了一次"));
    ratings.rate(resident, number, GOOD);
    assertThat(rounds()).containsExactly("1 VERY_DISSATISFIED", "2 SATISFIED");
  }

  @Test
  void oneRoundHasOneRatingAlsoWhenSentManyTimesAtOnce() {
    var number = answered();
    var outcomes =
        AtOnce.times(
            6,
            () -> {
              ratings.rate(resident, number, GOOD);
              return true;
            });
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    assertThat(rounds()).containsExactly("1 SATISFIED");
  }

  @ParameterizedTest
  @EnumSource(
      value = NeedStatus.class,
      names = {"COMPLETED"},
      mode = EnumSource.Mode.EXCLUDE)
  void onlyWhatWasReportedDoneIsRated(NeedStatus status) {
    var number = aNeed.in(status, resident, worker, liaison);
    var before = rounds();
    assertRefused(NeedError.NOT_NOW, () -> ratings.rate(resident, number, GOOD));
    assertThat(rounds()).isEqualTo(before);
  }

  @Test
  void ownWordsOfTheRaiserStayAmongHandlers() {
    var number = answered();
    ratings.rate(resident, number, new RateNeed("SATISFIED", "小李态度特别好"));
    assertThat(needs.story(Scope.publicOf(community.id()), number).toString()).doesNotContain("小李");
    assertThat(list("select note from evaluation.rating_note where community_id = %d"))
        .containsExactly("小李态度特别好");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "GOOD", "satisfied", "5"})
  void gradeIsOneOfTheFive(@Nullable String grade) {
    var invalid = catchThrowableOfType(Invalid.class, () -> new RateNeed(grade, ""));
    assertThat(invalid.errors()).extracting(Invalid.FieldError::field).containsExactly("grade");
  }

  @Test
  void twoOfFiveGradesAreBad() {
    assertThat(Arrays.stream(Grade.values()).filter(Grade::bad))
        .containsExactly(Grade.DISSATISFIED, Grade.VERY_DISSATISFIED);
  }

  private ShortNumber answered() {
    return aNeed.in(NeedStatus.COMPLETED, resident, worker, liaison);
  }

  private List<String> rounds() {
    return list(
        "select round || ' ' || grade from evaluation.rating where community_id = %d"
            + " order by round");
  }

  private List<String> list(String sql) {
    return Sql.of(url).list(sql.formatted(community.id()));
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable call) {
    assertThat(catchThrowableOfType(Refused.class, call).code()).isEqualTo(code);
  }
}

package org.linli.directory.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.testing.Refusals.assertRefused;
import static org.linli.testing.Refusals.field;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.platform.Dates;
import org.linli.testing.IntegrationTest;
import org.linli.testing.PostBook;
import org.linli.testing.TestBeans;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;

/** Staffing against the norms, through its facade on a real database (ORG-6). */
@IntegrationTest
class StaffingModuleTest {

  private static final LocalDate TODAY = Dates.day(TestBeans.START);

  @Autowired private StaffingManagement staffing;
  @Autowired private PostBook book;
  @Autowired private Town town;

  private Community community;
  private Actor worker;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
  }

  /** Part of a person is a person (ORG-6). */
  @ParameterizedTest
  @CsvSource({
    "1, 1, 500, 1",
    "500, 1, 500, 1",
    "501, 1, 500, 2",
    "8030, 18, 10000, 15",
    "10000, 18, 10000, 18",
    "8030, 30, 100, 2409",
    "9999999, 30, 100, 3000000"
  })
  void neededNumbersAreRoundedUp(int population, int amount, int per, int required) {
    var norm = new StaffingProfile.Norm("x", amount, per, Optional.empty());
    assertThat(norm.required(population)).isEqualTo(required);
  }

  @Test
  void staffingCountsThePostsThatAreHeldAndSaysWhatIsMissing() {
    book.held(worker);
    book.vacant(worker, "social-worker");
    assertThat(staffing.staffing(worker).lines()).isEmpty();
    save("plan-c", "1001");
    var lines = staffing.staffing(worker).lines();
    assertThat(lines)
        .extracting(StaffingLine::code)
        .containsExactly("community-workers", "social-workers", "volunteers", "training-hours");
    assertThat(lines).extracting(StaffingLine::required).containsExactly(2, 3, 51, 40);
    assertThat(lines)
        .extracting(StaffingLine::gap)
        .containsExactly(Optional.of(2), Optional.of(2), Optional.of(1), Optional.empty());
    save("plan-a", "1001");
    assertThat(staffing.staffing(worker).lines())
        .extracting(StaffingLine::code)
        .containsExactly("grid-workers", "volunteers", "training-hours");
  }

  @Test
  void wrongFiguresAreNamedTogether() {
    var invalid =
        catchThrowableOfType(
            Invalid.class, () -> SaveStaffing.of("", "0", "morgen", "", "-1", "99999999"));
    assertThat(invalid.errors())
        .extracting(Invalid.FieldError::field)
        .containsExactlyInAnyOrder(
            "profile",
            "population",
            "countedOn",
            "populationSource",
            "volunteers",
            "trainingHours");
    assertThat(field(() -> save("plan-x", "1000"))).isEqualTo("profile");
    var tomorrow = TODAY.plusDays(1).toString();
    assertThat(
            field(
                () ->
                    staffing.save(worker, SaveStaffing.of("plan-a", "10", tomorrow, "台账", "", ""))))
        .isEqualTo("countedOn");
  }

  @Test
  void residentsDoNotSeeTheStaffing() {
    var resident = town.actor(community, "resident");
    assertRefused(KernelError.FORBIDDEN, () -> staffing.staffing(resident));
  }

  private void save(String profile, String population) {
    staffing.save(worker, SaveStaffing.of(profile, population, TODAY.toString(), "街道台账", "50", ""));
  }
}

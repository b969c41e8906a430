package org.linli.directory.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.audit.Reveal;
import org.linli.kernel.Actor;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;

/** Who stays takes over what only the other's entry says, and gives it back (DATA-1). */
@IntegrationTest
class MergesTest {

  private static final String NUMBER = "11010519491231002X";
  private static final RegisterPerson FULL =
      new RegisterPerson("A-1", "王桂兰", "19012342207", "", "", "", NUMBER, "2001-02-03");

  @Autowired private DuplicateManagement duplicates;
  @Autowired private PersonManagement persons;
  @Autowired private PersonReading reading;
  @Autowired private HouseholdManagement households;
  @Autowired private HouseholdReading householdReading;
  @Autowired private Places places;
  @Autowired private Town town;

  private Actor worker;
  private UUID kept;
  private UUID gone;

  @BeforeEach
  void settle() {
    worker = town.actor(town.newCommunity(), "community-worker");
    places.build(worker, "3栋", "301", "302");
    kept = persons.register(worker, RegisterPerson.named("王桂兰"));
    gone = persons.register(worker, FULL);
  }

  @Test
  void missingFieldsAreTakenOverAndNamed() {
    merge();
    var file = full(kept);
    assertThat(file.view().phone()).isEqualTo("19012342207");
    assertThat(file.view().document()).isEqualTo(NUMBER);
    assertThat(file.view().reference()).isEqualTo("A-1");
    assertThat(file.sex()).contains(Sex.F);
    assertThat(file.bornOn()).isPresent();
    assertThat(file.movedInOn()).isPresent();
    assertThat(duplicates.merges(worker).getFirst().filled())
        .containsExactly("phone", "documentNumber", "sex", "bornOn", "movedInOn", "reference");
    assertThat(reading.list(worker, PersonSearch.of(NUMBER), Paging.first()).rows())
        .extracting(PersonView::id)
        .containsExactly(kept);
  }

  @Test
  void whatTheOneWhoStaysHadStays() {
    var other =
        persons.register(
            worker, new RegisterPerson("B-2", "王桂蓝", "19055556666", "", "1950-01-01", "", "", ""));
    duplicates.decide(worker, new DecideDuplicate(other.toString(), gone.toString(), "same"));
    var file = full(other);
    assertThat(file.view().phone()).isEqualTo("19055556666");
    assertThat(file.view().reference()).isEqualTo("B-2");
    assertThat(file.bornOn()).hasToString("Optional[1950-01-01]");
    assertThat(file.view().document()).isEqualTo(NUMBER);
  }

  @Test
  void takingItBackGivesEverythingBack() {
    merge();
    separate();
    var file = full(kept);
    assertThat(file.view().phone()).isEmpty();
    assertThat(file.view().document()).isEmpty();
    assertThat(file.view().reference()).isEmpty();
    assertThat(file.sex()).isEmpty();
    assertThat(full(gone).view().document()).isEqualTo(NUMBER);
    assertThat(full(gone).view().reference()).isEqualTo("A-1");
  }

  @Test
  void whatSomebodyCorrectedSinceIsNotTakenBack() {
    merge();
    var version = full(kept).version();
    var phone = new PersonFields("", "", "19077778888", "", "", "", "", "");
    persons.correct(worker, kept, new CorrectPerson(version, phone));
    separate();
    assertThat(full(kept).view().phone()).isEqualTo("19077778888");
    assertThat(full(kept).view().document()).isEmpty();
  }

  @Test
  void placeInAHouseholdIsTakenOverAndGivenBack() {
    var head = persons.register(worker, RegisterPerson.named("李四"));
    var home = at("301", head, "self");
    at("301", gone, "spouse");
    merge();
    assertThat(full(kept).view().relation()).isEqualTo("spouse");
    assertThat(duplicates.merges(worker).getFirst().filled()).contains("home");
    separate();
    assertThat(full(kept).household()).isEmpty();
    assertThat(full(gone).household()).contains(home);
    assertThat(full(gone).view().relation()).isEqualTo("spouse");
  }

  @Test
  void householdGoesOnUnderTheOneWhoStays() {
    var home = at("301", gone, "self");
    at("301", persons.register(worker, RegisterPerson.named("王小明")), "child");
    merge();
    assertThat(householdReading.file(worker, home).representativeId()).isEqualTo(kept);
    assertThat(householdReading.file(worker, home).members()).hasSize(2);
    separate();
    assertThat(householdReading.file(worker, home).representativeId()).isEqualTo(gone);
    assertThat(full(kept).household()).isEmpty();
  }

  @Test
  void bothInOneHouseholdBecomeItsRepresentative() {
    var home = at("301", gone, "self");
    at("301", kept, "other");
    merge();
    assertThat(householdReading.file(worker, home).representativeId()).isEqualTo(kept);
    assertThat(full(kept).view().relation()).isEqualTo("self");
    separate();
    assertThat(householdReading.file(worker, home).representativeId()).isEqualTo(gone);
    assertThat(full(kept).view().relation()).isEqualTo("other");
  }

  @Test
  void householdThatEndedWithTheOtherRunsAgain() {
    var own = at("302", kept, "self");
    var home = at("301", gone, "self");
    merge();
    assertThat(householdReading.file(worker, home).view().ended()).isTrue();
    assertThat(full(kept).household()).contains(own);
    separate();
    assertThat(householdReading.file(worker, home).view().ended()).isFalse();
    assertThat(householdReading.file(worker, home).representativeId()).isEqualTo(gone);
  }

  /** Others moved in meanwhile: the other one has no home until somebody records it. */
  @Test
  void placeThatIsTakenByNowIsNotTakenBack() {
    at("302", kept, "self");
    at("301", gone, "self");
    merge();
    var next = persons.register(worker, RegisterPerson.named("赵六"));
    var newHome = at("301", next, "self");
    separate();
    assertThat(full(gone).household()).isEmpty();
    assertThat(householdReading.file(worker, newHome).representativeId()).isEqualTo(next);
  }

  @Test
  void referenceGivenOnMeanwhileKeepsThemOne() {
    merge();
    var drop = new PersonFields("-", "", "", "", "", "", "", "");
    persons.correct(worker, kept, new CorrectPerson(full(kept).version(), drop));
    persons.register(worker, new RegisterPerson("A-1", "赵六", "", "", "", "", "", ""));
    assertThat(catchThrowableOfType(Refused.class, this::separate).code())
        .isEqualTo(PeopleError.REFERENCE_GIVEN_ON);
    assertThat(duplicates.merges(worker)).hasSize(1);
  }

  private void merge() {
    duplicates.decide(worker, new DecideDuplicate(kept.toString(), gone.toString(), "same"));
  }

  private void separate() {
    duplicates.separate(worker, duplicates.merges(worker).getFirst().id());
  }

  private PersonFile full(UUID person) {
    persons.reveal(worker, person, new Reveal("visit", ""));
    return reading.file(worker, person);
  }

  private UUID at(String door, UUID person, String relation) {
    return households.settle(worker, person, new SettlePerson("3栋", "", door, "", relation));
  }
}

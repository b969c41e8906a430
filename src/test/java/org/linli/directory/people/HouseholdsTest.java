package org.linli.directory.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Sql;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Households always have exactly one representative (ORG-1, DATA-1). */
@IntegrationTest
class HouseholdsTest {

  private static final String NUMBER = "11010519491231002X";
  private static final RegisterPerson WANG =
      new RegisterPerson("A-1", "王桂兰", "190 1234 2207", "", "", "", NUMBER, "2001-2-3");

  @Autowired private PersonManagement persons;
  @Autowired private HouseholdManagement households;
  @Autowired private HouseholdReading householdReading;
  @Autowired private DwellingManagement dwellings;
  @Autowired private Places places;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String url;

  private Actor worker;

  @BeforeEach
  void settle() {
    worker = town.actor(town.newCommunity(), "community-worker");
  }

  @Test
  void householdHasExactlyOneRepresentative() {
    places.build(worker, "3栋", "301");
    var wang = persons.register(worker, WANG);
    var li = persons.register(worker, RegisterPerson.named("李四"));
    var household = at("301", wang, "self");
    assertRefused(PeopleError.HOUSEHOLD_EXISTS, () -> at("301", li, "self"));
    at("301", li, "spouse");
    assertThat(householdReading.file(worker, household).members()).hasSize(2);
    households.handOver(worker, household, li);
    var file = householdReading.file(worker, household);
    assertThat(file.representativeId()).isEqualTo(li);
    assertThat(file.members()).extracting(PersonView::relation).containsExactly("self", "other");
    assertInvalid(
        "successor",
        PeopleError.NOT_A_MEMBER,
        () -> households.handOver(worker, household, UUID.randomUUID()));
    assertInvalid("relation", PeopleError.NO_HOUSEHOLD, () -> settle("301", "乙", wang, "child"));
  }

  /**
   * The planted fault: the database itself refuses a household whose representative is no member.
   */
  @Test
  void householdWithoutItsRepresentativeIsRefusedByTheDatabase() {
    places.build(worker, "3栋", "301");
    var household = at("301", persons.register(worker, WANG), "self");
    assertThat(
            catchThrowableOfType(
                IllegalStateException.class,
                () ->
                    Sql.of(url)
                        .list(
                            "update directory.person set household_id = null, relation = null"
                                + " where household_id = '"
                                + household
                                + "' returning 1")))
        .hasStackTraceContaining("representative_is_a_member");
  }

  @Test
  void twoCannotBecomeRepresentativeAtOnce() {
    places.build(worker, "3栋", "301");
    var household = at("301", persons.register(worker, WANG), "self");
    var heirs =
        List.of("甲", "乙", "丙").stream()
            .map(name -> persons.register(worker, RegisterPerson.named(name)))
            .toList();
    heirs.forEach(heir -> at("301", heir, "child"));
    var works =
        heirs.stream()
            .map(
                heir ->
                    (Callable<Boolean>)
                        () -> {
                          households.handOver(worker, household, heir);
                          return true;
                        })
            .toList();
    assertThat(AtOnce.all(works)).allMatch(AtOnce.Outcome::succeeded);
    var relations = householdReading.file(worker, household).members();
    assertThat(relations).filteredOn(member -> member.relation().equals("self")).hasSize(1);
  }

  @Test
  void deadRepresentativeHandsOverAndWhatTheyOwnedWaitsForHeirs() {
    var dwelling = places.build(worker, "3栋", "301").getFirst();
    var wang = persons.register(worker, WANG);
    var li = persons.register(worker, RegisterPerson.named("李四"));
    var household = at("301", wang, "self");
    at("301", li, "child");
    dwellings.transfer(worker, dwelling, new TransferDwelling("sole", "2001-01-01", NUMBER));
    assertRefused(
        PeopleError.HAND_OVER_FIRST,
        () -> persons.leave(worker, wang, new LeaveRegister("died", "2026-09-01", "")));
    persons.leave(worker, wang, new LeaveRegister("died", "2026-09-01", li.toString()));
    assertThat(householdReading.file(worker, household).representativeId()).isEqualTo(li);
    assertThat(householdReading.dwelling(worker, dwelling).owners())
        .singleElement()
        .matches(DwellingFile.Owner::inheritanceOpen);
    persons.leave(worker, li, new LeaveRegister("moved", "2026-09-02", ""));
    assertThat(householdReading.file(worker, household).view().ended()).isTrue();
    assertRefused(
        PeopleError.DIED_ALREADY,
        () -> persons.leave(worker, wang, new LeaveRegister("died", "2026-09-01", "")));
  }

  private UUID at(String door, UUID person, String relation) {
    return settle(door, "", person, relation);
  }

  private UUID settle(String door, String label, UUID person, String relation) {
    return households.settle(worker, person, new SettlePerson("3栋", "", door, label, relation));
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable call) {
    assertThat(catchThrowableOfType(Refused.class, call).code()).isEqualTo(code);
  }

  private static void assertInvalid(String field, ErrorCode code, ThrowingCallable call) {
    assertThat(catchThrowableOfType(Invalid.class, call).errors())
        .filteredOn(error -> error.field().equals(field))
        .extracting(Invalid.FieldError::code)
        .contains(code);
  }
}

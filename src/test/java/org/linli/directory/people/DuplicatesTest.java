package org.linli.directory.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;

/** Persons who may be one: found with reasons, decided by a human, undone (DATA-1). */
@IntegrationTest
class DuplicatesTest {

  @Autowired private DuplicateManagement duplicates;
  @Autowired private PersonManagement persons;
  @Autowired private PersonReading reading;
  @Autowired private HouseholdManagement households;
  @Autowired private HouseholdReading householdReading;
  @Autowired private DwellingManagement dwellings;
  @Autowired private Places places;
  @Autowired private Town town;

  private Actor worker;

  @BeforeEach
  void settle() {
    worker = town.actor(town.newCommunity(), "community-worker");
  }

  /** A shared phone alone is a family. */
  @Test
  void samePhoneAndALikeNameIsAPair() {
    person("王桂兰", "19011112222");
    person("王桂蓝", "19011112222");
    person("李四", "19011112222");
    assertThat(duplicates.pairs(worker))
        .singleElement()
        .satisfies(pair -> assertThat(pair.reasons()).containsExactly("phone"));
  }

  @Test
  void likeNameAtOneAddressIsAPair() {
    places.build(worker, "3栋", "301");
    var first = person("王桂兰", "");
    var second = person("王桂兰", "");
    households.settle(worker, first, new SettlePerson("3栋", "", "301", "", "self"));
    households.settle(worker, second, new SettlePerson("3栋", "", "301", "乙", "self"));
    assertThat(duplicates.pairs(worker))
        .singleElement()
        .satisfies(pair -> assertThat(pair.reasons()).containsExactly("home"));
  }

  @Test
  void mergingMovesWhatTheOtherOwnedAndCanBeTakenBack() {
    var dwelling = places.build(worker, "3栋", "301").getFirst();
    var kept = person("王桂兰", "19011112222");
    var gone = person("王桂蓝", "19011112222");
    dwellings.transfer(worker, dwelling, new TransferDwelling("sole", "", "王桂蓝"));
    decide(kept, gone, "same");
    assertThat(owner(dwelling)).isEqualTo(kept);
    assertThat(duplicates.pairs(worker)).isEmpty();
    assertThat(catchThrowableOfType(Refused.class, () -> reading.file(worker, gone)).code())
        .isEqualTo(KernelError.NOT_FOUND);
    duplicates.separate(worker, duplicates.merges(worker).getFirst().id());
    assertThat(owner(dwelling)).isEqualTo(gone);
    assertThat(reading.file(worker, gone).view().id()).isEqualTo(gone);
    assertThat(duplicates.merges(worker)).isEmpty();
  }

  @Test
  void whoRepresentsOthersIsNotMergedAway() {
    places.build(worker, "3栋", "301", "302");
    var kept = person("王桂兰", "19011112222");
    var gone = person("王桂蓝", "19011112222");
    var child = person("李四", "");
    households.settle(worker, kept, new SettlePerson("3栋", "", "302", "", "self"));
    households.settle(worker, gone, new SettlePerson("3栋", "", "301", "", "self"));
    households.settle(worker, child, new SettlePerson("3栋", "", "301", "", "child"));
    assertThat(catchThrowableOfType(Refused.class, () -> decide(kept, gone, "same")).code())
        .isEqualTo(PeopleError.HAND_OVER_FIRST);
  }

  @Test
  void whoAreTwoAreNotShownAgain() {
    var first = person("王桂兰", "19011112222");
    var second = person("王桂蓝", "19011112222");
    decide(first, second, "different");
    assertThat(duplicates.pairs(worker)).isEmpty();
  }

  private void decide(UUID kept, UUID gone, String decision) {
    duplicates.decide(worker, new DecideDuplicate(kept.toString(), gone.toString(), decision));
  }

  private UUID owner(UUID dwelling) {
    return householdReading.dwelling(worker, dwelling).owners().getFirst().personId().orElseThrow();
  }

  private UUID person(String name, String phone) {
    return persons.register(worker, new RegisterPerson("", name, phone, "", "", "", "", ""));
  }
}

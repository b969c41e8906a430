package org.linli.directory.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.linli.platform.NightlyJob;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Whom the register need not know any longer is forgotten at night (DATA-2, PIPL 19, 47). */
@IntegrationTest
class ForgettingTest {

  private static final String NUMBER = "11010519491231002X";
  private static final RegisterPerson WANG =
      new RegisterPerson("A-1", "王桂兰", "19012342207", "", "", "", NUMBER, "2001-2-3");

  @Autowired private PersonManagement persons;
  @Autowired private PersonReading reading;
  @Autowired private HouseholdManagement households;
  @Autowired private HouseholdReading householdReading;
  @Autowired private DwellingManagement dwellings;
  @Autowired private DuplicateManagement duplicates;
  @Autowired private TagManagement tags;
  @Autowired private Known known;
  @Autowired private Places places;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private List<NightlyJob> jobs;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Actor worker;
  private UUID wang;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-secretary");
    wang = persons.register(worker, WANG);
  }

  @Test
  void whoeverMovedAwayIsForgottenAfterTheTimeOfTheRuleAndNotBefore() {
    leave(wang, "moved");
    clock.advance(Duration.ofDays(300));
    night();
    assertThat(reading.file(worker, wang).view().gone()).isTrue();
    clock.advance(Duration.ofDays(100));
    night();
    assertForgotten(wang);
    assertThat(entries("directory.person-forgotten", wang)).isOne();
    night();
    assertThat(entries("directory.person-forgotten", wang)).isOne();
  }

  @Test
  void deadAreKeptLongerForTheirFamily() {
    leave(wang, "died");
    clock.advance(Duration.ofDays(400));
    night();
    assertThat(reading.file(worker, wang).deceasedOn()).isPresent();
    clock.advance(Duration.ofDays(800));
    night();
    assertForgotten(wang);
  }

  @Test
  void whoeverLivesHereStays() {
    clock.advance(Duration.ofDays(4_000));
    night();
    assertThat(reading.file(worker, wang).view().name()).isEqualTo("王**");
  }

  /** Owners vote and pay from wherever they live; the dead one's heirs are not recorded yet. */
  @Test
  void ownerStaysUntilTheDwellingIsSoldAndThenIsNobody() {
    var dwelling = places.build(worker, "3栋", "301").getFirst();
    dwellings.transfer(worker, dwelling, new TransferDwelling("sole", "2001-01-01", NUMBER));
    leave(wang, "died");
    clock.advance(Duration.ofDays(2_000));
    night();
    assertThat(reading.file(worker, wang).view().name()).isEqualTo("王**");
    persons.register(worker, RegisterPerson.named("李四"));
    dwellings.transfer(worker, dwelling, new TransferDwelling("sole", "2020-01-01", "李四"));
    night();
    assertForgotten(wang);
    assertThat(householdReading.dwelling(worker, dwelling).owners())
        .hasSize(2)
        .anyMatch(owner -> owner.name().isEmpty() && owner.personId().isEmpty());
  }

  @Test
  void householdKeepsItsRepresentativeAndAnEndedOneStaysReadable() {
    places.build(worker, "3栋", "301");
    var child = persons.register(worker, RegisterPerson.named("王小明"));
    var home = at(wang, "self");
    at(child, "child");
    persons.leave(worker, wang, new LeaveRegister("moved", today(), child.toString()));
    clock.advance(Duration.ofDays(400));
    night();
    assertForgotten(wang);
    assertThat(householdReading.file(worker, home).representativeId()).isEqualTo(child);
    persons.leave(worker, child, new LeaveRegister("moved", today(), ""));
    clock.advance(Duration.ofDays(400));
    night();
    assertForgotten(child);
    var ended = householdReading.file(worker, home);
    assertThat(ended.view().ended()).isTrue();
    assertThat(ended.view().representative()).isEmpty();
    assertThat(householdReading.list(worker, "", Paging.first()).rows()).hasSize(1);
  }

  @Test
  void tagsConsentsAndAccountsGoWithThePerson() {
    tags.tag(worker, wang, new TagPerson("disabled", "探访", "paper", "", "2026-09-01"));
    known.as(worker, community, wang);
    leave(wang, "moved");
    clock.advance(Duration.ofDays(400));
    night();
    for (var table :
        List.of(
            "directory.person_tag",
            "privacy.consent",
            "access.residency",
            "directory.person_gram")) {
      assertThat(count(table, "person_id", wang)).as(table).isZero();
    }
  }

  @Test
  void endedTagsAreDeleted() {
    tags.tag(worker, wang, new TagPerson("disabled", "探访", "paper", "", "2026-09-01"));
    tags.tag(worker, wang, new TagPerson("very-old", "探访", "paper", "", "2026-09-01"));
    tags.withdraw(worker, tags.of(worker, wang).getFirst().id());
    clock.advance(Duration.ofDays(31));
    night();
    assertThat(tags.of(worker, wang))
        .singleElement()
        .satisfies(tag -> assertThat(tag.tag()).isEqualTo("disabled"));
  }

  @Test
  void whoeverWasMergedAwayIsForgottenWhenTheMergeCanNoLongerBeTakenBack() {
    var twin = persons.register(worker, new RegisterPerson("", "王桂兰", "", "", "", "", "", ""));
    duplicates.decide(worker, new DecideDuplicate(wang.toString(), twin.toString(), "same"));
    clock.advance(Duration.ofDays(100));
    night();
    assertThat(duplicates.merges(worker)).hasSize(1);
    clock.advance(Duration.ofDays(100));
    night();
    assertThat(duplicates.merges(worker)).isEmpty();
    assertEmptied(twin);
    assertThat(reading.file(worker, wang).view().name()).isEqualTo("王**");
  }

  /** The planted fault: a job that leaves something is refused by the database. */
  @Test
  void forgottenPersonSaysNothing() {
    assertThat(
            catchThrowableOfType(
                IllegalStateException.class,
                () ->
                    Sql.of(url)
                        .list(
                            "update directory.person set name = '', forgotten_on = '2026-09-01'"
                                + " where person_id = '"
                                + wang
                                + "' returning 1")))
        .hasStackTraceContaining("forgotten_says_nothing");
  }

  private void assertForgotten(UUID person) {
    assertThat(catchThrowableOfType(Refused.class, () -> reading.file(worker, person)).code())
        .isEqualTo(KernelError.NOT_FOUND);
    assertThat(reading.list(worker, PersonSearch.of("王桂兰"), Paging.first()).rows()).isEmpty();
    assertThat(reading.list(worker, PersonSearch.of(""), Paging.first()).rows())
        .noneMatch(view -> view.id().equals(person));
    assertEmptied(person);
  }

  private void assertEmptied(UUID person) {
    var row =
        Sql.of(url)
            .value("select t::text from directory.person t where person_id = '" + person + "'");
    assertThat(row).doesNotContain("王").doesNotContain("19012342207").doesNotContain("A-1");
  }

  private long entries(String action, UUID person) {
    return Sql.of(url)
        .number(
            "select count(*) from audit.entry where action = '"
                + action
                + "' and subject_id = '"
                + person
                + "'");
  }

  private long count(String table, String column, UUID id) {
    return Sql.of(url)
        .number("select count(*) from " + table + " where " + column + " = '" + id + "'");
  }

  private void leave(UUID person, String why) {
    persons.leave(worker, person, new LeaveRegister(why, today(), ""));
  }

  private UUID at(UUID person, String relation) {
    return households.settle(worker, person, new SettlePerson("3栋", "", "301", "", relation));
  }

  private String today() {
    return Dates.day(clock.instant()).toString();
  }

  private void night() {
    jobs.stream()
        .filter(job -> job.name().equals("directory.people-night"))
        .findFirst()
        .orElseThrow()
        .run();
  }
}

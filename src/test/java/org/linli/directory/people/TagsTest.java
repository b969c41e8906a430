package org.linli.directory.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Sql;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Special groups: consent first, a permission of their own, every look recorded (DATA-2). */
@IntegrationTest
class TagsTest {

  private static final TagPerson ALONE =
      new TagPerson("living-alone", "每周探访", "oral", "李四", "2026-09-01");

  @Autowired private TagManagement tags;
  @Autowired private PersonManagement persons;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String url;

  private Actor worker;
  private Actor resident;
  private UUID person;

  @BeforeEach
  void settle() {
    var community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    resident = town.actor(community, "resident");
    person = persons.register(worker, RegisterPerson.named("王桂兰"));
  }

  @Test
  void oralConsentNeedsAWitness() {
    var invalid =
        catchThrowableOfType(
            Invalid.class, () -> new TagPerson("living-alone", "探访", "oral", "", "2026-09-01"));
    assertThat(invalid.errors()).extracting(Invalid.FieldError::field).containsExactly("witness");
  }

  @Test
  void consentIsTakenBackAndMayBeGivenAgain() {
    tags.tag(worker, person, ALONE);
    var again = catchThrowableOfType(Invalid.class, () -> tags.tag(worker, person, ALONE));
    assertThat(again.errors().getFirst().code()).isEqualTo(PeopleError.TAGGED_ALREADY);
    assertThat(tags.withdraw(worker, tags.of(worker, person).getFirst().id())).isEqualTo(person);
    tags.tag(worker, person, ALONE);
    assertThat(tags.of(worker, person)).hasSize(2);
  }

  @Test
  void unknownGroupIsRefused() {
    var wrong = new TagPerson("famous", "探访", "paper", "", "2026-09-01");
    var invalid = catchThrowableOfType(Invalid.class, () -> tags.tag(worker, person, wrong));
    assertThat(invalid.errors().getFirst().code()).isEqualTo(KernelError.NOT_A_CHOICE);
  }

  @Test
  void everyLookIsRecordedAndNeedsThePermission() {
    tags.of(worker, person);
    assertThat(
            Sql.of(url)
                .number(
                    "select count(*) from audit.entry where action = 'directory.tags-seen'"
                        + " and subject_id = '"
                        + person
                        + "'"))
        .isOne();
    assertThat(catchThrowableOfType(Refused.class, () -> tags.of(resident, person)).code())
        .isEqualTo(KernelError.FORBIDDEN);
  }
}

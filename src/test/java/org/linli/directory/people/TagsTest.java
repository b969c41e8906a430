package org.linli.directory.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.privacy.OwnData;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Sql;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * Special groups: a named consent or a law, a permission of their own, every look recorded (DATA-2,
 * SERV-2, PIPL 15, 28, 29).
 */
@IntegrationTest
class TagsTest {

  private static final TagPerson ALONE =
      new TagPerson("living-alone", "每周探访", "oral", "李四", "2026-09-01");
  private static final TagPerson ONLINE = new TagPerson("chronically-ill", "送药", "online", "", "");

  @Autowired private TagManagement tags;
  @Autowired private PersonManagement persons;
  @Autowired private OwnData own;
  @Autowired private Known known;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Actor worker;
  private Actor helper;
  private UUID person;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    helper = town.actor(community, "elderly-helper");
    person = persons.register(worker, RegisterPerson.named("王桂兰"));
  }

  @Test
  void oralConsentNeedsAWitnessAndPaperADay() {
    assertInvalid(
        "witness",
        KernelError.REQUIRED,
        () -> new TagPerson("living-alone", "探访", "oral", "", "2026-09-01"));
    assertInvalid(
        "givenOn",
        KernelError.REQUIRED,
        () -> new TagPerson("living-alone", "探访", "paper", "", ""));
  }

  @Test
  void groupThatRestsOnConsentIsRefusedWithoutOne() {
    var none = new TagPerson("living-alone", "探访", "", "", "");
    assertInvalid("consentWay", KernelError.REQUIRED, () -> tags.tag(helper, person, none));
  }

  @Test
  void tagNamesItsConsentWithPurposeVersionDayAndWay() {
    tags.tag(helper, person, ALONE);
    var tag = tags.of(helper, person).getFirst();
    assertThat(tag.consentWay()).isEqualTo("oral");
    assertThat(tag.wording()).isEqualTo("1");
    assertThat(tag.givenOn()).isEqualTo("2026-09-01");
    assertThat(
            Sql.of(url)
                .value(
                    "select c.purpose || '/' || c.wording || '/' || c.channel || '/' || c.witness"
                        + " from privacy.consent c join directory.person_tag t"
                        + " on t.consent_id = c.consent_id where t.tag_id = '"
                        + tag.id()
                        + "'"))
        .isEqualTo("care-profile/1/oral/李四");
  }

  @Test
  void groupThatRestsOnALawNamesItAndNeedsNoConsent() {
    tags.tag(helper, person, new TagPerson("child-in-hardship", "建档", "", "", ""));
    var tag = tags.of(helper, person).getFirst();
    assertThat(tag.law()).contains("未成年人保护法");
    assertThat(tag.consentWay()).isEmpty();
  }

  @Test
  void consentIsTakenBackAndMayBeGivenAgain() {
    tags.tag(helper, person, ALONE);
    assertInvalid("tag", PeopleError.TAGGED_ALREADY, () -> tags.tag(helper, person, ALONE));
    assertThat(tags.withdraw(helper, tags.of(helper, person).getFirst().id())).isEqualTo(person);
    assertThat(consents("withdrawn_at is not null")).isOne();
    tags.tag(helper, person, ALONE);
    assertThat(tags.of(helper, person)).hasSize(2);
    assertThat(consents("withdrawn_at is null")).isOne();
  }

  @Test
  void tagThatRestsOnAConsentGivenInTheAppEndsWithIt() {
    assertInvalid("consentWay", PeopleError.NO_CONSENT_ONLINE, this::tagOnline);
    var resident = known.as(worker, community, person);
    assertInvalid("consentWay", PeopleError.NO_CONSENT_ONLINE, this::tagOnline);
    own.consent(resident, community, "care-profile");
    tagOnline();
    tags.tag(helper, person, ALONE);
    own.withdraw(resident, community, "care-profile");
    assertThat(tags.of(helper, person))
        .filteredOn(tag -> tag.withdrawnOn().isEmpty())
        .extracting(TagView::tag)
        .containsExactly("living-alone");
  }

  @Test
  void consentToAnotherPurposeEndsNoTag() {
    var resident = known.as(worker, community, person);
    own.consent(resident, community, "care-profile");
    own.consent(resident, community, "sms-notices");
    tagOnline();
    own.withdraw(resident, community, "sms-notices");
    assertThat(tags.of(helper, person).getFirst().withdrawnOn()).isEmpty();
  }

  @Test
  void unknownGroupIsRefused() {
    var wrong = new TagPerson("famous", "探访", "paper", "", "2026-09-01");
    assertInvalid("tag", KernelError.NOT_A_CHOICE, () -> tags.tag(helper, person, wrong));
  }

  /** Least privilege: whoever keeps the register does not therefore know who is ill. */
  @Test
  void everyLookIsRecordedAndNeedsAPermissionOfItsOwn() {
    tags.of(helper, person);
    assertThat(
            Sql.of(url)
                .number(
                    "select count(*) from audit.entry where action = 'directory.tags-seen'"
                        + " and subject_id = '"
                        + person
                        + "'"))
        .isOne();
    for (var role : new String[] {"resident", "community-worker", "administrator"}) {
      assertThat(
              catchThrowableOfType(
                      Refused.class, () -> tags.of(town.actor(community, role), person))
                  .code())
          .as(role)
          .isEqualTo(KernelError.FORBIDDEN);
    }
  }

  private void tagOnline() {
    tags.tag(helper, person, ONLINE);
  }

  private long consents(String condition) {
    return Sql.of(url)
        .number(
            "select count(*) from privacy.consent where person_id = '"
                + person
                + "' and "
                + condition);
  }

  private static void assertInvalid(String field, ErrorCode code, ThrowingCallable call) {
    assertThat(catchThrowableOfType(Invalid.class, call).errors())
        .filteredOn(error -> error.field().equals(field))
        .extracting(Invalid.FieldError::code)
        .contains(code);
  }
}

package org.linli.directory.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.audit.Reveal;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Paging;
import org.linli.kernel.Refused;
import org.linli.platform.NightlyJob;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.TestServer;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Persons through their facade: masked, sealed, found, corrected (ORG-1, DATA-1, DATA-2). */
@IntegrationTest
class PersonRegisterTest {

  private static final String NUMBER = "11010519491231002X";
  private static final RegisterPerson WANG =
      new RegisterPerson("A-1", "王桂兰", "190 1234 2207", "", "", "", NUMBER, "2001-2-3");

  @Autowired private PersonManagement persons;
  @Autowired private PersonReading reading;
  @Autowired private HouseholdManagement households;
  @Autowired private Places places;
  @Autowired private Town town;
  @Autowired private TestClock clock;
  @Autowired private List<NightlyJob> jobs;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Actor worker;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
  }

  @Test
  void onlyTheNameIsNeeded() {
    var id = persons.register(worker, RegisterPerson.named("李四"));
    assertThat(reading.file(worker, id).view().name()).isEqualTo("李*");
    assertInvalid("name", KernelError.REQUIRED, () -> RegisterPerson.named(" "));
  }

  @Test
  void everythingIsMaskedUntilAPurposeIsStated() {
    var id = persons.register(worker, WANG);
    var masked = reading.file(worker, id);
    assertThat(masked.view().name()).isEqualTo("王**");
    assertThat(masked.view().phone()).isEqualTo("190****2207");
    assertThat(masked.view().document()).isEqualTo("1101**********002X");
    assertThat(masked.bornOn()).isEmpty();
    assertThat(masked.view().birthYear()).contains(1949);
    persons.reveal(worker, id, new Reveal("call-back", ""));
    var full = reading.file(worker, id);
    assertThat(full.view().name()).isEqualTo("王桂兰");
    assertThat(full.view().phone()).isEqualTo("19012342207");
    assertThat(full.view().document()).isEqualTo(NUMBER);
    assertThat(full.sex()).contains(Sex.F);
    assertThat(reading.masked(worker, id).view().phone()).isEqualTo("190****2207");
    clock.advance(Duration.ofMinutes(11));
    assertThat(reading.file(worker, id).revealed()).isFalse();
  }

  @Test
  void revealingIsForThoseWhoMay() {
    var id = persons.register(worker, WANG);
    var resident = town.actor(community, "resident");
    assertRefused(
        KernelError.FORBIDDEN, () -> persons.reveal(resident, id, new Reveal("visit", "")));
    assertRefused(KernelError.FORBIDDEN, () -> reading.file(resident, id));
    assertRefused(
        KernelError.FORBIDDEN, () -> reading.list(resident, PersonSearch.of(""), Paging.first()));
    var elsewhere = town.actor(town.newCommunity(), "community-worker");
    assertRefused(KernelError.NOT_FOUND, () -> reading.file(elsewhere, id));
  }

  /** The number lies in no column as it is: what is stolen with the database does not tell it. */
  @Test
  void numberIsSealedInTheDatabase() {
    persons.register(worker, WANG);
    var row = Sql.of(url).value("select t::text from directory.person t where name = '王桂兰'");
    assertThat(row).doesNotContain(NUMBER).doesNotContain("110105");
  }

  @Test
  void isFoundByNamePhoneNumberAndDwelling() {
    places.build(worker, "3栋", "301");
    var id = persons.register(worker, WANG);
    households.settle(worker, id, new SettlePerson("3栋", "1单元", "301", "", "self"));
    persons.register(worker, RegisterPerson.named("李四"));
    for (var typed :
        List.of("桂兰", "王", "兰", "19012342207", NUMBER, "11010519491231002x", "3-1-301", "3栋301")) {
      assertThat(found(typed)).as(typed).containsExactly(id);
    }
    for (var typed : List.of("桂花", "%", "'", "4-301", "19012342208")) {
      assertThat(found(typed)).as(typed).isEmpty();
    }
    assertThat(found("")).hasSize(2);
  }

  @Test
  void isFoundByTheLettersOfTheNameAndTheEndOfThePhone() {
    var named = new RegisterPerson("", "李丽华", "190 1234 2207", "", "", "", "", "");
    var id = persons.register(worker, named);
    persons.register(worker, RegisterPerson.named("李四"));
    for (var typed : List.of("ll", "lh", "llh", "LLH", "丽华", "2207")) {
      assertThat(found(typed)).as(typed).containsExactly(id);
    }
    for (var typed : List.of("hl", "llx", "llhx", "2208", "ls h")) {
      assertThat(found(typed)).as(typed).isEmpty();
    }
    var renamed = new PersonFields("", "王桂芝", "190 1234 3308", "", "", "", "", "");
    persons.correct(worker, id, new CorrectPerson(0, renamed));
    assertThat(found("llh")).isEmpty();
    assertThat(found("2207")).isEmpty();
    assertThat(found("wgz")).containsExactly(id);
    assertThat(found("3308")).containsExactly(id);
  }

  @Test
  void latinNamesAreFoundAsTheyAreWritten() {
    var id = persons.register(worker, RegisterPerson.named("Smith Anna"));
    assertThat(found("smith")).containsExactly(id);
    assertThat(found("Anna")).containsExactly(id);
    assertThat(found("smyth")).isEmpty();
  }

  /** Whom an earlier release registered. */
  @Test
  void lettersOfNamesAreAddedAtNight() {
    var id = persons.register(worker, RegisterPerson.named("李丽华"));
    TestServer.get()
        .run(
            url.substring(url.lastIndexOf('/') + 1),
            "delete from directory.person_gram where gram ~ '[a-z]' and community_id = "
                + community.id());
    assertThat(found("llh")).isEmpty();
    jobs.stream()
        .filter(job -> job.name().equals("directory.people-night"))
        .findFirst()
        .orElseThrow()
        .run();
    assertThat(found("llh")).containsExactly(id);
  }

  @Test
  void listIsReadPageByPage() {
    for (var index = 0; index < 5; index++) {
      persons.register(worker, RegisterPerson.named("甲" + index));
    }
    var first = reading.list(worker, PersonSearch.of("甲"), new Paging(Optional.empty(), 3));
    var second = reading.list(worker, PersonSearch.of("甲"), new Paging(first.next(), 3));
    assertThat(first.rows()).hasSize(3);
    assertThat(second.rows()).hasSize(2).doesNotContainAnyElementsOf(first.rows());
    assertThat(second.next()).isEmpty();
  }

  @Test
  void documentAndNumberBelongToOnePerson() {
    persons.register(worker, WANG);
    assertInvalid(
        "documentNumber", PeopleError.DOCUMENT_KNOWN, () -> persons.register(worker, WANG));
    var other = new RegisterPerson("A-1", "李四", "", "", "", "", "", "");
    assertInvalid("reference", PeopleError.REFERENCE_TAKEN, () -> persons.register(worker, other));
    var elsewhere = town.actor(town.newCommunity(), "community-worker");
    assertThat(persons.register(elsewhere, WANG)).isNotNull();
  }

  @Test
  void samePersonRegisteredAtOnceComesInOnce() {
    var outcomes = AtOnce.times(4, () -> persons.register(worker, WANG));
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
  }

  @Test
  void familySharesAPhone() {
    persons.register(worker, person("王一", "19011112222"));
    persons.register(worker, person("王二", "19011112222"));
    assertThat(found("19011112222")).hasSize(2);
  }

  @Test
  void wrongInputIsNamedFieldByField() {
    var invalid =
        catchThrowableOfType(
            Invalid.class,
            () -> new RegisterPerson("", "甲", "12", "X", "1949-1-1", "", NUMBER, "不知道"));
    assertThat(invalid.errors())
        .extracting(Invalid.FieldError::field)
        .containsExactlyInAnyOrder("phone", "sex", "bornOn", "movedInOn");
    var ahead = new RegisterPerson("", "甲", "", "", "2099-01-01", "", "", "");
    assertInvalid("bornOn", PeopleError.DAY_AHEAD, () -> persons.register(worker, ahead));
  }

  @Test
  void correctionKeepsWhatIsEmptyAndADashTakesAway() {
    var id = persons.register(worker, WANG);
    persons.correct(
        worker, id, new CorrectPerson(0, new PersonFields("", "", "-", "", "", "", "", "")));
    var file = reading.file(worker, id);
    assertThat(file.view().phone()).isEmpty();
    assertThat(file.view().name()).isEqualTo("王**");
    assertThat(file.view().document()).isNotEmpty();
    assertRefused(
        PeopleError.CHANGED_MEANWHILE,
        () ->
            persons.correct(
                worker,
                id,
                new CorrectPerson(0, new PersonFields("", "乙", "", "", "", "", "", ""))));
  }

  /** A foreigner has no resident ID: passport and card tell neither birth nor sex. */
  @Test
  void foreignerIsRegisteredWithAPassportAndFoundByIt() {
    var smith =
        new RegisterPerson("", "Smith Anna", "", "F", "1980-05-06", "passport", "E1234567", "");
    var id = persons.register(worker, smith);
    assertThat(found("E1234567")).containsExactly(id);
    assertThat(reading.file(worker, id).view().document()).isEqualTo("****67");
    assertThat(reading.file(worker, id).documentKind()).isEqualTo("passport");
    assertInvalid(
        "documentNumber",
        PeopleError.DOCUMENT_WRONG,
        () -> new RegisterPerson("", "Smith", "", "", "", "resident-id", "E1234567", ""));
  }

  private List<UUID> found(String typed) {
    return reading.list(worker, PersonSearch.of(typed), Paging.first()).rows().stream()
        .map(PersonView::id)
        .toList();
  }

  private static RegisterPerson person(String name, String phone) {
    return new RegisterPerson("", name, phone, "", "", "", "", "");
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

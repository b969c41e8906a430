package org.linli.directory.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.audit.Reveal;
import org.linli.kernel.Actor;
import org.linli.kernel.Assurance;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Sql;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Residents see what the register says of them, and ask to correct it (DATA-2, PIPL 45, 46). */
@IntegrationTest
class CorrectionsTest {

  private static final DecideCorrection DONE = new DecideCorrection(true, "核对过身份证");
  private static final String NUMBER = "11010519491231002X";

  @Autowired private OwnEntries own;
  @Autowired private CorrectionManagement corrections;
  @Autowired private PersonManagement persons;
  @Autowired private PersonReading reading;
  @Autowired private Known known;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Actor worker;
  private Actor resident;
  private UUID person;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    person =
        persons.register(
            worker, new RegisterPerson("", "王桂兰", "19012342207", "", "", "", NUMBER, ""));
    resident = known.as(worker, community, person);
  }

  @Test
  void ownEntryIsInFullButForTheNumberOfTheDocument() {
    var view = own.of(resident).getFirst().file().view();
    assertThat(view.name()).isEqualTo("王桂兰");
    assertThat(view.phone()).isEqualTo("19012342207");
    assertThat(view.document()).isEqualTo("1101**********002X");
  }

  @Test
  void whoeverIsNotConfirmedSeesAndCorrectsNothing() {
    var stranger = town.actor(community, "resident");
    assertRefused(KernelError.HOUSEHOLD_NEEDED, () -> own.of(stranger));
    assertRefused(
        KernelError.HOUSEHOLD_NEEDED,
        () -> corrections.ask(stranger, person, phone("19099998888")));
  }

  @Test
  void anotherPersonsEntryIsNotThere() {
    var other = persons.register(worker, RegisterPerson.named("李四"));
    assertRefused(KernelError.NOT_FOUND, () -> own.one(resident, other));
    assertRefused(
        KernelError.NOT_FOUND, () -> corrections.ask(resident, other, phone("19099998888")));
  }

  @Test
  void familyWithOnePhoneSeesEachOfIts() {
    known.confirm(worker, resident, persons.register(worker, RegisterPerson.named("王小明")));
    assertThat(own.of(town.actor(resident.accountId(), community))).hasSize(2);
  }

  @Test
  void nothingChangesUntilAWorkerDecidesAndThenAtOnce() {
    var id = corrections.ask(resident, person, phone("190 9999 8888"));
    assertThat(own.of(resident).getFirst().file().view().phone()).isEqualTo("19012342207");
    assertThat(corrections.show(worker, id).said()).containsEntry("phone", "190 9999 8888");
    corrections.decide(worker, id, DONE);
    var entry = own.of(resident).getFirst();
    assertThat(entry.file().view().phone()).isEqualTo("19099998888");
    assertThat(entry.correction())
        .hasValueSatisfying(it -> assertThat(it.answer()).isEqualTo("核对过身份证"));
    assertThat(corrections.open(worker)).isEmpty();
  }

  @Test
  void refusedCorrectionChangesNothingAndMayBeAskedAgain() {
    var id = corrections.ask(resident, person, phone("19099998888"));
    corrections.decide(worker, id, new DecideCorrection(false, "这个号码不是您的"));
    assertThat(own.of(resident).getFirst().file().view().phone()).isEqualTo("19012342207");
    assertThat(corrections.ask(resident, person, phone("19099997777"))).isNotEqualTo(id);
  }

  /** The person was corrected meanwhile by somebody else: what was asked still applies. */
  @Test
  void correctionAppliesToThePersonAsTheyAreNow() {
    var id = corrections.ask(resident, person, phone("19099998888"));
    persons.correct(worker, person, new CorrectPerson(0, fields("", "王桂芝", "")));
    corrections.decide(worker, id, DONE);
    persons.reveal(worker, person, new Reveal("visit", ""));
    var view = reading.file(worker, person).view();
    assertThat(view.name()).isEqualTo("王桂芝");
    assertThat(view.phone()).isEqualTo("19099998888");
  }

  @Test
  void somebodyElsesDocumentIsNotTaken() {
    var foreign = new RegisterPerson("", "李四", "", "", "", "passport", "E12345678", "");
    persons.register(worker, foreign);
    var id = corrections.ask(shownAtTheCounter(), person, passport());
    var invalid = catchThrowableOfType(Invalid.class, () -> corrections.decide(worker, id, DONE));
    assertThat(invalid.errors().getFirst().code()).isEqualTo(PeopleError.DOCUMENT_KNOWN);
    assertThat(corrections.open(worker)).hasSize(1);
  }

  /** With a letter to the household alone, one of a family could become another (DATA-2). */
  @Test
  void nameAndDocumentAreCorrectedByWhoeverShowedTheDocument() {
    var name = new CorrectPerson(0, fields("", "王桂芝", ""));
    assertRefused(KernelError.IDENTITY_NEEDED, () -> corrections.ask(resident, person, name));
    assertRefused(KernelError.IDENTITY_NEEDED, () -> corrections.ask(resident, person, passport()));
    corrections.decide(worker, corrections.ask(shownAtTheCounter(), person, name), DONE);
    assertThat(own.of(resident).getFirst().file().view().name()).isEqualTo("王桂芝");
  }

  @Test
  void oneAtATimeAndNotWithoutSayingAnything() {
    var outcomes = AtOnce.times(4, () -> corrections.ask(resident, person, phone("19099998888")));
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    var empty = new CorrectPerson(0, fields("", "", ""));
    var invalid =
        catchThrowableOfType(Invalid.class, () -> corrections.ask(resident, person, empty));
    assertThat(invalid.errors().getFirst().code()).isEqualTo(PeopleError.NOTHING_SAID);
  }

  @Test
  void decidedOnceByAColleagueWithThePermission() {
    var id = corrections.ask(resident, person, phone("19099998888"));
    assertRefused(KernelError.FORBIDDEN, () -> corrections.decide(resident, id, DONE));
    var outcomes =
        AtOnce.times(
            4,
            () -> {
              corrections.decide(worker, id, DONE);
              return true;
            });
    assertThat(outcomes).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    town.grant(resident.accountId(), community, "community-worker");
    var both = town.actor(resident.accountId(), community);
    var own = corrections.ask(both, person, phone("19099997777"));
    assertRefused(PeopleError.OWN_CORRECTION, () -> corrections.decide(both, own, DONE));
  }

  /** What was said lies sealed, and is gone once it is decided. */
  @Test
  void whatWasSaidIsSealedAndGoes() {
    var id = corrections.ask(resident, person, phone("19099998888"));
    var row =
        "select t::text from directory.person_correction t where correction_id = '" + id + "'";
    assertThat(Sql.of(url).value(row)).doesNotContain("19099998888");
    corrections.decide(worker, id, DONE);
    assertThat(
            Sql.of(url)
                .number(
                    "select count(*) from directory.person_correction where said is not null"
                        + " and correction_id = '"
                        + id
                        + "'"))
        .isZero();
  }

  private Actor shownAtTheCounter() {
    return known.as(worker, community, person, Assurance.IDENTITY);
  }

  private static CorrectPerson passport() {
    return new CorrectPerson(0, new PersonFields("", "", "", "", "", "passport", "E12345678", ""));
  }

  private static CorrectPerson phone(String phone) {
    return new CorrectPerson(0, fields("", "", phone));
  }

  private static PersonFields fields(String reference, String name, String phone) {
    return new PersonFields(reference, name, phone, "", "", "", "", "");
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable call) {
    assertThat(catchThrowableOfType(Refused.class, call).code()).isEqualTo(code);
  }
}

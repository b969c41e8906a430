package org.linli.access.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.AccessError;
import org.linli.directory.people.PersonManagement;
import org.linli.directory.people.RegisterPerson;
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
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Whose account is whose (DATA-2, three levels of assurance). */
@IntegrationTest
class ResidentsTest {

  @Autowired private ResidentManagement residents;
  @Autowired private Joining joining;
  @Autowired private PersonManagement persons;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String url;

  private Community community;
  private Actor worker;
  private UUID person;

  @BeforeEach
  void register() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    person = persons.register(worker, RegisterPerson.named("王桂兰"));
  }

  @Test
  void whoeverOnlyHasAPhoneIsToldHowToBeConfirmed() {
    var resident = town.actor(community, "resident");
    resident.requireAssurance(Assurance.PHONE);
    assertRefused(
        KernelError.HOUSEHOLD_NEEDED, () -> resident.requireAssurance(Assurance.HOUSEHOLD));
    assertRefused(KernelError.IDENTITY_NEEDED, () -> resident.requireAssurance(Assurance.IDENTITY));
  }

  @Test
  void staffConfirmAnAccountAndRaiseItsLevelButDoNotLowerIt() {
    var account = town.newAccount();
    confirm(account, Assurance.HOUSEHOLD);
    assertThat(assurance(account, community)).isEqualTo(Assurance.HOUSEHOLD);
    confirm(account, Assurance.IDENTITY);
    confirm(account, Assurance.HOUSEHOLD);
    assertThat(assurance(account, community)).isEqualTo(Assurance.IDENTITY);
    assertThat(residents.confirmations(worker, person)).hasSize(1);
  }

  @Test
  void confirmationCountsInItsOwnCommunityOnly() {
    var account = town.newAccount();
    confirm(account, Assurance.IDENTITY);
    assertThat(assurance(account, town.newCommunity())).isEqualTo(Assurance.PHONE);
  }

  @Test
  void familySharesAPhone() {
    var account = town.newAccount();
    confirm(account, Assurance.IDENTITY);
    person = persons.register(worker, RegisterPerson.named("王小明"));
    confirm(account, Assurance.HOUSEHOLD);
    assertThat(
            Sql.of(url)
                .number(
                    "select count(*) from access.residency where account_id = '" + account + "'"))
        .isEqualTo(2);
  }

  @Test
  void withdrawnConfirmationCountsNoMore() {
    var account = town.newAccount();
    confirm(account, Assurance.IDENTITY);
    residents.withdraw(worker, person, account);
    assertThat(assurance(account, community)).isEqualTo(Assurance.PHONE);
  }

  /** Else a worker could be anybody of the register. */
  @Test
  void nobodyConfirmsThemselves() {
    var invalid =
        catchThrowableOfType(Invalid.class, () -> confirm(worker.accountId(), Assurance.IDENTITY));
    assertThat(invalid.errors().getFirst().code()).isEqualTo(AccessError.CONFIRM_ONESELF);
    assertThat(assurance(worker.accountId(), community)).isEqualTo(Assurance.PHONE);
  }

  /** Person and account each read who said that they belong together, also when it ended. */
  @Test
  void confirmationLeavesATraceForPersonAndAccount() {
    var account = town.newAccount();
    confirm(account, Assurance.IDENTITY);
    residents.withdraw(worker, person, account);
    confirm(account, Assurance.HOUSEHOLD);
    for (var subject : List.of(person, account)) {
      assertThat(
              Sql.of(url)
                  .number(
                      "select count(*) from audit.entry where action like 'access.resident-%'"
                          + " and subject_id = '"
                          + subject
                          + "'"))
          .isEqualTo(3);
    }
    assertThat(
            Sql.of(url)
                .number(
                    "select count(*) from access.residency where ended_by = '"
                        + worker.accountId()
                        + "'"))
        .isEqualTo(1);
    assertThat(assurance(account, community)).isEqualTo(Assurance.HOUSEHOLD);
  }

  @Test
  void letterConfirmsTheHouseholdAndJoins() {
    var account = town.newAccount();
    assertThat(joining.join(account, code())).isEqualTo(community);
    assertThat(assurance(account, community)).isEqualTo(Assurance.HOUSEHOLD);
    assertThat(town.actor(account, community).grants().permissions()).contains("needs:raise");
  }

  /** Invariant: a letter is used once. */
  @Test
  void ofSeveralWithOneLetterOneJoins() {
    var code = code();
    var works =
        List.of(town.newAccount(), town.newAccount(), town.newAccount()).stream()
            .<Callable<Object>>map(account -> () -> joining.join(account, code))
            .toList();
    assertThat(AtOnce.all(works)).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
  }

  @Test
  void letterExpiresAndWrongCodesLookTheSame() {
    var code = code();
    clock.advance(Duration.ofDays(60));
    var account = town.newAccount();
    for (var wrong : List.of(code, "AAAA-BBBB-CCCC", "")) {
      assertRefused(AccessError.WRONG_LETTER, () -> joining.join(account, wrong));
    }
  }

  @Test
  void codeOfALetterIsNotReadableInTheDatabase() {
    var code = code();
    var row = Sql.of(url).list("select i::text from access.invitation i");
    assertThat(row).noneMatch(text -> text.contains(code));
  }

  @Test
  void othersConfirmNobody() {
    for (var role : List.of("resident", "liaison", "grid-worker")) {
      var actor = town.actor(community, role);
      assertRefused(KernelError.FORBIDDEN, () -> residents.invite(actor, person));
      assertRefused(KernelError.FORBIDDEN, () -> residents.person(actor, person));
    }
  }

  private void confirm(UUID account, Assurance level) {
    var phone =
        Sql.of(url).value("select phone from access.account where account_id = '" + account + "'");
    residents.confirm(worker, person, new ConfirmResident(phone, level));
  }

  private Assurance assurance(UUID account, Community where) {
    return town.actor(account, where).grants().assurance();
  }

  private String code() {
    return residents.letter(worker, residents.invite(worker, person)).code();
  }

  private static void assertRefused(ErrorCode error, ThrowingCallable call) {
    assertThat(catchThrowableOfType(Refused.class, call).code()).isEqualTo(error);
  }
}

package org.linli.access.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.AccessError;
import org.linli.directory.people.LeaveRegister;
import org.linli.directory.people.PersonManagement;
import org.linli.directory.people.RegisterPerson;
import org.linli.kernel.Actor;
import org.linli.kernel.Assurance;
import org.linli.kernel.Community;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Refused;
import org.linli.platform.Dates;
import org.linli.testing.IntegrationTest;
import org.linli.testing.PlainBrowser;
import org.linli.testing.SentMessages;
import org.linli.testing.Sql;
import org.linli.testing.TestClock;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A letter, and what it confirmed, hold as long as the person is in the register (INCL-2). */
@IntegrationTest
class LettersTest {

  @Autowired private ResidentManagement residents;
  @Autowired private Joining joining;
  @Autowired private ResidencyTidying night;
  @Autowired private PersonManagement persons;
  @Autowired private SentMessages messages;
  @Autowired private TestClock clock;
  @Autowired private Town town;

  @Value("${spring.datasource.url}")
  private String url;

  @LocalServerPort private int port;

  private Community community;
  private Actor worker;
  private UUID person;
  private UUID account;

  @BeforeEach
  void register() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    person = persons.register(worker, RegisterPerson.named("王桂兰"));
    account = town.newAccount();
  }

  /** Else a letter that went astray opens the household beside its replacement. */
  @Test
  void newLetterCancelsTheOlderOne() {
    var lost = code();
    var fresh = code();
    assertRefused(AccessError.WRONG_LETTER, () -> joining.join(account, lost));
    assertThat(joining.join(account, fresh)).isEqualTo(community);
  }

  @Test
  void letterToSomebodyWhoMovedAwayOpensNothing() {
    var code = code();
    leave("moved");
    assertRefused(AccessError.WRONG_LETTER, () -> joining.join(account, code));
    assertThat(assurance()).isEqualTo(Assurance.PHONE);
    assertThat(town.actor(account, community).grants().permissions()).isEmpty();
  }

  @Test
  void nobodyIsConfirmedWhoIsGone() {
    leave("died");
    assertRefused(AccessError.PERSON_GONE, () -> residents.invite(worker, person));
    assertRefused(AccessError.PERSON_GONE, this::confirm);
  }

  @Test
  void confirmationEndsTheNightAfterThePersonLeft() {
    confirm();
    night.run();
    assertThat(assurance()).isEqualTo(Assurance.IDENTITY);
    leave("moved");
    night.run();
    night.run();
    assertThat(assurance()).isEqualTo(Assurance.PHONE);
    assertThat(
            Sql.of(url)
                .number(
                    "select count(*) from audit.entry where action = 'access.residency-ended'"
                        + " and subject_id = '"
                        + person
                        + "'"))
        .isEqualTo(1);
  }

  /** The code leaves the address before anything else, and is still there after the log-in. */
  @Test
  void codeOfALetterLeavesTheAddressAtOnceAndOutlastsTheLogIn() {
    var code = code();
    var phone = Town.nextPhone();
    var browser = new PlainBrowser(port);
    assertThat(browser.get("/access/join/" + code).location()).contains("/access/join");
    assertThat(browser.get("/access/join").location().orElseThrow()).doesNotContain(code);
    browser.get("/access/login");
    browser.post("/access/code", Map.of("phone", phone));
    browser.post("/access/login", Map.of("phone", phone, "code", messages.code(phone)));
    assertThat(browser.get("/access/join").body()).contains(code);
    assertThat(browser.post("/access/join", Map.of("code", code)).location())
        .contains(community.path());
    assertThat(browser.get("/access/join").body()).doesNotContain(code);
  }

  private void leave(String why) {
    var today = Dates.day(clock.instant()).toString();
    persons.leave(worker, person, new LeaveRegister(why, today, ""));
  }

  private void confirm() {
    var phone =
        Sql.of(url).value("select phone from access.account where account_id = '" + account + "'");
    residents.confirm(worker, person, new ConfirmResident(phone, Assurance.IDENTITY));
  }

  private Assurance assurance() {
    return town.actor(account, community).grants().assurance();
  }

  private String code() {
    return residents.letter(worker, residents.invite(worker, person)).code();
  }

  private static void assertRefused(ErrorCode error, ThrowingCallable call) {
    assertThat(catchThrowableOfType(Refused.class, call).code()).isEqualTo(error);
  }
}

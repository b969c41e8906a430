package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.AccountManagement;
import org.linli.access.residents.ConfirmResident;
import org.linli.access.residents.ResidentManagement;
import org.linli.directory.people.RegisterBuilder;
import org.linli.kernel.Actor;
import org.linli.kernel.Assurance;
import org.linli.kernel.Community;
import org.linli.testing.IntegrationTest;
import org.linli.testing.PlainBrowser;
import org.linli.testing.SentMessages;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What needs a confirmed household says so, leads to it and back (three levels, DATA-2). */
@IntegrationTest
@Import(AssuranceTest.Asking.class)
class AssuranceTest {

  @Autowired private Town town;
  @Autowired private RegisterBuilder aRegister;
  @Autowired private ResidentManagement residents;
  @Autowired private AccountManagement accounts;
  @Autowired private SentMessages messages;

  @LocalServerPort private int port;

  private Community community;
  private Actor worker;
  private String phone;
  private PlainBrowser browser;

  @BeforeEach
  void comeIn() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    phone = Town.nextPhone();
    accounts.enter(phone, "居民", Optional.of(community));
    browser = new PlainBrowser(port);
    browser.logIn(phone, messages, "/");
  }

  @Test
  void pageLeadsToTheConfirmationOfTheHouseholdAndBack() {
    var refused = browser.get(path("household"));
    assertThat(refused.status()).isEqualTo(403);
    var way = "/access/join?to=" + path("household").replace("/", "%2F");
    assertThat(refused.body()).contains("先确认您住在这里", "href=\"" + way + "\"");
    assertThat(browser.get(way).body()).contains("name=\"to\" value=\"" + path("household") + "\"");
    var form = Map.of("code", letter(), "to", path("household"));
    assertThat(browser.post("/access/join", form).location()).contains(path("household"));
    assertThat(browser.get(path("household")).status()).isEqualTo(200);
  }

  @Test
  void identityIsShownAtTheCounterNotOnTheWeb() {
    var refused = browser.get(path("identity"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("带上证件").doesNotContain("/access/join");
    confirm(Assurance.HOUSEHOLD);
    assertThat(browser.get(path("identity")).status()).isEqualTo(403);
    confirm(Assurance.IDENTITY);
    assertThat(browser.get(path("identity")).status()).isEqualTo(200);
    assertThat(browser.get(path("household")).status()).isEqualTo(200);
  }

  /** A way back to something that is only sent, not opened, would be a dead end. */
  @Test
  void refusedFormLeadsToTheConfirmationWithoutAWayBack() {
    browser.get("/access/devices");
    var refused = browser.post(path("household"), Map.of());
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("href=\"/access/join?to=\"");
  }

  private String letter() {
    return residents.letter(worker, residents.invite(worker, person())).code();
  }

  private void confirm(Assurance level) {
    residents.confirm(worker, person(), new ConfirmResident(phone, level));
  }

  private UUID person() {
    return aRegister.fill(worker, "甲").person();
  }

  private String path(String level) {
    return community.path() + "/assurance/" + level;
  }

  /** Asks as any facade may. */
  @RestController
  static class Asking {

    @GetMapping("/c/{community}/assurance/household")
    String household(Actor actor) {
      actor.requireAssurance(Assurance.HOUSEHOLD);
      return "";
    }

    @PostMapping("/c/{community}/assurance/household")
    String changeHousehold(Actor actor) {
      actor.requireAssurance(Assurance.HOUSEHOLD);
      return "";
    }

    @GetMapping("/c/{community}/assurance/identity")
    String identity(Actor actor) {
      actor.requireAssurance(Assurance.IDENTITY);
      return "";
    }
  }
}
